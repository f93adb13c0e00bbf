// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linesofplace.h"

namespace galley::body {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

QByteArray takeBlanks(const QByteArray &line, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    return line.sliced(begin, at - begin);
}

/// The end of a list marker at `at`, or `at` where there is none.
qsizetype markerEnd(const QByteArray &line, qsizetype at)
{
    qsizetype end = at;
    if (end < line.size() && QByteArrayView("-*+").contains(line[end])) {
        ++end;
    } else {
        while (end < line.size() && end - at < 9 && line[end] >= '0' && line[end] <= '9')
            ++end;
        if (end == at || end == line.size() || line[end] != '.')
            return at;
        ++end;
    }
    const bool separate = end == line.size() || line[end] == ' ' || line[end] == '\t';
    return separate ? end : at;
}

} // namespace

SourceLine lineOfByte(const EditPlace &place, qsizetype at)
{
    const QByteArray &source = place.source;
    SourceLine line{at, at, at};
    if (at > place.bodyStart && at < source.size() && source[at] == '\n' && source[at - 1] == '\r')
        line = {at - 1, at - 1, at - 1};
    while (line.begin > place.bodyStart && !isLineEnd(source[line.begin - 1]))
        --line.begin;
    while (line.end < source.size() && !isLineEnd(source[line.end]))
        ++line.end;
    line.next = line.end;
    if (line.next < source.size())
        line.next += source.sliced(line.next).startsWith("\r\n") ? 2 : 1;
    return line;
}

QList<SourceLine> selectedLines(const EditPlace &place)
{
    QList<SourceLine> lines = {lineOfByte(place, place.begin)};
    while (lines.last().next < place.end && lines.last().next > lines.last().end)
        lines.append(lineOfByte(place, lines.last().next));
    return lines;
}

qsizetype LinePrefix::size() const
{
    return indentation.size() + quote.size() + innerIndentation.size() + marker.size() + markerSpace.size()
        + box.size();
}

LinePrefix linePrefix(const QByteArray &line)
{
    LinePrefix prefix;
    qsizetype at = 0;
    prefix.indentation = takeBlanks(line, at);
    const qsizetype quoteBegin = at;
    while (at < line.size() && line[at] == '>') {
        ++at;
        if (at < line.size() && line[at] == ' ')
            ++at;
    }
    prefix.quote = line.sliced(quoteBegin, at - quoteBegin);
    if (!prefix.quote.isEmpty())
        prefix.innerIndentation = takeBlanks(line, at);
    const qsizetype end = markerEnd(line, at);
    if (end == at)
        return prefix;
    prefix.marker = line.sliced(at, end - at);
    at = end;
    prefix.markerSpace = takeBlanks(line, at);
    const QByteArray box = line.sliced(at, std::min(qsizetype(4), line.size() - at));
    if (!prefix.markerSpace.isEmpty() && (box == "[ ] " || box == "[x] " || box == "[X] " || box == "[ ]"))
        prefix.box = box;
    return prefix;
}

} // namespace galley::body
