// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// html_entity.rb, typographic_symbol.rb, line_break.rb, escaped_chars.rb (and gfm.rb), math.rb (spans).

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

struct Symbol
{
    std::string_view written;
    const char *name; ///< in the option typographic_symbols
    std::string_view first; ///< entities
    std::string_view second;
    std::string_view plain; ///< what header ids see
};

/// TYPOGRAPHIC_SYMS, without the escaped ones.
constexpr std::array<Symbol, 7> symbols = {{
    {"---", "mdash", "mdash", {}, "\u2014"},
    {"--", "ndash", "ndash", {}, "\u2013"},
    {"...", "hellip", "hellip", {}, "\u2026"},
    {"<< ", "laquo_space", "laquo", "nbsp", "\u00ab\u00a0"},
    {" >>", "raquo_space", "nbsp", "raquo", "\u00a0\u00bb"},
    {"<<", "laquo", "laquo", {}, "\u00ab"},
    {">>", "raquo", "raquo", {}, "\u00bb"},
}};

/// Whether the character can stand in the normal form as it is.
bool isPlain(char32_t c)
{
    const bool isControl = c <= 0x20 || (c >= 0x7f && c < 0xa0);
    const bool isSentinel = (c >= 0xe000 && c < 0xf900) || (c >= 0x2e00 && c < 0x2e80);
    return !isControl && !isSentinel;
}

} // namespace

bool SpanScanner::parseHtmlEntity()
{
    const size_t size = entityLength(m_src, m_pos);
    if (size == 0)
        return false;
    const std::string_view original = m_src.substr(m_pos, size);
    const std::string_view name = original.substr(1, size - 2);
    Entity entity;
    m_pos += size;
    if (!name.starts_with('#')) {
        if (findEntity(name, &entity)) {
            addEntity(entity, original);
            return true;
        }
        m_out.text("&");
        addChild(Frame::Last::Opaque);
        if (m_marksNodes)
            m_out.nodeEnd();
        addText(m_pos - size + 1, m_pos);
        return true;
    }
    const bool hexadecimal = name[1] == 'x';
    char32_t code = 0;
    for (const char c : name.substr(hexadecimal ? 2 : 1)) {
        const char32_t digit = static_cast<char32_t>(isDigit(c) ? c - '0' : asciiLower(c) - 'a' + 10);
        code = std::min<char32_t>(code * (hexadecimal ? 16 : 10) + digit, 0x1000000);
    }
    addEntity(entityOf(code), original);
    return true;
}

void SpanScanner::addEntity(const Entity &entity, std::string_view original)
{
    const EntityText text = entityText(entity, original, m_dialect.entityOutput);
    if (text.isCharacter && isPlain(entity.code))
        m_out.text(text.text);
    else
        addOpaque(text.text, utf8(entity.code));
    addChild(Frame::Last::Opaque);
    if (m_marksNodes)
        m_out.nodeEnd();
}

bool SpanScanner::parseTypographicSymbol()
{
    if (!m_symbols)
        return false;
    const std::string_view rest = m_src.substr(m_pos, 3);
    if (rest == "\\<<" || rest == "\\>>") {
        m_out.text(rest.substr(1));
        addChild(Frame::Last::Opaque);
        if (m_marksNodes)
            m_out.nodeEnd();
        m_pos += 3;
        return true;
    }
    const auto symbol =
        std::find_if(symbols.begin(), symbols.end(), [&](const Symbol &s) { return rest.starts_with(s.written); });
    if (symbol == symbols.end())
        return false;
    const auto option = m_dialect.typographicSymbols.constFind(symbol->name);
    if (option != m_dialect.typographicSymbols.constEnd()) {
        const std::string_view text(option->constData(), static_cast<size_t>(option->size()));
        addOpaque(escaped(text), symbol->plain);
    } else if (m_dialect.entityOutput == "as_char") {
        m_out.text(symbol->plain);
    } else {
        std::string html;
        for (const std::string_view name : {symbol->first, symbol->second}) {
            Entity entity;
            if (findEntity(name, &entity))
                html += entityText(entity, {}, m_dialect.entityOutput).text;
        }
        addOpaque(html, symbol->plain);
    }
    addChild(Frame::Last::Opaque);
    if (m_marksNodes)
        m_out.nodeEnd();
    m_pos += symbol->written.size();
    return true;
}

bool SpanScanner::parseLineBreak()
{
    const std::string_view rest = m_src.substr(m_pos, 3);
    if (m_hardWrap || (rest != "  \n" && rest != "\\\\\n"))
        return false;
    m_pos += 2;
    m_out.hardBreak();
    addChild(Frame::Last::Opaque);
    return true;
}

bool SpanScanner::parseEscapedCharacter()
{
    constexpr std::string_view escapable = "\\.*_+`<>()[]{}#!:|\"'$=-~";
    const char c = at(m_pos + 1);
    if (at(m_pos) != '\\' || c == '\0' || escapable.find(c) == npos || (c == '~' && !isGfm()))
        return false;
    addText(m_pos + 1, m_pos + 2);
    m_pos += 2;
    return true;
}

bool SpanScanner::parseInlineMath()
{
    if (at(m_pos + 1) != '$' || m_pos >= m_absent.math)
        return false;
    const size_t end = m_src.find("$$", m_pos + 2);
    if (end == npos) {
        m_absent.math = m_pos;
        return false;
    }
    SpanItem item;
    item.kind = SpanItem::Kind::Math;
    item.text = strip(m_src.substr(m_pos + 2, end - m_pos - 2));
    item.attributes = newAttributes();
    const int number = m_out.add(item);
    m_out.item(number);
    m_pos = end + 2;
    addChild(Frame::Last::Item, number);
    return true;
}

} // namespace galley::markdown::kramdown
