// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/lineindex.h"

#include <algorithm>

namespace galley::markdown {

LineIndex::LineIndex(QByteArrayView text)
    : m_text(text)
{
    m_starts.push_back(0);
    const bool hasReturns = text.contains('\r');
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!hasReturns) { // far the most texts; one search for each line
            i = text.indexOf('\n', i);
            if (i < 0)
                break;
        }
        const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (ends && i + 1 < text.size())
            m_starts.push_back(i + 1);
    }
}

int LineIndex::lineAt(qsizetype offset) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(1, static_cast<int>(next - m_starts.begin()));
}

qsizetype LineIndex::start(int line) const
{
    return m_starts[static_cast<size_t>(std::clamp(line, 1, count()) - 1)];
}

QByteArrayView LineIndex::text(int line) const
{
    const qsizetype begin = start(line);
    qsizetype end = line < count() ? start(line + 1) : m_text.size();
    while (end > begin && (m_text[end - 1] == '\n' || m_text[end - 1] == '\r'))
        --end;
    return m_text.sliced(begin, end - begin);
}

} // namespace galley::markdown
