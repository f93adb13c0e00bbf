// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// generate_toc_tree of converter/html.rb.

#include "preview/markdown/kramdown/htmlwriter.h"

#include <utility>

namespace galley::markdown::kramdown {

void HtmlWriter::appendTocEntry(std::string *html, const TocEntry &entry, std::string_view listId)
{
    AttributeList attributes;
    attributes.set(m_arena, "href", m_arena.keep("#" + std::string(entry.id)));
    attributes.set(m_arena, "id", m_arena.keep(std::string(listId).append("-").append(entry.id)));
    html->append("<a");
    appendAttributes(html, attributes);
    html->append(">");
    html->append(entry.content).append("</a>");
}

/// fix_for_toc_entry
std::string_view HtmlWriter::tocContent(const Node *header)
{
    if (header->native) {
        std::string around;
        std::swap(around, m_out);
        m_unwrapsLinks = true;
        inner(header, 0);
        m_unwrapsLinks = false;
        std::swap(around, m_out);
        return m_arena.keep(around);
    }
    const LeafHtml &leaf = m_leaves.leaves()[static_cast<size_t>(header->leaf)];
    if (leaf.firstMark == leaf.endMark)
        return m_arena.keep(m_leaves.html().substr(leaf.begin, leaf.end - leaf.begin));
    std::string html;
    size_t from = leaf.begin;
    for (size_t i = leaf.firstMark; i < leaf.endMark; ++i) {
        const LeafMark &mark = m_leaves.marks()[i];
        html.append(m_leaves.html().substr(from, mark.begin - from));
        from = mark.end;
    }
    html.append(m_leaves.html().substr(from, leaf.end - from));
    return m_arena.keep(html);
}

std::string HtmlWriter::tableOfContents(const Node *list)
{
    if (m_toc.empty())
        return {};
    const std::string_view name = list->type == Type::OrderedList ? "ol" : "ul";
    AttributeList attributes = copyOf(list);
    if (attributes.find("id") == nullptr)
        attributes.set(m_arena, "id", "markdown-toc");
    const std::string_view listId = attributes.value("id");

    std::string html("<");
    html.append(name);
    appendAttributes(&html, attributes);
    html.append(">\n");
    std::vector<int> open; // levels of the items that are open
    const auto closeItem = [&](bool hadList) {
        const size_t indent = 2 + 4 * (open.size() - 1);
        if (hadList)
            html.append(indent + 2, ' ').append("</").append(name).append(">\n").append(indent, ' ');
        html.append("</li>\n");
        open.pop_back();
    };
    for (const TocEntry &entry : m_toc) {
        bool leaf = true;
        while (!open.empty() && open.back() >= entry.level) {
            closeItem(!leaf);
            leaf = false;
        }
        if (!open.empty() && leaf)
            html.append(2 + 4 * (open.size() - 1) + 2, ' ').append("<").append(name).append(">\n");
        html.append(2 + 4 * open.size(), ' ').append("<li>");
        appendTocEntry(&html, entry, listId);
        open.push_back(entry.level);
    }
    for (bool leaf = true; !open.empty(); leaf = false)
        closeItem(!leaf);
    html.append("</").append(name).append(">\n");
    return html;
}

} // namespace galley::markdown::kramdown
