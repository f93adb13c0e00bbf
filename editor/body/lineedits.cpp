// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/lineedits.h"

#include "editor/body/linesofplace.h"
#include "editor/post/newline.h"

#include <algorithm>
#include <functional>

namespace galley::body {

namespace {

constexpr qsizetype PlainIndent = 2;
constexpr qsizetype TabColumns = 4;

TextEdit replacing(qsizetype begin, qsizetype end, const QByteArray &inserted, qsizetype cursor)
{
    return {begin, end, inserted, cursor, cursor};
}

/// "9." goes on with "10.", "-" with itself.
QByteArray nextMarker(const QByteArray &marker)
{
    if (!marker.endsWith('.'))
        return marker;
    return QByteArray::number(marker.chopped(1).toInt() + 1) + '.';
}

/// Rewrites the begin of each selected line; the selection keeps its text.
std::optional<TextEdit> withLineBegins(const EditPlace &place,
                                       const std::function<QByteArray(const SourceLine &, const QByteArray &)> &rewrite)
{
    const QList<SourceLine> lines = selectedLines(place);
    TextEdit edit{lines.first().begin, lines.last().end, {}, place.begin, place.end};
    for (const SourceLine &line : lines) {
        const QByteArray before = line.text(place.source);
        const QByteArray now = rewrite(line, before);
        const qsizetype grown = now.size() - before.size();
        if (line.begin == lines.first().begin)
            edit.selectBegin = std::max(line.begin, place.begin + grown);
        edit.selectEnd =
            std::max(line.begin + edit.inserted.size() - (line.begin - edit.begin), edit.selectEnd + grown);
        edit.inserted += now;
        if (line.begin != lines.last().begin)
            edit.inserted += line.lineEnd(place.source);
    }
    if (edit.inserted == place.source.sliced(edit.begin, edit.end - edit.begin))
        return std::nullopt;
    if (place.begin == place.end)
        edit.selectEnd = edit.selectBegin;
    return edit;
}

/// The nearest item above whose indentation `fits`, before a line of text at the margin.
std::optional<LinePrefix> itemAbove(const EditPlace &place, const SourceLine &line,
                                    const std::function<bool(const LinePrefix &)> &fits)
{
    qsizetype begin = line.begin;
    while (begin > place.bodyStart) {
        const SourceLine above = lineOfByte(place, begin - 1);
        const QByteArray text = above.text(place.source);
        const LinePrefix prefix = linePrefix(text);
        if (prefix.isItem() && fits(prefix))
            return prefix;
        if (!prefix.isItem() && !text.trimmed().isEmpty() && prefix.indentation.isEmpty())
            return std::nullopt;
        begin = above.begin;
    }
    return std::nullopt;
}

/// Enter on an item or quote without text: a level outwards, or out of it. A blank line comes between, because text
/// right below an item or a quote still belongs to it ("lazy" lines, kramdown 2.4, parser/list.rb and blockquote.rb).
TextEdit leaveEmpty(const EditPlace &place, const SourceLine &line, const LinePrefix &prefix, const QByteArray &newline)
{
    if (prefix.isItem() && prefix.quote.isEmpty() && !prefix.indentation.isEmpty()) {
        const auto parent = itemAbove(place, line, [&prefix](const LinePrefix &above) {
            return above.indentation.size() < prefix.indentation.size();
        });
        if (parent) {
            const QByteArray item = parent->indentation + nextMarker(parent->marker) + parent->markerSpace
                + (parent->box.isEmpty() ? "" : "[ ] ");
            return replacing(line.begin, line.end, item, line.begin + item.size());
        }
    }
    const QByteArray kept = prefix.isItem() ? prefix.quote : QByteArray();
    const bool below =
        line.begin > place.bodyStart && !lineOfByte(place, line.begin - 1).text(place.source).trimmed().isEmpty();
    const QByteArray inserted = (below ? kept.trimmed() + newline : QByteArray()) + kept;
    return replacing(line.begin, line.end, inserted, line.begin + inserted.size());
}

} // namespace

std::optional<TextEdit> continueLine(const EditPlace &place, bool inCode)
{
    if (place.begin != place.end)
        return std::nullopt;
    const SourceLine line = lineOfByte(place, place.begin);
    const QByteArray text = line.text(place.source);
    const LinePrefix prefix = linePrefix(text);
    const bool marked = !inCode && (prefix.isItem() || !prefix.quote.isEmpty());
    const QByteArray newline = post::newlineAt(place.source, place.begin);
    if (!marked) {
        if (prefix.indentation.isEmpty() || prefix.indentation.size() == text.size()
            || place.begin - line.begin < prefix.indentation.size())
            return std::nullopt;
        const QByteArray inserted = newline + prefix.indentation;
        return replacing(place.begin, place.begin, inserted, place.begin + inserted.size());
    }
    if (place.begin - line.begin < prefix.size())
        return std::nullopt;
    if (text.sliced(prefix.size()).trimmed().isEmpty())
        return leaveEmpty(place, line, prefix, newline);
    QByteArray inserted = newline + prefix.indentation + prefix.quote + prefix.innerIndentation;
    if (prefix.isItem())
        inserted += nextMarker(prefix.marker) + prefix.markerSpace;
    if (!prefix.box.isEmpty())
        inserted += "[ ] ";
    return replacing(place.begin, place.begin, inserted, place.begin + inserted.size());
}

std::optional<TextEdit> indentLines(const EditPlace &place)
{
    const SourceLine first = lineOfByte(place, place.begin);
    const QByteArray text = first.text(place.source);
    const LinePrefix prefix = linePrefix(text);
    const bool several = first.end < place.end;
    if (!several && !prefix.isItem()) {
        const qsizetype column = QString::fromUtf8(text.first(place.begin - first.begin)).size();
        const QByteArray spaces(TabColumns - column % TabColumns, ' ');
        return replacing(place.begin, place.end, spaces, place.begin + spaces.size());
    }
    qsizetype width = PlainIndent;
    if (prefix.isItem()) {
        const auto sibling = itemAbove(place, first, [&prefix](const LinePrefix &above) {
            return above.indentation.size() <= prefix.indentation.size();
        });
        width = sibling ? sibling->indentation.size() + sibling->contentOffset() - prefix.indentation.size()
                        : prefix.contentOffset();
        if (width <= 0)
            width = prefix.contentOffset();
    }
    return withLineBegins(place, [width](const SourceLine &, const QByteArray &line) {
        return line.trimmed().isEmpty() ? line : QByteArray(width, ' ') + line;
    });
}

std::optional<TextEdit> unindentLines(const EditPlace &place)
{
    const SourceLine first = lineOfByte(place, place.begin);
    const LinePrefix prefix = linePrefix(first.text(place.source));
    qsizetype width = PlainIndent;
    if (prefix.isItem()) {
        const auto parent = itemAbove(place, first, [&prefix](const LinePrefix &above) {
            return above.indentation.size() < prefix.indentation.size();
        });
        width = prefix.indentation.size() - (parent ? parent->indentation.size() : 0);
    }
    return withLineBegins(place, [width](const SourceLine &, const QByteArray &line) {
        if (line.startsWith('\t'))
            return line.sliced(1);
        qsizetype spaces = 0;
        while (spaces < width && spaces < line.size() && line[spaces] == ' ')
            ++spaces;
        return line.sliced(spaces);
    });
}

std::optional<TextEdit> moveLines(const EditPlace &place, Direction direction)
{
    QList<SourceLine> lines = selectedLines(place);
    const bool up = direction == Direction::Up;
    if (up ? lines.first().begin == place.bodyStart : lines.last().next == lines.last().end)
        return std::nullopt;
    const SourceLine other = up ? lineOfByte(place, lines.first().begin - 1) : lineOfByte(place, lines.last().next);
    const qsizetype moved = lines.last().end - lines.first().begin;
    QList<QByteArray> texts;
    for (const SourceLine &line : lines)
        texts += line.text(place.source);
    up ? texts.append(other.text(place.source)) : texts.prepend(other.text(place.source));
    up ? lines.prepend(other) : lines.append(other);
    // Line ends stay where they are: the last line may have none, and a mixed file stays mixed as it was.
    TextEdit edit{lines.first().begin, lines.last().end, {}, 0, 0};
    qsizetype movedTo = edit.begin;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 1 && !up)
            movedTo = edit.begin + edit.inserted.size();
        edit.inserted += texts[i];
        if (i + 1 < lines.size())
            edit.inserted += lines[i].lineEnd(place.source);
    }
    const qsizetype from = up ? lines[1].begin : lines.first().begin;
    edit.selectBegin = movedTo + place.begin - from;
    edit.selectEnd = movedTo + std::min(place.end - from, moved);
    return edit;
}

std::optional<TextEdit> duplicateLines(const EditPlace &place)
{
    const QList<SourceLine> lines = selectedLines(place);
    const qsizetype begin = lines.first().begin;
    const qsizetype end = lines.last().end;
    QByteArray newline = lines.last().lineEnd(place.source);
    if (newline.isEmpty())
        newline = post::newlineAt(place.source, end);
    const QByteArray inserted = newline + place.source.sliced(begin, end - begin);
    const qsizetype by = inserted.size();
    return TextEdit{end, end, inserted, place.begin + by, std::min(place.end, end) + by};
}

std::optional<TextEdit> toggleHeading(const EditPlace &place, int level)
{
    const QByteArray marks = level > 0 ? QByteArray(level, '#') + ' ' : QByteArray();
    return withLineBegins(place, [&marks](const SourceLine &, const QByteArray &line) {
        qsizetype end = 0;
        while (end < line.size() && end < 6 && line[end] == '#')
            ++end;
        if (end > 0 && end < line.size() && line[end] == ' ')
            ++end;
        const QByteArray old = line.first(end);
        return (old == marks ? QByteArray() : marks) + line.sliced(end);
    });
}

} // namespace galley::body
