// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/htmlwriter.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/entitynames.h"
#include "preview/markdown/kramdown/escape.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace galley::markdown::kramdown {

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

HtmlWriter::HtmlWriter(Arena &arena, const Dialect &dialect, const RenderOptions &options,
                       const Definitions &definitions, const Md4cReader &leaves, const Highlight &highlight,
                       QByteArrayView body, RenderedPost *post, std::string *scratch)
    : m_arena(arena)
    , m_dialect(dialect)
    , m_definitions(definitions)
    , m_leaves(leaves)
    , m_highlight(highlight)
    , m_lines(body)
    , m_post(*post)
    , m_lineMark(options.lineAttribute.isEmpty() ? std::string() : " " + options.lineAttribute.toStdString() + "=\"")
    , m_ids(dialect.autoIdPrefix)
    , m_out(*scratch)
    , m_footnoteNumber(definitions.footnotes().size(), -1)
{
}

void HtmlWriter::write(const Node *root, const Node *first, const Node *end)
{
    m_stack = {root};
    for (const Node *child = first; child != end; child = child->next) {
        if (child->type == Type::EndOfBlock || child->type == Type::Blank)
            continue;
        beginBlock(child);
        convert(child, 0);
        const Node *next = child->next;
        while (next != nullptr && next->type == Type::EndOfBlock)
            next = next->next;
        if (next != nullptr && next->type == Type::Blank)
            m_out += '\n';
        endBlock(child);
    }
}

void HtmlWriter::finish()
{
    const std::string notes = footnotes();
    if (m_footnotePlace.block >= 0) {
        insert(m_footnotePlace, notes);
    } else if (!notes.empty()) {
        const int behind = m_post.blocks.isEmpty() ? 1 : m_post.blocks.last().lastLine + 1;
        // The last definition may lie before the last block, and that block on the last line.
        const int line = std::min(std::max(m_firstLine, behind), m_lines.count());
        Block block{QByteArray(notes.data(), static_cast<qsizetype>(notes.size())), line, m_lines.count()};
        m_post.blocks.append(block);
    }
    if (m_tocPlace.block >= 0)
        insert(m_tocPlace, tableOfContents(m_tocPlace.list));
}

void HtmlWriter::beginBlock(const Node *node)
{
    m_out.clear();
    m_firstLine = lineOf(node->sourceBegin);
}

void HtmlWriter::endBlock(const Node *node)
{
    Block block;
    block.html = QByteArray(m_out.data(), static_cast<qsizetype>(m_out.size()));
    block.firstLine = m_firstLine;
    block.lastLine =
        std::max(m_firstLine, lineOf(node->sourceEnd > node->sourceBegin ? node->sourceEnd - 1 : node->sourceBegin));
    m_post.blocks.append(std::move(block));
}

void HtmlWriter::insert(const Insertion &place, const std::string &html)
{
    QByteArray &block = m_post.blocks[place.block].html;
    block.insert(static_cast<qsizetype>(place.at), viewOf(std::string_view(html)));
    if (place.block == m_tocPlace.block && place.at < m_tocPlace.at)
        m_tocPlace.at += html.size();
}

void HtmlWriter::inner(const Node *node, size_t indent)
{
    m_stack.push_back(node);
    for (const Node *child = node->firstChild; child != nullptr; child = child->next)
        convert(child, indent + 2);
    m_stack.pop_back();
}

void HtmlWriter::convert(const Node *node, size_t indent)
{
    switch (node->type) {
    case Type::Blank:
        m_out += '\n';
        break;
    case Type::Paragraph:
        convertParagraph(node, indent);
        break;
    case Type::RawText:
        appendLeaf(node);
        break;
    case Type::Header:
        convertHeader(node, indent);
        break;
    case Type::CodeBlock:
        convertCodeBlock(node, indent);
        break;
    case Type::Blockquote:
        convertIndented("blockquote", node, indent);
        break;
    case Type::HorizontalRule:
        m_out.append(indent, ' ').append("<hr");
        if (node->attributes() != nullptr)
            appendAttributes(&m_out, *node->attributes());
        appendLineMark(node);
        m_out.append(" />\n");
        break;
    case Type::UnorderedList:
    case Type::OrderedList:
        convertList(node, indent);
        break;
    case Type::ListItem:
    case Type::Definition:
        convertItem(node, indent);
        break;
    case Type::DefinitionList:
        convertIndented("dl", node, indent);
        break;
    case Type::DefinitionTerm:
        convertTerm(node, indent);
        break;
    case Type::HtmlElement:
        convertHtmlElement(node, indent);
        break;
    case Type::HtmlText:
        appendHtmlText(node->value());
        break;
    case Type::Verbatim:
        convertVerbatim(node, indent);
        break;
    case Type::Comment:
        m_out.append(indent, ' ').append("<!-- ").append(node->value()).append(" -->\n");
        break;
    case Type::Raw:
        m_out.append(node->value()).append("\n");
        break;
    case Type::Text:
        appendHtmlText(node->value());
        break;
    case Type::Ready:
        m_out += node->value();
        break;
    case Type::Span:
        convertSpan(node);
        break;
    case Type::CodeSpan:
        m_highlight.appendCodeSpan(&m_out, node->value(), node->attributes());
        break;
    case Type::Math:
        convertMath(node, indent);
        break;
    case Type::Table:
        convertIndented("table", node, indent);
        break;
    case Type::TableHead:
        convertIndented("thead", node, indent);
        break;
    case Type::TableBody:
        convertIndented("tbody", node, indent);
        break;
    case Type::TableFoot:
        convertIndented("tfoot", node, indent);
        break;
    case Type::TableRow:
        m_column = 0;
        convertIndented("tr", node, indent);
        break;
    case Type::TableCell:
        convertCell(node, indent);
        break;
    case Type::Root:
    case Type::EndOfBlock:
    case Type::Container:
        break;
    }
}

void HtmlWriter::startTag(std::string_view name, const Node *node, const AttributeList *attributes, size_t indent)
{
    m_out.append(indent, ' ').append("<").append(name);
    if (attributes != nullptr)
        appendAttributes(&m_out, *attributes);
    appendLineMark(node);
    m_out += '>';
}

void HtmlWriter::endTag(std::string_view name, size_t indent)
{
    m_out.append(indent, ' ').append("</").append(name).append(">\n");
}

void HtmlWriter::appendLineMark(const Node *node)
{
    if (m_lineMark.empty())
        return;
    const int line = std::max(0, lineOf(node->sourceBegin) - m_firstLine);
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), line);
    m_out.append(m_lineMark).append(digits.data(), end.ptr).append("\"");
}

/// The line of a byte of the body. Elements come in the order of the text, so it is seldom far from the last one.
int HtmlWriter::lineOf(size_t offset)
{
    const auto place = static_cast<qsizetype>(offset);
    constexpr int near = 8;
    if (m_lines.start(m_lastLine) > place || m_lines.start(std::min(m_lastLine + near, m_lines.count())) <= place) {
        m_lastLine = m_lines.lineAt(place);
        return m_lastLine;
    }
    while (m_lastLine < m_lines.count() && m_lines.start(m_lastLine + 1) <= place)
        ++m_lastLine;
    return m_lastLine;
}

AttributeList HtmlWriter::copyOf(const Node *node) const
{
    AttributeList copy;
    if (node->attributes() != nullptr)
        copy.merge(m_arena, *node->attributes());
    return copy;
}

void HtmlWriter::convertIndented(std::string_view name, const Node *node, size_t indent)
{
    startTag(name, node, node->attributes(), indent);
    m_out += '\n';
    inner(node, indent);
    endTag(name, indent);
}

void HtmlWriter::appendLeaf(const Node *node)
{
    if (node->native) {
        inner(node, 0);
        if (node == m_suffixNode)
            m_out += m_suffix;
        return;
    }
    if (node->leaf < 0) {
        // The text of an element with `markdown="span"`, which html_to_native has put into a paragraph.
        if (node->type == Type::Paragraph)
            inner(node, 0);
        return;
    }
    const LeafHtml &leaf = m_leaves.leaves()[static_cast<size_t>(node->leaf)];
    size_t from = leaf.begin;
    for (size_t i = leaf.firstMark; i < leaf.endMark; ++i) {
        const LeafMark &mark = m_leaves.marks()[i];
        if (mark.footnote < 0 && !m_unwrapsLinks)
            continue;
        m_out += m_leaves.html().substr(from, mark.begin - from);
        if (!m_unwrapsLinks)
            appendFootnoteMark(mark.footnote);
        from = mark.end;
    }
    m_out += m_leaves.html().substr(from, leaf.end - from);
    if (node == m_suffixNode)
        m_out += m_suffix;
}

void HtmlWriter::convertParagraph(const Node *node, size_t indent)
{
    if (node->transparent) {
        appendLeaf(node);
        return;
    }
    if (node->extra != nullptr && node->extra->figure >= 0) {
        convertStandaloneImage(node, m_leaves.item(node->extra->figure), indent);
        return;
    }
    startTag("p", node, node->attributes(), indent);
    appendLeaf(node);
    endTag("p", 0);
}

void HtmlWriter::convertStandaloneImage(const Node *node, const SpanItem &image, size_t indent)
{
    AttributeList figure = copyOf(node);
    AttributeList own;
    own.merge(m_arena, *image.attributes);
    for (const std::string_view name : {"class", "id"}) {
        if (own.find(name) != nullptr && figure.find(name) == nullptr) {
            figure.set(m_arena, name, own.value(name));
            own.remove(name);
        }
    }
    startTag("figure", node, &figure, indent);
    m_out.append("\n").append(indent + 2, ' ').append("<img");
    appendAttributes(&m_out, own);
    m_out.append(" />\n").append(indent + 2, ' ').append("<figcaption>").append(own.value("alt"));
    m_out.append("</figcaption>\n");
    endTag("figure", indent);
}

void HtmlWriter::convertCodeBlock(const Node *node, size_t indent)
{
    const std::string_view language = node->extra != nullptr ? node->extra->language : std::string_view();
    const size_t begin = m_out.size();
    appendLineMark(node);
    const std::string mark = m_out.substr(begin);
    m_out.resize(begin);
    m_highlight.appendCodeBlock(&m_out, node->value(), node->attributes(), language, mark, indent);
}

} // namespace galley::markdown::kramdown
