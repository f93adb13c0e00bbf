// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// smart_quotes.rb. The rules are SmartyPants' (John Gruber), by way of RubyPants (Christian Neukirchen).

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/spanscanner.h"

namespace galley::markdown::kramdown {

namespace {

enum Quote : size_t { LeftSingle, RightSingle, LeftDouble, RightDouble };

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

size_t left(char c)
{
    return c == '"' ? LeftDouble : LeftSingle;
}

size_t right(char c)
{
    return c == '"' ? RightDouble : RightSingle;
}

/// SQ_PUNCT
bool isPunctuation(char c)
{
    constexpr std::string_view punctuation = R"(!"#$%'()*+,-./:;<=>?@[\]^_`{|}~)";
    return c != '\0' && punctuation.find(c) != std::string_view::npos;
}

/// SQ_CLOSE, for a character that begins with this byte.
bool mayClose(char c)
{
    constexpr std::string_view excluded = " \\\t\r\n[{(-";
    return excluded.find(c) == std::string_view::npos;
}

} // namespace

void SpanScanner::addQuote(size_t index)
{
    const EntityText &quote = m_quotes[index];
    constexpr std::array<std::string_view, 4> plain = {"\u2018", "\u2019", "\u201c", "\u201d"};
    if (quote.isCharacter)
        m_out.text(quote.text);
    else
        addOpaque(quote.text, plain[index]);
    addChild(Frame::Last::Opaque);
    if (m_marksNodes)
        m_out.nodeEnd();
}

/// SQ_RULES, in their order. Most look at the character before the quote, unless it was consumed already.
bool SpanScanner::parseSmartQuotes()
{
    const char first = at(m_pos);
    const bool startsAtQuote = isQuote(first);
    const size_t lead = characterAt(m_src, m_pos).size;
    const bool quoteFollows = first != '\\' && isQuote(at(m_pos + lead));
    if (!startsAtQuote && !quoteFollows)
        return false;

    const auto take = [&](size_t textSize, size_t quoteSize, std::initializer_list<size_t> quotes) {
        addText(m_pos, m_pos + textSize);
        for (const size_t quote : quotes)
            addQuote(quote);
        m_pos += textSize + quoteSize;
        return true;
    };
    if (startsAtQuote) {
        const char next = at(m_pos + 1);
        if ((next == '_' || next == '*') && m_pos + 2 < m_src.size() && !isSpace(m_src[m_pos + 2]))
            return take(0, 1, {left(first)});
        const bool boundary = (next == '_') != wordAt(m_src, m_pos + 2);
        if (isPunctuation(next) && !boundary && m_src.substr(m_pos + 2, 2) != "..")
            return take(0, 1, {right(first)});
    }
    // The next rules allow one white space before the quotes.
    const size_t space = isSpace(first) ? 1 : 0;
    const size_t q = m_pos + space;
    const char quote = at(q);
    const char second = at(q + 1);
    if (isQuote(quote)) {
        if (isQuote(second) && second != quote && q + 2 < m_src.size() && isWord(m_src[q + 2]))
            return take(space, 2, {left(quote), left(second)});
        if (quote == '\'' && isDigit(second) && isDigit(at(q + 2)) && at(q + 3) == 's')
            return take(space, 1, {RightSingle});
        if (space == 1 && isWord(second))
            return take(space, 1, {left(quote)});
    }
    if (quoteFollows && mayClose(first))
        return take(lead, 1, {right(at(m_pos + lead))});
    if (startsAtQuote) {
        const char next = at(m_pos + 1);
        const bool ends = m_pos + 1 >= m_src.size() || isSpace(next) || (next == 's' && !wordAt(m_src, m_pos + 2));
        if (ends)
            return take(0, 1, {right(first)});
    }
    if (quoteFollows) // only after a character that does not close
        return take(lead, 1, {left(at(m_pos + lead))});
    return take(0, 1, {left(first)});
}

} // namespace galley::markdown::kramdown
