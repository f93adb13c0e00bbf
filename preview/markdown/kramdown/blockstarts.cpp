// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/blockstarts.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/htmltags.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

/// An attribute list longer than this is none. Without an end to the search, lines of `{: a` would each be searched to
/// the end of the text.
constexpr size_t longestAttributeList = 4096;

char byteAt(std::string_view text, size_t at)
{
    return at < text.size() ? text[at] : '\0';
}

/// LAZY_END_HTML_SPAN_ELEMENTS, as `(?!(?:a|b|...)\b)`: the word that begins at `at` is one of them.
bool isLazySpanName(std::string_view text, size_t at)
{
    size_t end = at;
    while (wordAt(text, end))
        end += characterAt(text, end).size;
    const std::string_view word = text.substr(at, end - at);
    return word == "script" || htmlElement(word).span;
}

} // namespace

size_t lineEnd(std::string_view text, size_t at)
{
    const size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

size_t skipBlanks(std::string_view text, size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

size_t skipSpaces(std::string_view text, size_t at, size_t most)
{
    const size_t end = std::min(text.size(), at + most);
    while (at < end && text[at] == ' ')
        ++at;
    return at;
}

bool hasText(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] != '\n' && isSpace(text[at]))
        ++at;
    return at < text.size() && text[at] != '\n';
}

size_t restOfLine(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] != '\n' && isSpace(text[at]))
        ++at;
    return byteAt(text, at) == '\n' ? at + 1 : noMatch;
}

size_t blankLines(std::string_view text, size_t at)
{
    size_t end = noMatch;
    for (size_t i = at; i < text.size() && isSpace(text[i]); ++i) {
        if (text[i] == '\n')
            end = i + 1;
    }
    return end;
}

size_t indent(std::string_view text, size_t at)
{
    if (byteAt(text, at) == '\t')
        return at + 1;
    return text.substr(at, 4) == "    " ? at + 4 : noMatch;
}

size_t endOfBlock(std::string_view text, size_t at)
{
    return byteAt(text, at) == '^' ? restOfLine(text, at + 1) : noMatch;
}

size_t blockquoteStart(std::string_view text, size_t at)
{
    const size_t marker = skipSpaces(text, at, 3);
    if (byteAt(text, marker) != '>')
        return noMatch;
    return byteAt(text, marker + 1) == ' ' ? marker + 2 : marker + 1;
}

size_t horizontalRule(std::string_view text, size_t at)
{
    size_t i = skipSpaces(text, at, 3);
    const char mark = byteAt(text, i);
    if (mark != '*' && mark != '-' && mark != '_')
        return noMatch;
    int marks = 0;
    for (; i < text.size() && (text[i] == mark || isBlank(text[i])); ++i)
        marks += text[i] == mark ? 1 : 0;
    return marks >= 3 && byteAt(text, i) == '\n' ? i + 1 : noMatch;
}

size_t idNameEnd(std::string_view text, size_t at)
{
    if (!isWord(byteAt(text, at)))
        return at;
    while (at < text.size() && (isWord(text[at]) || text[at] == '-'))
        ++at;
    return at;
}

size_t attributeListEnd(std::string_view text, size_t at, std::string_view *content)
{
    if (text.substr(at, 2) != "{:" || byteAt(text, at + 2) == ':' || byteAt(text, at + 2) == '/')
        return noMatch;
    const std::string_view within = text.substr(0, std::min(text.size(), at + longestAttributeList));
    const size_t begin = at + 2;
    size_t close = within.find('}', begin);
    while (close != noMatch && close > begin && within[close - 1] == '\\') {
        const size_t next = within.find('}', close + 1);
        if (next == noMatch)
            break; // only escaped ones: the last of them closes
        close = next;
    }
    if (close == noMatch || close <= begin)
        return noMatch;
    *content = text.substr(begin, close - begin);
    return close + 1;
}

size_t ialBlock(std::string_view text, size_t at, std::string_view *content)
{
    const size_t end = attributeListEnd(text, at, content);
    return end == noMatch ? noMatch : restOfLine(text, end);
}

size_t ialBlockStart(std::string_view text, size_t at, std::string_view *content)
{
    const size_t begin = skipSpaces(text, at, 3);
    return byteAt(text, begin) == '{' ? ialBlock(text, begin, content) : noMatch;
}

bool lazyHtmlStart(std::string_view text, size_t at)
{
    return byteAt(text, at) == '<' && htmlNameEnd(text, at + 1) > at + 1 && !isLazySpanName(text, at + 1);
}

bool lazyHtmlStop(std::string_view text, size_t at)
{
    std::string_view name;
    return htmlCloseTagEnd(text, at, &name) != noMatch && !isLazySpanName(text, at + 2);
}

bool lazyEnd(std::string_view text, size_t at)
{
    const size_t begin = skipSpaces(text, at, 3);
    switch (byteAt(text, begin)) {
    case '{': {
        std::string_view content;
        return ialBlock(text, begin, &content) != noMatch;
    }
    case '<':
        return lazyHtmlStart(text, begin) || lazyHtmlStop(text, begin);
    case '^':
        return begin == at && endOfBlock(text, at) != noMatch;
    default:
        return begin >= text.size() || (isSpace(text[begin]) && blankLines(text, begin) != noMatch);
    }
}

bool listMarker(std::string_view text, size_t at, size_t most, ListMarker *marker)
{
    size_t i = skipSpaces(text, at, most);
    const char c = byteAt(text, i);
    if (c == '*' || c == '+' || c == '-') {
        marker->kind = ListMarker::Kind::Unordered;
    } else if (c == ':') {
        marker->kind = ListMarker::Kind::Definition;
    } else if (isDigit(c)) {
        marker->kind = ListMarker::Kind::Ordered;
        while (isDigit(byteAt(text, i)))
            ++i;
        if (byteAt(text, i) != '.')
            return false;
    } else {
        return false;
    }
    marker->end = i + 1;
    const char tail = byteAt(text, i + 1);
    return tail == '\t' || tail == '|' || tail == ' ';
}

bool listStart(std::string_view text, size_t at)
{
    ListMarker marker;
    return listMarker(text, at, 3, &marker) && marker.kind != ListMarker::Kind::Definition;
}

bool BlockRules::fenceStart(std::string_view text, size_t at) const
{
    const size_t begin = gfm ? skipSpaces(text, at, 3) : at;
    const auto isFence = [&](char c) { return c == '~' || (gfm && c == '`'); };
    return isFence(byteAt(text, begin)) && isFence(byteAt(text, begin + 1)) && isFence(byteAt(text, begin + 2));
}

bool BlockRules::atxStart(std::string_view text, size_t at) const
{
    size_t i = at;
    while (i < at + 6 && byteAt(text, i) == '#')
        ++i;
    if (i == at)
        return false;
    if (gfm)
        return isBlank(byteAt(text, i));
    i = skipBlanks(text, i);
    return byteAt(text, i) != '\n' || i + 1 < text.size();
}

bool BlockRules::endsParagraph(std::string_view text, size_t at) const
{
    // Most lines of text begin with a letter.
    if (at < text.size() && (isAsciiLetter(text[at]) || static_cast<signed char>(text[at]) < 0))
        return false;
    ListMarker marker;
    if (lazyEnd(text, at))
        return true;
    if (!paragraphEnd)
        return listMarker(text, at, 3, &marker) && marker.kind == ListMarker::Kind::Definition;
    return listMarker(text, at, 3, &marker) || atxStart(text, at) || blockquoteStart(text, at) != noMatch
        || fenceStart(text, at);
}

} // namespace galley::markdown::kramdown
