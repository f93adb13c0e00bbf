// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/lineindex.h"

#include <algorithm>
#include <cstring>

namespace galley::markdown {

LineIndex::LineIndex(QByteArrayView text)
    : m_text(text)
{
    m_starts.push_back(0);
    m_starts.reserve(static_cast<size_t>(text.size()) / 64);
    constexpr qsizetype part = 16 * 1024; // that stays in the cache while it is searched twice
    for (qsizetype begin = 0; begin < text.size(); begin += part)
        addStarts(begin, std::min(begin + part, text.size()));
}

/// The lines that end in [begin, end).
void LineIndex::addStarts(qsizetype begin, qsizetype end)
{
    const char *text = m_text.data();
    const auto add = [&](qsizetype lineEnd) {
        if (lineEnd + 1 < m_text.size())
            m_starts.push_back(lineEnd + 1);
    };
    const auto find = [&](char c, qsizetype from) {
        const void *found = std::memchr(text + from, c, static_cast<size_t>(end - from));
        return found != nullptr ? static_cast<const char *>(found) - text : end;
    };
    if (find('\r', begin) == end) { // as in far the most texts
        for (qsizetype i = find('\n', begin); i < end; i = find('\n', i + 1))
            add(i);
        return;
    }
    for (qsizetype i = begin; i < end; ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == m_text.size() || text[i + 1] != '\n')))
            add(i);
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
