// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/chars.h"

#include <QChar>

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

bool isLetter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_Letter:
        return true;
    // Alphabetic takes in the vowel signs of Indic scripts, but not the accents of Latin. Qt has no such property.
    case QChar::Mark_SpacingCombining:
        return true;
    case QChar::Mark_NonSpacing:
        return c == 0x345 || (c >= 0x5b0 && c < 0x20d0 && !(c >= 0x1dc0 && c < 0x1e00));
    default:
        return (c >= 0x24b6 && c <= 0x24e9) || (c >= 0x1f130 && c <= 0x1f149) || (c >= 0x1f150 && c <= 0x1f169)
            || (c >= 0x1f170 && c <= 0x1f189);
    }
}

} // namespace

bool isAlpha(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(static_cast<char>(c));
    if (c >= 0xac00 && c <= 0xd7a3) // Hangul, by far the most frequent
        return true;
    return isLetter(c);
}

bool isAlnum(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(static_cast<char>(c)) || isDigit(static_cast<char>(c));
    return isAlpha(c) || QChar::category(c) == QChar::Number_DecimalDigit;
}

bool isUnicodeWord(char32_t c)
{
    if (c < 0x80)
        return isWord(static_cast<char>(c));
    if (isAlnum(c))
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Punctuation_Connector || category == QChar::Mark_NonSpacing
        || category == QChar::Mark_Enclosing;
}

bool isCjk(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool isCjkLineBreak(std::string_view text, size_t at)
{
    return at > 0 && at + 1 < text.size() && isCjk(characterBefore(text, at).code)
        && isCjk(characterAt(text, at + 1).code);
}

Character characterAt(std::string_view text, size_t at)
{
    if (at >= text.size())
        return {};
    const auto byte = [&](size_t i) {
        return i < text.size() ? char32_t(static_cast<unsigned char>(text[i]) & 0x3f) : char32_t(0);
    };
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return {lead, 1};
    if (lead < 0xe0)
        return {(char32_t(lead & 0x1f) << 6) | byte(at + 1), std::min<size_t>(2, text.size() - at)};
    if (lead < 0xf0)
        return {(char32_t(lead & 0x0f) << 12) | (byte(at + 1) << 6) | byte(at + 2),
                std::min<size_t>(3, text.size() - at)};
    return {(char32_t(lead & 0x07) << 18) | (byte(at + 1) << 12) | (byte(at + 2) << 6) | byte(at + 3),
            std::min<size_t>(4, text.size() - at)};
}

Character characterBefore(std::string_view text, size_t at)
{
    if (at == 0)
        return {};
    size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xc0) == 0x80)
        --begin;
    return {characterAt(text, begin).code, at - begin};
}

bool wordAt(std::string_view text, size_t at)
{
    return at < text.size() && isUnicodeWord(characterAt(text, at).code);
}

std::string_view stripLeft(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view stripRight(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view strip(std::string_view text)
{
    return stripLeft(stripRight(text));
}

bool equalsIgnoringCase(std::string_view a, std::string_view lower)
{
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                      [](char x, char y) { return asciiLower(x) == y; });
}

} // namespace galley::markdown::kramdown
