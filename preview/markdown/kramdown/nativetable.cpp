// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/nativetable.h"

#include "preview/markdown/kramdown/chars.h"

#include <algorithm>
#include <string>
#include <vector>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

bool isElement(const Node *node, std::string_view name)
{
    return node->type == Type::HtmlElement && node->name() == name;
}

bool isText(const Node *node)
{
    return node->type == Type::HtmlText;
}

bool isCell(const Node *node)
{
    return isElement(node, "th") || isElement(node, "td");
}

template <typename Predicate> bool allChildren(const Node *node, Predicate holds)
{
    for (const Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (!holds(child))
            return false;
    }
    return true;
}

bool holdsNoBlocks(const Node *node)
{
    return allChildren(node, [](const Node *child) {
        const bool isBlock = child->type == Type::HtmlElement && htmlElement(child->name()).block;
        return !isBlock && holdsNoBlocks(child);
    });
}

bool cellsHoldNoBlocks(const Node *node)
{
    return allChildren(
        node, [](const Node *child) { return isCell(child) ? holdsNoBlocks(child) : cellsHoldNoBlocks(child); });
}

/// Where `text-align:\s+(word)` stands in a style; `end` is behind it.
size_t findAlignment(std::string_view style, std::string_view *word, size_t *end)
{
    constexpr std::string_view property = "text-align:";
    for (size_t at = style.find(property); at != npos; at = style.find(property, at + 1)) {
        size_t value = at + property.size();
        while (value < style.size() && isSpace(style[value]))
            ++value;
        if (value == at + property.size())
            continue;
        for (const std::string_view known : {"center", "left", "right", "justify", "inherit"}) {
            if (!style.substr(value).starts_with(known))
                continue;
            *word = known;
            *end = value + known.size();
            return at;
        }
    }
    return npos;
}

/// The words of a row's cells.
std::vector<std::string_view> alignmentsOf(const Node *row)
{
    std::vector<std::string_view> words;
    for (const Node *cell = row->firstChild; cell != nullptr; cell = cell->next) {
        if (!isCell(cell))
            continue;
        std::string_view word;
        size_t end = 0;
        (void)findAlignment(cell->attributes()->value("style"), &word, &end);
        words.push_back(word);
    }
    return words;
}

void collectRows(const Node *node, std::vector<const Node *> *rows)
{
    for (const Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (isElement(child, "tr"))
            rows->push_back(child);
        else
            collectRows(child, rows);
    }
}

bool rowsAreAlike(const Node *table)
{
    std::vector<const Node *> rows;
    collectRows(table, &rows);
    size_t cells = 0;
    for (const Node *row : rows) {
        const std::vector<std::string_view> words = alignmentsOf(row);
        if (cells == 0)
            cells = words.size();
        if (words.size() != cells || words != alignmentsOf(rows.front()))
            return false;
        for (const std::string_view word : words) {
            if (word == "justify" || word == "inherit")
                return false;
        }
    }
    return true;
}

/// check_rows: nothing but rows of such cells.
bool holdsRowsOf(const Node *node, std::string_view cell)
{
    return allChildren(node, [&](const Node *row) {
        return (isElement(row, "tr") || isText(row))
            && allChildren(row, [&](const Node *child) { return isElement(child, cell) || isText(child); });
    });
}

} // namespace

bool isSimpleTable(const Node *table)
{
    if (!cellsHoldNoBlocks(table) || !rowsAreAlike(table))
        return false;
    if (holdsRowsOf(table, "td"))
        return true;
    bool hasBody = false;
    return allChildren(table,
                       [&](const Node *section) {
                           hasBody = hasBody || isElement(section, "tbody");
                           return isText(section) || (isElement(section, "thead") && holdsRowsOf(section, "th"))
                               || ((isElement(section, "tfoot") || isElement(section, "tbody"))
                                   && holdsRowsOf(section, "td"));
                       })
        && hasBody;
}

Alignment cellAlignment(Arena &arena, Node *cell)
{
    AttributeList &attributes = cell->extra->attributes;
    if (attributes.find("style") == nullptr)
        return Alignment::Default;
    const std::string_view style = attributes.value("style");
    std::string_view word;
    size_t end = 0;
    size_t begin = findAlignment(style, &word, &end);
    if (begin == npos || word == "justify" || word == "inherit")
        return Alignment::Default;
    size_t before = begin; // `(?:;\s*)?`
    while (before > 0 && isSpace(style[before - 1]))
        --before;
    if (before > 0 && style[before - 1] == ';')
        begin = before - 1;
    const std::string rest = std::string(style.substr(0, begin)).append(style.substr(end));
    if (strip(rest).empty())
        attributes.remove("style");
    else
        attributes.set(arena, "style", arena.keep(rest));
    return word == "center" ? Alignment::Center : word == "left" ? Alignment::Left : Alignment::Right;
}

} // namespace galley::markdown::kramdown
