// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/textedit.h"

#include <QList>

namespace galley::body {

/// A line of a source in bytes; `end` is where its line end begins, `next` where the next line does.
struct SourceLine
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype next = 0;

    [[nodiscard]] QByteArray text(const QByteArray &source) const { return source.sliced(begin, end - begin); }
    [[nodiscard]] QByteArray lineEnd(const QByteArray &source) const { return source.sliced(end, next - end); }
};

/// The line of the body that holds byte `at`.
[[nodiscard]] SourceLine lineOfByte(const EditPlace &place, qsizetype at);

/// The lines that the selection touches. A line at whose begin a selection of several lines ends is not among them.
[[nodiscard]] QList<SourceLine> selectedLines(const EditPlace &place);

/// What a line begins with: indentation, marks of quotes, the marker of a list item, the box of a task.
struct LinePrefix
{
    QByteArray indentation;
    QByteArray quote; ///< "> > "
    QByteArray innerIndentation; ///< between the quote's marks and the marker
    QByteArray marker; ///< "-", "12."
    QByteArray markerSpace;
    QByteArray box; ///< "[ ] "

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool isItem() const { return !marker.isEmpty(); }
    /// How far a nested item is indented against this one: kramdown 2.4 counts to the item's text (parser/list.rb).
    [[nodiscard]] qsizetype contentOffset() const { return marker.size() + std::max(markerSpace.size(), qsizetype(1)); }
};

[[nodiscard]] LinePrefix linePrefix(const QByteArray &line);

} // namespace galley::body
