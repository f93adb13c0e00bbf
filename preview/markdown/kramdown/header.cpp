// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// header.rb, and gfm.rb for ATX headers.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

namespace {

/// NAME_START_CHAR and NAME_CHAR of REXML, but that Qt's letters stand for its ranges of letters.
bool isHeaderId(std::string_view id)
{
    for (size_t i = 0; i < id.size();) {
        const Character c = characterAt(id, i);
        const bool starts = c.code == ':' || c.code == '_' || isAlpha(c.code) || (c.code >= 0x2070 && c.code < 0x2190)
            || (c.code >= 0x2c00 && c.code < 0x3000) || c.code >= 0x10000;
        if (!starts && (i == 0 || !(c.code == '-' || c.code == '.' || c.code == 0xb7 || isUnicodeWord(c.code))))
            return false;
        i += c.size;
    }
    return !id.empty();
}

} // namespace

bool BlockScanner::parseAtxHeader()
{
    if (!m_rules.atxStart(m_src, m_pos) || (!m_rules.paragraphEnd && !afterBlockBoundary()))
        return false;
    size_t begin = m_pos;
    while (byteAt(begin) == '#' && begin < m_pos + 6)
        ++begin;
    const int level = static_cast<int>(begin - m_pos);
    size_t next = lineEnd(m_src, begin);
    begin = skipBlanks(m_src, begin);
    if (!m_rules.gfm && begin + 1 == next) // `[^ \t].*` of header.rb: a line end, and the line behind it
        next = lineEnd(m_src, next);
    const size_t before = m_pos;
    addHeader(level, begin, next, m_pos, next);
    return m_pos > before;
}

bool BlockScanner::parseSetextHeader()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (begin >= m_src.size() || isBlank(m_src[begin]) || m_src[begin] == '\n')
        return false;
    const size_t line = endOfLine(begin);
    const char mark = byteAt(line);
    if (mark != '-' && mark != '=')
        return false;
    size_t end = line;
    while (byteAt(end) == '-' || byteAt(end) == '=')
        ++end;
    end = restOfLine(m_src, end);
    if (end == noMatch || !afterBlockBoundary())
        return false;
    const size_t before = m_pos;
    addHeader(mark == '-' ? 2 : 1, begin, line, m_pos, end);
    return m_pos > before;
}

/// parse_header_contents and add_header; leaves the position where it is if there is no text.
void BlockScanner::addHeader(int level, size_t begin, size_t end, size_t lineBegin, size_t next)
{
    const bool isAtx = byteAt(lineBegin) == '#' && next == end;
    std::string_view text = stripRight(m_src.substr(begin, end - begin));
    std::string_view id;
    const size_t brace = text.rfind("{#");
    if (text.ends_with('}') && brace != noMatch && brace > 0 && isBlank(text[brace - 1])) {
        id = text.substr(brace + 2, text.size() - brace - 3);
        if (isHeaderId(id))
            text = stripRight(text.substr(0, brace - 1));
        else
            id = {};
    }
    if (isAtx) {
        size_t hashes = text.size();
        while (hashes > 0 && text[hashes - 1] == '#')
            --hashes;
        if (m_rules.paragraphEnd) {
            if (hashes < text.size() && hashes > 0 && isBlank(text[hashes - 1]))
                text = stripRight(text.substr(0, hashes - 1));
        } else if (hashes < text.size()) {
            hashes += hashes > 0 && text[hashes - 1] == '\\' ? 1 : 0;
            text = stripRight(text.substr(0, hashes));
        }
    }
    if (text.empty())
        return;
    Node *header = newBlock(Type::Header, lineBegin);
    header->level = static_cast<uint8_t>(level);
    setText(header, begin, begin + text.size());
    if (!id.empty())
        extraOf(header)->attributes.set(m_arena, "id", id);
    m_tree->append(header);
    m_pos = next;
    finish(header);
}

} // namespace galley::markdown::kramdown
