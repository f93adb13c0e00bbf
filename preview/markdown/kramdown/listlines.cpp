// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/listlines.h"

#include "preview/markdown/kramdown/chars.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr std::string_view spaces = "                                                                ";

size_t skipSpace(std::string_view text, size_t at, size_t end)
{
    while (at < end && isSpace(text[at]))
        ++at;
    return at;
}

} // namespace

size_t ListLines::itemIalEnd(std::string_view text, size_t begin, size_t end, std::string_view *ial)
{
    const size_t at = skipSpace(text, begin, end);
    if (text.substr(at, 2) != "{:")
        return noMatch;
    const size_t name = idNameEnd(text, at + 2);
    if (name < end && text[name] == ':')
        return noMatch;
    const size_t behind = attributeListEnd(text.substr(0, end), at, ial);
    return behind == noMatch ? noMatch : skipSpace(text, behind, end);
}

size_t ListLines::takeFirstLine(Node *item, size_t at, size_t markerSize, std::string_view *ial)
{
    const std::string_view text = m_text.text;
    const size_t end = lineEnd(text, at);
    size_t begin = skipSpace(text, at, end);
    const size_t behindIal = itemIalEnd(text, begin, end, ial);
    if (behindIal != noMatch)
        begin = behindIal;
    if (begin == end) { // LIST_ITEM_IAL_CHECK
        m_indentation = 4;
    } else {
        m_indentation = markerSize;
        for (size_t i = at; i < end && isBlank(text[i]); ++i)
            m_indentation += text[i] == '\t' ? 4 - m_indentation % 4 : 1;
    }
    m_nestedListFound = listStart(text.substr(0, end), begin);
    m_pieces.push_back({item, m_slices.size()});
    add(begin, end);
    return end;
}

bool ListLines::isContent(size_t at) const
{
    const std::string_view text = m_text.text;
    size_t i = at;
    for (size_t unit = 0; unit < m_indentation / 4; ++unit) {
        i = indent(text, i);
        if (i == noMatch)
            return false;
    }
    const size_t rest = m_indentation % 4;
    if (skipSpaces(text, i, rest) == i + rest)
        return hasText(text, i + rest);
    i = indent(text, i);
    return i != noMatch && hasText(text, i);
}

bool ListLines::isLazy(size_t at) const
{
    const std::string_view text = m_text.text;
    if (!hasText(text, at))
        return false;
    const size_t begin = skipSpaces(text, at, std::min<size_t>(m_indentation, 3));
    std::string_view content;
    return ialBlock(text, begin, &content) == noMatch && !lazyHtmlStop(text, begin) && !lazyHtmlStart(text, begin);
}

ListLines::Stripped ListLines::strip(size_t at) const
{
    const std::string_view text = m_text.text;
    size_t i = at;
    while (i < text.size() && text[i] == '\t')
        ++i;
    const size_t fromTabs = 4 * (i - at);
    if (fromTabs >= m_indentation)
        return {fromTabs - m_indentation, i, true};
    const size_t wanted = m_indentation - fromTabs;
    if (skipSpaces(text, i, wanted) == i + wanted)
        return {0, i + wanted, true};
    return {fromTabs, i, false};
}

bool ListLines::startsList(const Stripped &line) const
{
    ListMarker marker;
    return line.spaces <= 3 && listMarker(m_text.text, line.begin, 3 - line.spaces, &marker)
        && marker.kind != ListMarker::Kind::Definition;
}

size_t ListLines::takeLine(size_t at)
{
    const size_t end = lineEnd(m_text.text, at);
    const Stripped line = strip(at);
    if (m_nestedListFound != line.indented && startsList(line)) {
        if (m_nestedListFound)
            addSpaces(m_indentation + 4);
        else
            m_pieces.push_back({m_pieces.back().item, m_slices.size()});
        m_nestedListFound = true;
    }
    addSpaces(line.spaces);
    add(line.begin, end);
    return end;
}

size_t ListLines::takeDefinitionLine(size_t at)
{
    const size_t end = lineEnd(m_text.text, at);
    const Stripped line = strip(at);
    addSpaces(line.spaces);
    add(line.begin, end);
    return end;
}

void ListLines::takeBlank(size_t begin, size_t end)
{
    m_nestedListFound = true;
    add(begin, end);
}

const SourceText *ListLines::textOf(Arena &arena, size_t piece) const
{
    const size_t first = m_pieces[piece].firstSlice;
    const size_t end = piece + 1 < m_pieces.size() ? m_pieces[piece + 1].firstSlice : m_slices.size();
    return join(arena, std::span<const Slice>(m_slices).subspan(first, end - first));
}

void ListLines::add(size_t begin, size_t end)
{
    if (end > begin)
        m_slices.push_back(sliceOf(m_text, begin, end));
}

void ListLines::addSpaces(size_t count)
{
    for (; count > 0; count -= std::min(count, spaces.size()))
        m_slices.push_back({spaces.substr(0, count), nullptr, 0});
}

} // namespace galley::markdown::kramdown
