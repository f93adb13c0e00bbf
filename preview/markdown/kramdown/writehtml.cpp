// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// convert_html_element, convert_xml_comment and convert_math of converter/html.rb.

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/htmlwriter.h"

namespace galley::markdown::kramdown {

namespace {

bool isRawHtml(const Node *node)
{
    return node->type == Type::HtmlElement && node->content == HtmlElement::Content::Raw;
}

} // namespace

void HtmlWriter::convertHtmlElement(const Node *node, size_t indent)
{
    using Content = HtmlElement::Content;
    const bool withinRaw = isRawHtml(m_stack.back());
    const std::string_view name = node->name();
    if (!withinRaw)
        m_out.append(indent, ' ');
    m_out.append("<").append(name);
    appendAttributes(&m_out, *node->attributes());
    appendLineMark(node);
    if (node->closed && node->content == Content::Raw) {
        m_out += " />";
    } else {
        const bool isBlock = node->content == Content::Block;
        m_out += isBlock ? ">\n" : ">";
        const size_t begin = m_out.size();
        inner(node, indent);
        const auto comesHere = [&](const Insertion &place) {
            return place.block == m_post.blocks.size() && place.at == begin;
        };
        const bool isFilledLater = m_out.size() == begin && (comesHere(m_tocPlace) || comesHere(m_footnotePlace));
        const bool isEmpty = m_out.size() == begin && !isFilledLater;
        if (isEmpty && isBlock)
            m_out.pop_back();
        if (isEmpty && htmlElement(name).withoutBody) {
            m_out.pop_back();
            m_out += " />";
        } else {
            if (isBlock && !isEmpty) {
                if (m_out.back() != '\n' || isFilledLater)
                    m_out += '\n';
                m_out.append(indent, ' ');
            }
            m_out.append("</").append(name).append(">");
        }
    }
    if (!withinRaw)
        m_out += '\n';
}

/// convert_text
void HtmlWriter::appendHtmlText(std::string_view text)
{
    if (!m_dialect.removeLineBreaksForCjk) {
        appendEscapedText(&m_out, text);
        return;
    }
    std::string joined;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' || !isCjkLineBreak(text, i))
            joined += text[i];
    }
    appendEscapedText(&m_out, joined);
}

/// An inline element of HTML that was made native.
void HtmlWriter::convertSpan(const Node *node)
{
    const std::string_view name = node->name();
    if (m_unwrapsLinks && node->native && name == "a") {
        inner(node, 0);
        return;
    }
    m_out.append("<").append(name);
    appendAttributes(&m_out, *node->attributes());
    if (name == "img" || (node->firstChild == nullptr && htmlElement(name).withoutBody)) {
        m_out += " />";
        return;
    }
    m_out += '>';
    inner(node, 0);
    m_out.append("</").append(name).append(">");
}

/// convert_xml_comment, and what stands in `<script>`
void HtmlWriter::convertVerbatim(const Node *node, size_t indent)
{
    const Node *parent = m_stack.back();
    const bool isOwnLine = parent->type != Type::HtmlElement || parent->content != HtmlElement::Content::Raw;
    const bool isScript =
        parent->type == Type::HtmlElement && (parent->name() == "script" || parent->name() == "style");
    if (!isOwnLine || isScript)
        m_out += node->value();
    else
        m_out.append(indent, ' ').append(node->value()).append("\n");
}

/// convert_math and the MathJax engine for blocks
void HtmlWriter::convertMath(const Node *node, size_t indent)
{
    const AttributeList *attributes = node->attributes();
    const bool hasAttributes = attributes != nullptr && !attributes->isEmpty();
    if (m_dialect.mathEngine == "mathjax") {
        if (hasAttributes)
            startTag("div", node, attributes, indent);
        m_out += "\\[";
        appendEscaped(&m_out, node->value());
        m_out += "\\]\n";
        if (hasAttributes)
            endTag("div", 0);
        return;
    }
    AttributeList own = copyOf(node);
    own.addClass(m_arena, "kdmath");
    startTag("div", node, &own, indent);
    m_out.append("$$\n").append(node->value()).append("\n$$");
    endTag("div", 0);
}

} // namespace galley::markdown::kramdown
