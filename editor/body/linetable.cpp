// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linetable.h"

#include <algorithm>
#include <cstring>

namespace galley::body {

namespace {

/// Appends the begin of each line behind a line end that lies in [from, to).
void appendStarts(QByteArrayView body, qsizetype from, qsizetype to, std::vector<qsizetype> &starts)
{
    for (qsizetype i = from; i < to; ++i) {
        const char c = body[i];
        if (c == '\n' || (c == '\r' && (i + 1 == body.size() || body[i + 1] != '\n')))
            starts.push_back(i + 1);
    }
}

} // namespace

void LineTable::reset(QByteArrayView body)
{
    m_size = body.size();
    m_starts.assign(1, 0);
    appendStarts(body, 0, m_size, m_starts);
}

qsizetype LineTable::lineAt(qsizetype at) const
{
    return std::upper_bound(m_starts.begin(), m_starts.end(), at) - m_starts.begin() - 1;
}

LineTable::Change LineTable::splice(QByteArrayView body, qsizetype at, qsizetype removed, qsizetype inserted)
{
    qsizetype first = lineAt(at);
    if (first > 0 && start(first) == at)
        --first; // its line end may be a CR that now meets an LF
    const qsizetype last = lineAt(at + removed);
    const qsizetype delta = inserted - removed;
    const qsizetype end = next(last) + delta;

    std::vector<qsizetype> fresh;
    appendStarts(body, start(first), end, fresh);
    const bool behindLast = last + 1 < count();
    if (behindLast)
        fresh.pop_back(); // begins the line behind the touched ones, which is in the table

    const auto from = m_starts.begin() + first + 1;
    const auto to = m_starts.begin() + last + 1;
    if (delta != 0)
        std::for_each(to, m_starts.end(), [delta](qsizetype &begin) { begin += delta; });
    const auto same = std::min(qsizetype(to - from), qsizetype(fresh.size()));
    std::copy(fresh.begin(), fresh.begin() + same, from);
    if (same < to - from)
        m_starts.erase(from + same, to);
    else
        m_starts.insert(from + same, fresh.begin() + same, fresh.end());
    m_size += delta;
    return {first, last - first + 1, qsizetype(fresh.size()) + 1};
}

QByteArrayView LineTable::text(QByteArrayView body, qsizetype line) const
{
    const qsizetype begin = start(line);
    qsizetype end = next(line);
    if (end > begin && body[end - 1] == '\n')
        --end;
    // A CR before the LF belongs to the line end; a CR at the end without an LF is one itself.
    if (end > begin && body[end - 1] == '\r')
        --end;
    return body.sliced(begin, end - begin);
}

} // namespace galley::body
