// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// convert_ul, convert_li and convert_td of converter/html.rb.

#include "preview/markdown/kramdown/entitynames.h"
#include "preview/markdown/kramdown/htmlwriter.h"

#include <span>

namespace galley::markdown::kramdown {

namespace {

std::string_view alignmentName(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return "left";
    case Alignment::Right:
        return "right";
    case Alignment::Center:
        return "center";
    case Alignment::Default:
        break;
    }
    return {};
}

} // namespace

void HtmlWriter::convertList(const Node *node, size_t indent)
{
    if (node->ial() != nullptr && m_tocPlace.block < 0 && node->ial()->refersTo("toc")) {
        m_tocPlace = {m_post.blocks.size(), m_out.size(), node};
        countHeaderIds(node);
        return;
    }
    if (node->ial() != nullptr && m_footnotePlace.block < 0 && node->ial()->refersTo("footnotes")) {
        m_footnotePlace = {m_post.blocks.size(), m_out.size(), node};
        countHeaderIds(node);
        return;
    }
    convertIndented(node->type == Type::OrderedList ? "ol" : "ul", node, indent);
}

void HtmlWriter::convertItem(const Node *node, size_t indent)
{
    const std::string_view name = node->type == Type::Definition ? "dd" : "li";
    startTag(name, node, node->attributes(), indent);
    const Node *first = node->firstChild;
    const bool isTight = first == nullptr || (first->type == Type::Paragraph && first->transparent);
    if (!isTight)
        m_out += '\n';
    const size_t begin = m_out.size();
    inner(node, indent);
    const bool endsLine = m_out.size() > begin && m_out.back() == '\n';
    endTag(name, !isTight || endsLine ? indent : 0);
}

void HtmlWriter::convertCell(const Node *node, size_t indent)
{
    // HTML that was made native has cells also where there is no table.
    const size_t depth = m_stack.size();
    const Node *table = m_stack[depth >= 3 ? depth - 3 : 0];
    const bool isHead = depth >= 2 && m_stack[depth - 2]->type == Type::TableHead;
    const auto column = static_cast<size_t>(m_column++);
    constexpr std::span<const Alignment> none;
    const auto alignment = table->extra != nullptr ? table->extra->alignment : none;
    const std::string_view align = alignmentName(column < alignment.size() ? alignment[column] : Alignment::Default);
    const std::string_view name = isHead ? "th" : "td";
    m_out.append(indent, ' ').append("<").append(name);
    if (node->attributes() == nullptr) {
        if (!align.empty())
            m_out.append(" style=\"text-align: ").append(align).append("\"");
    } else {
        AttributeList attributes = copyOf(node);
        if (!align.empty()) {
            std::string style(attributes.value("style"));
            style.append(style.empty() ? "" : "; ").append("text-align: ").append(align);
            attributes.set(m_arena, "style", m_arena.keep(style));
        }
        appendAttributes(&m_out, attributes);
    }
    appendLineMark(node);
    m_out += '>';
    const size_t begin = m_out.size();
    appendLeaf(node);
    if (m_out.size() == begin) {
        Entity space;
        if (findEntity("nbsp", &space))
            m_out += entityText(space, {}, m_dialect.entityOutput).text;
    }
    endTag(name, 0);
}

} // namespace galley::markdown::kramdown
