// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/inlineedits.h"

#include "editor/body/linesofplace.h"
#include "editor/body/shownline.h"
#include "editor/post/newline.h"

namespace galley::body {

namespace {

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Range withoutBlanks(const EditPlace &place)
{
    Range range{place.begin, place.end};
    while (range.begin < range.end && isBlank(place.source[range.begin]))
        ++range.begin;
    while (range.end > range.begin && isBlank(place.source[range.end - 1]))
        --range.end;
    return range;
}

Range wordAt(const EditPlace &place)
{
    const SourceLine line = lineOfByte(place, place.begin);
    const QByteArray bytes = line.text(place.source);
    const QString text = shownLine(bytes);
    const qsizetype column = columnOfByte(bytes, place.begin - line.begin);
    const auto isWord = [&text](qsizetype at) { return text[at].isLetterOrNumber() || text[at].isMark(); };
    qsizetype begin = column;
    while (begin > 0 && isWord(begin - 1))
        --begin;
    qsizetype end = column;
    while (end < text.size() && isWord(end))
        ++end;
    return {line.begin + byteOfColumn(bytes, begin), line.begin + byteOfColumn(bytes, end)};
}

qsizetype runBefore(const QByteArray &source, qsizetype at, char c)
{
    qsizetype begin = at;
    while (begin > 0 && source[begin - 1] == c)
        --begin;
    return at - begin;
}

qsizetype runBehind(const QByteArray &source, qsizetype at, char c)
{
    qsizetype end = at;
    while (end < source.size() && source[end] == c)
        ++end;
    return end - at;
}

/// Whether a run of so many characters means the marker: of asterisks one is emphasis, two are strong, three are both.
bool means(qsizetype run, const QByteArray &marker)
{
    const bool emphasis = marker[0] == '*' || marker[0] == '_';
    if (!emphasis)
        return run >= marker.size();
    return marker.size() == 1 ? run == 1 || run == 3 : run == 2 || run == 3;
}

bool holdsBlankLine(const QByteArray &text)
{
    QByteArray unified = text;
    unified.replace("\r\n", "\n").replace('\r', '\n');
    const QList<QByteArray> lines = unified.split('\n');
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) { return line.trimmed().isEmpty(); });
}

TextEdit wrapped(const EditPlace &place, Range range, const QByteArray &before, const QByteArray &behind)
{
    return {range.begin, range.end, before + place.source.sliced(range.begin, range.end - range.begin) + behind,
            range.begin + before.size(), range.end + before.size()};
}

char closerOf(char opener)
{
    switch (opener) {
    case '(':
        return ')';
    case '[':
        return ']';
    case '{':
        return '}';
    default:
        return opener;
    }
}

} // namespace

std::optional<TextEdit> toggleMarker(const EditPlace &place, const QByteArray &marker)
{
    const bool selected = place.begin != place.end;
    const Range range = selected ? withoutBlanks(place) : wordAt(place);
    const QByteArray &source = place.source;
    const QByteArray text = source.sliced(range.begin, range.end - range.begin);
    const qsizetype size = marker.size();
    const char c = marker[0];
    if (selected && (text.isEmpty() || holdsBlankLine(text)))
        return std::nullopt;
    const qsizetype within = std::min(runBehind(text, 0, c), runBefore(text, text.size(), c));
    if (means(within, marker) && text.size() > 2 * size)
        return TextEdit{range.begin, range.end, text.sliced(size, text.size() - 2 * size), range.begin,
                        range.end - 2 * size};
    const qsizetype around = std::min(runBefore(source, range.begin, c), runBehind(source, range.end, c));
    if (means(around, marker)) {
        TextEdit edit{range.begin - size, range.end + size, text, range.begin - size, range.end - size};
        if (!selected)
            edit.selectBegin = edit.selectEnd = place.begin - size;
        return edit;
    }
    TextEdit edit = wrapped(place, range, marker, marker);
    if (!selected)
        edit.selectBegin = edit.selectEnd = place.begin + size;
    return edit;
}

std::optional<TextEdit> toggleCode(const EditPlace &place)
{
    const QList<SourceLine> lines = selectedLines(place);
    const QByteArray text = place.source.sliced(place.begin, place.end - place.begin);
    if (lines.size() == 1)
        return toggleMarker(place, text.contains('`') && !text.startsWith('`') ? "``" : "`");
    const QByteArray newline = post::newlineAt(place.source, lines.first().begin);
    return wrapped(place, {lines.first().begin, lines.last().end}, "```" + newline, newline + "```");
}

TextEdit makeLink(const EditPlace &place, const QByteArray &url)
{
    const Range range = place.begin != place.end ? withoutBlanks(place) : Range{place.begin, place.end};
    TextEdit edit = wrapped(place, range, "[", "](" + url + ")");
    const qsizetype end = edit.begin + edit.inserted.size();
    if (range.begin == range.end)
        edit.selectBegin = edit.selectEnd = edit.begin + 1;
    else
        edit.selectBegin = edit.selectEnd = url.isEmpty() ? end - 1 : end;
    return edit;
}

std::optional<TextEdit> typedPair(const EditPlace &place, QChar typed)
{
    const char c = typed.unicode() < 0x80 ? char(typed.unicode()) : '\0';
    if (place.begin != place.end) {
        if (c == '\0' || !QByteArrayView("*_~`\"([{").contains(c)
            || holdsBlankLine(place.source.sliced(place.begin, place.end - place.begin)))
            return std::nullopt;
        return wrapped(place, {place.begin, place.end}, QByteArray(1, c), QByteArray(1, closerOf(c)));
    }
    if (c == '\0' || !QByteArrayView("([{`").contains(c))
        return std::nullopt;
    const bool atEnd = place.begin == place.source.size();
    const char next = atEnd ? '\n' : place.source[place.begin];
    if (!isBlank(next) && !QByteArrayView(")]}").contains(next))
        return std::nullopt;
    if (c == '`' && place.begin > place.bodyStart) {
        const char before = place.source[place.begin - 1];
        if (!isBlank(before) && !QByteArrayView("([{").contains(before))
            return std::nullopt; // behind a word or a tick it closes, or begins a fence
    }
    return TextEdit{place.begin, place.begin, QByteArray(1, c) + closerOf(c), place.begin + 1, place.begin + 1};
}

} // namespace galley::body
