// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::body {

/// How a line of the file (UTF-8, without its line end) looks in the text area. QTextDocument splits blocks at U+2029,
/// U+FDD0 and U+FDD1 and takes U+FFFC for an object (Qt 6.4, QTextCursor::insertText); control characters would be
/// invisible. Each of them, and each byte that is not UTF-8, is shown by one stand-in of one UTF-16 unit; the bytes
/// stay. All else, U+00A0 and U+2028 included, is shown as it is, so that columns of the view (UTF-16 units) and bytes
/// of the line can be counted into each other.
[[nodiscard]] QString shownLine(QByteArrayView line);

/// How many UTF-16 units the line takes in the view.
[[nodiscard]] qsizetype shownLength(QByteArrayView line);

/// The byte at which `column` (UTF-16 units) of the line begins; the end of the line where the column lies behind it.
/// A column within a surrogate pair is taken for the pair's begin.
[[nodiscard]] qsizetype byteOfColumn(QByteArrayView line, qsizetype column);

/// The column (UTF-16 units) at which `byte` of the line is shown. A byte within a character counts as its begin.
[[nodiscard]] qsizetype columnOfByte(QByteArrayView line, qsizetype byte);

/// What the view shows for one UTF-16 unit of text that is put into it.
[[nodiscard]] char16_t shownUnit(char16_t unit);

} // namespace galley::body
