// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace galley::markdown::kramdown {

/// Utils::Html#escape_html (utils/html.rb). Text and attributes keep what looks like a character reference.

void appendEscaped(std::string *html, std::string_view text); ///< type :all, for code and math
void appendEscapedText(std::string *html, std::string_view text);
void appendEscapedAttribute(std::string *html, std::string_view text);

/// The length of the character reference at `at` (HTML_ENTITY_RE of parser/html.rb), or 0.
[[nodiscard]] size_t entityLength(std::string_view text, size_t at);

} // namespace galley::markdown::kramdown
