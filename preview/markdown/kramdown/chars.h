// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <string_view>

namespace galley::markdown::kramdown {

/// The character classes of Ruby's regular expressions on UTF-8 strings: `\s`, `\w` and `\d` know ASCII only, while
/// `\b`, `\p{Word}`, `[[:alpha:]]` and `[[:alnum:]]` know Unicode (Onigmo, doc/RE, option d).

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `\w`
[[nodiscard]] constexpr bool isWord(char c)
{
    return isAsciiLetter(c) || isDigit(c) || c == '_';
}

[[nodiscard]] constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] bool isAlpha(char32_t c); ///< `[[:alpha:]]`
[[nodiscard]] bool isAlnum(char32_t c); ///< `[[:alnum:]]`
[[nodiscard]] bool isUnicodeWord(char32_t c); ///< `\p{Word}`, and what `\b` looks at

[[nodiscard]] bool isCjk(char32_t c); ///< `[\p{Han}\p{Hiragana}\p{Katakana}]`

struct Character
{
    char32_t code = 0;
    size_t size = 0; ///< bytes; 0 where there is none
};

/// The character that begins at `at`; texts are valid UTF-8.
[[nodiscard]] Character characterAt(std::string_view text, size_t at);
/// The character that ends before `at`.
[[nodiscard]] Character characterBefore(std::string_view text, size_t at);

/// The newline at `at` stands between two characters of Chinese or Japanese, where no space belongs
/// (REDUNDANT_LINE_BREAK_REGEX of utils/html.rb).
[[nodiscard]] bool isCjkLineBreak(std::string_view text, size_t at);

/// Whether a word character stands at `at`.
[[nodiscard]] bool wordAt(std::string_view text, size_t at);

/// Ruby's strip, lstrip and rstrip.
[[nodiscard]] std::string_view stripLeft(std::string_view text);
[[nodiscard]] std::string_view stripRight(std::string_view text);
[[nodiscard]] std::string_view strip(std::string_view text);

[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view lower);

} // namespace galley::markdown::kramdown
