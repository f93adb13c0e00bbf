// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

#include <QByteArray>

namespace galley::post {

/// How a file is used to write its YAML.
struct YamlStyle
{
    QByteArray newline = "\n";
    QByteArray gap = " "; ///< between colon and value
    QByteArray dashGap = " "; ///< between dash and item
    char quote = '"'; ///< for a text that needs quotes
    bool quotesAlways = false; ///< texts are quoted where they need not be
    bool blockLists = true; ///< an item a line, not in brackets
    bool paddedBrackets = false; ///< `[ a ]`
    qsizetype listIndent = 2; ///< columns from a key to the dashes below it
    qsizetype mapIndent = 2; ///< columns from a key to the keys below it
};

enum class ScalarStyle { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

[[nodiscard]] bool isCollection(const Value &value);

/// Whether the text can stand unquoted and is read as that very text by Psych. `flow`: between brackets or braces.
[[nodiscard]] bool fitsPlain(const QString &text, bool flow);

/// A text on one line, in the preferred style where that can hold it.
[[nodiscard]] QByteArray writeText(const QString &text, ScalarStyle preferred, bool flow, char quote);

/// A text as a block scalar: header, then lines indented to column `indent`, without the last line end; `parentIndent`
/// is the column of the key or dash. Empty where a block scalar cannot hold the text.
[[nodiscard]] QByteArray writeBlockText(const QString &text, bool folded, qsizetype parentIndent, qsizetype indent,
                                        const QByteArray &newline);

/// Any scalar on one line.
[[nodiscard]] QByteArray writeScalar(const Value &value, const YamlStyle &style, bool flow);

/// Any value on one line.
[[nodiscard]] QByteArray writeFlow(const Value &value, const YamlStyle &style);

/// A value as it follows the colon of a key at column `indent`: gap or line end first, no line end last.
[[nodiscard]] QByteArray writeBehindColon(const Value &value, const YamlStyle &style, qsizetype indent);

/// A value as it follows a dash at column `indent`: gap first, no line end last.
[[nodiscard]] QByteArray writeBehindDash(const Value &value, const YamlStyle &style, qsizetype indent);

/// A key as it stands in front of its colon.
[[nodiscard]] QByteArray writeKey(const QString &key, ScalarStyle preferred, bool flow, char quote);

} // namespace galley::post
