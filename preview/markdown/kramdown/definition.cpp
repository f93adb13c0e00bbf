// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// link.rb (definitions), footnote.rb, abbreviation.rb.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

namespace {

struct LinkTail
{
    size_t urlEnd = noMatch;
    size_t titleBegin = 0;
    size_t titleEnd = 0;
    bool hasTitle = false;
    size_t end = 0; ///< behind the line
};

/// `[ \t]*?(["'])(.+?)\4[ \t]*?\n` at `at`, where white space was skipped.
bool readTitle(std::string_view text, size_t at, LinkTail *tail)
{
    if (at >= text.size() || (text[at] != '"' && text[at] != '\''))
        return false;
    const size_t line = lineEnd(text, at);
    size_t close = line - 1;
    while (close > at && isBlank(text[close - 1]))
        --close;
    if (text[line - 1] != '\n' || close < at + 3 || text[close - 1] != text[at])
        return false;
    tail->hasTitle = true;
    tail->titleBegin = at + 1;
    tail->titleEnd = close - 1;
    tail->end = line;
    return true;
}

/// What may follow a URL that ends at `at`: a title, here or on the next line, or the line's end.
bool readTail(std::string_view text, size_t at, LinkTail *tail)
{
    const size_t blank = skipBlanks(text, at);
    tail->urlEnd = at;
    if (blank > at && readTitle(text, blank, tail))
        return true;
    if (blank >= text.size() || text[blank] != '\n')
        return false;
    if (!readTitle(text, skipBlanks(text, blank + 1), tail))
        tail->end = blank + 1;
    return true;
}

} // namespace

bool BlockScanner::parseLinkDefinition()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (byteAt(begin) != '[')
        return false;
    const size_t close = m_src.find_first_of("]\n", begin + 1);
    if (close == noMatch || m_src[close] != ']' || close == begin + 1 || byteAt(close + 1) != ':')
        return false;
    size_t url = skipBlanks(m_src, close + 2);
    const size_t line = lineEnd(m_src, url);
    LinkTail tail;
    bool found = false;
    if (byteAt(url) == '<') {
        for (size_t angle = m_src.find('>', url); angle < line && !found; angle = m_src.find('>', angle + 1)) {
            found = readTail(m_src, angle + 1, &tail);
            tail.urlEnd = angle;
        }
        url += found ? 1 : 0;
    }
    if (!found) {
        if (!hasText(m_src, url))
            return false;
        size_t at = url;
        for (; at < line && !found; ++at)
            found = at > url && (isBlank(m_src[at]) || m_src[at] == '\n') && readTail(m_src, at, &tail);
        const std::string_view bare = m_src.substr(url, found ? tail.urlEnd - url : 0);
        for (size_t i = 0; i + 1 < bare.size(); ++i) {
            if (isBlank(bare[i]) && (bare[i + 1] == '"' || bare[i + 1] == '\''))
                return false;
        }
    }
    if (!found)
        return false;
    LinkDefinition definition;
    definition.url = m_src.substr(url, tail.urlEnd - url);
    definition.urlRange = m_text->toSource(url, tail.urlEnd);
    definition.hasTitle = tail.hasTitle;
    if (tail.hasTitle) {
        definition.title = m_src.substr(tail.titleBegin, tail.titleEnd - tail.titleBegin);
        definition.titleRange = m_text->toSource(tail.titleBegin, tail.titleEnd);
    }
    definition.place = addEndOfBlock(EobKind::LinkDefinition, m_pos);
    m_definitions.addLink(m_src.substr(begin + 1, close - begin - 1), definition);
    m_pos = tail.end;
    return true;
}

bool BlockScanner::parseFootnoteDefinition()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (m_src.substr(begin, 2) != "[^" || isDeepest())
        return false;
    const size_t nameEnd = idNameEnd(m_src, begin + 2);
    if (nameEnd == begin + 2 || m_src.substr(nameEnd, 2) != "]:")
        return false;
    const std::string_view name = m_src.substr(begin + 2, nameEnd - begin - 2);
    const size_t textBegin = nameEnd + 2;
    const size_t before = m_pos;
    m_pos = codeBlockEnd(lineEnd(m_src, textBegin));
    Node *content = newNode(Type::Container, before);
    finish(content);
    parseBlocks(content, without(textBegin, m_pos, indent));
    Node *place = addEndOfBlock(EobKind::FootnoteDefinition, before);
    finish(place);
    m_definitions.addFootnote(name, content);
    return true;
}

bool BlockScanner::parseAbbreviationDefinition()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (m_src.substr(begin, 2) != "*[")
        return false;
    const size_t line = lineEnd(m_src, begin);
    const size_t close = m_src.find("]:", begin + 3);
    if (close == noMatch || close >= line)
        return false;
    Abbreviation abbreviation;
    abbreviation.text = m_src.substr(begin + 2, close - begin - 2);
    abbreviation.title = strip(m_src.substr(close + 2, line - close - 2));
    abbreviation.place = addEndOfBlock(EobKind::AbbreviationDefinition, m_pos);
    m_definitions.addAbbreviation(abbreviation);
    m_pos = line;
    return true;
}

} // namespace galley::markdown::kramdown
