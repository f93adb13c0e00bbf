// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace galley::post {

/// Ways to write a text between the brackets of an image, the plainest first. Backslashes go in front of characters
/// that both kramdown 2.4 (ESCAPED_CHARS of parser/kramdown/escaped_chars.rb) and CommonMark take them from.
[[nodiscard]] QByteArrayList markdownTexts(const QString &text);
/// Ways to write a title with its quotes, `quote` first where the text has none of them.
[[nodiscard]] QByteArrayList markdownTitles(const QString &title, char quote);
/// As a destination in parentheses or angle brackets, or in a definition: what would end it is percent-encoded. Liquid
/// (`{{ site.baseurl }}`) stays as it is.
[[nodiscard]] QByteArray markdownUrl(const QString &url);
/// For an attribute's value in these quotes.
[[nodiscard]] QByteArray attributeText(const QString &text, char quote);
/// For a parameter of an include in these quotes.
[[nodiscard]] QByteArray parameterText(const QString &text, char quote);

} // namespace galley::post
