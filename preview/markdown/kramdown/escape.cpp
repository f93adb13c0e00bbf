// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/escape.h"

#include "preview/markdown/kramdown/chars.h"

#include <array>

namespace galley::markdown::kramdown {

namespace {

enum class Kind { All, Text, Attribute };

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr std::array<bool, 256> makeSpecial()
{
    std::array<bool, 256> special{};
    for (const char c : {'<', '>', '&', '"'})
        special[static_cast<unsigned char>(c)] = true;
    return special;
}
constexpr std::array<bool, 256> special = makeSpecial();

size_t skipPlain(std::string_view text, size_t at)
{
    const auto isSpecial = [&](size_t i) { return unsigned{special[static_cast<unsigned char>(text[i])]}; };
    while (at + 4 <= text.size() && (isSpecial(at) | isSpecial(at + 1) | isSpecial(at + 2) | isSpecial(at + 3)) == 0)
        at += 4;
    while (at < text.size() && isSpecial(at) == 0)
        ++at;
    return at;
}

template <Kind kind> void append(std::string *html, std::string_view text)
{
    size_t begin = 0;
    for (size_t i = skipPlain(text, 0); i < text.size(); i = skipPlain(text, i + 1)) {
        const char *entity = nullptr;
        switch (text[i]) {
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = kind == Kind::Attribute ? "&quot;" : nullptr;
            break;
        case '&':
            if (kind == Kind::All || entityLength(text, i) == 0)
                entity = "&amp;";
            break;
        default:
            break;
        }
        if (entity == nullptr)
            continue;
        html->append(text, begin, i - begin);
        html->append(entity);
        begin = i + 1;
    }
    html->append(text, begin, text.size() - begin);
}

} // namespace

void appendEscaped(std::string *html, std::string_view text)
{
    append<Kind::All>(html, text);
}

void appendEscapedText(std::string *html, std::string_view text)
{
    append<Kind::Text>(html, text);
}

void appendEscapedAttribute(std::string *html, std::string_view text)
{
    append<Kind::Attribute>(html, text);
}

size_t entityLength(std::string_view text, size_t at)
{
    size_t end = at + 1;
    if (end >= text.size())
        return 0;
    const auto skip = [&](auto accepts) {
        const size_t begin = end;
        while (end < text.size() && accepts(text[end]))
            ++end;
        return end > begin;
    };
    bool named = false;
    if (text[end] == '#') {
        ++end;
        const bool hexadecimal = end < text.size() && text[end] == 'x';
        end += hexadecimal ? 1 : 0;
        named = hexadecimal ? skip(isHexDigit) : skip(isDigit);
    } else if (isWord(text[end]) || text[end] == ':') {
        named = skip([](char c) { return isWord(c) || c == '-' || c == '.' || c == ':'; });
    }
    return named && end < text.size() && text[end] == ';' ? end + 1 - at : 0;
}

} // namespace galley::markdown::kramdown
