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
    if (entry.header->native) {
        const std::string around = std::exchange(m_out, {});
        m_unwrapsLinks = true;
        inner(entry.header, 0);
        m_unwrapsLinks = false;
        html->append(std::exchange(m_out, around)).append("</a>");
        return;
    }
    // The heading's content without its links and footnotes.
    const LeafHtml &leaf = m_leaves.leaves()[static_cast<size_t>(entry.header->leaf)];
    size_t from = leaf.begin;
    for (size_t i = leaf.firstMark; i < leaf.endMark; ++i) {
        const LeafMark &mark = m_leaves.marks()[i];
        html->append(m_leaves.html().substr(from, mark.begin - from));
        from = mark.end;
    }
    html->append(m_leaves.html().substr(from, leaf.end - from));
    html->append("</a>");
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
