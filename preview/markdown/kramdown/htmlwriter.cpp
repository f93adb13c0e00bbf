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

bool isRawHtml(const Node *node)
{
    return node->type == Type::HtmlElement && node->content == HtmlElement::Content::Raw;
}

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

void HtmlWriter::write(const Node *root)
{
    m_stack.push_back(root);
    for (const Node *child = root->firstChild; child != nullptr; child = child->next) {
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
    const int image = node->onlyImage;
    if (image >= 0) {
        const SpanItem &item = m_leaves.item(image);
        if (item.ial != nullptr && item.ial->refersTo("standalone")) {
            convertStandaloneImage(node, item, indent);
            return;
        }
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

/// GFM#update_raw_text for a heading or term of native HTML.
std::string HtmlWriter::nativeText(const Node *node) const
{
    std::string text;
    for (const Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (child->type == Type::Text || child->type == Type::CodeSpan)
            text += child->value();
        else if (child->type == Type::Ready)
            text += child->name();
        else if (child->leaf >= 0)
            text += m_leaves.plainText(child->leaf).all;
        else
            text += nativeText(child);
    }
    return text;
}

std::string_view HtmlWriter::plainText(const Node *node) const
{
    if (node->native)
        return m_arena.keep(nativeText(node));
    return m_leaves.plainText(node->leaf).all;
}

/// The id of a heading that has none of its own. GFM#update_elements gives ids to those in the document; it passes by
/// HTML elements and footnotes, where the converter makes them, with a counter of its own.
QByteArray HtmlWriter::headerId(const Node *node)
{
    const PlainText text = node->native ? PlainText{plainText(node), plainText(node)} : m_leaves.plainText(node->leaf);
    const bool isGfm = m_dialect.input == Dialect::Input::Gfm;
    if (isGfm && node->gfm)
        return m_ids.gfm(viewOf(text.all));
    const std::string_view plain = isGfm ? text.all : text.textOnly;
    const bool strips = isGfm || m_dialect.autoIdStripping;
    return m_ids.kramdown(viewOf(strips ? plain : node->value()));
}

void HtmlWriter::convertHeader(const Node *node, size_t indent)
{
    AttributeList attributes = copyOf(node);
    if (m_dialect.autoIds && attributes.find("id") == nullptr) {
        const QByteArray id = headerId(node); // an empty one is not written, but counts for the toc
        attributes.set(m_arena, "id", m_arena.keep({id.constData(), static_cast<size_t>(id.size())}));
    }
    const bool hasId = attributes.find("id") != nullptr;
    if (hasId && isInToc(node, attributes))
        m_toc.push_back({node->level, attributes.value("id"), node});
    const int level = std::clamp(node->level + m_dialect.headerOffset, 1, 6);
    const std::string name = "h" + std::to_string(level);
    startTag(name, node, &attributes, indent);
    appendLeaf(node);
    endTag(name, 0);

    const std::string_view plain = plainText(node);
    const std::string_view written = attributes.value("id");
    Heading heading;
    heading.range = {static_cast<qsizetype>(node->sourceBegin), static_cast<qsizetype>(node->sourceEnd)};
    heading.line = lineOf(node->sourceBegin);
    heading.level = level;
    heading.text = QByteArray(plain.data(), static_cast<qsizetype>(plain.size()));
    heading.id = QByteArray(written.data(), static_cast<qsizetype>(written.size()));
    m_post.headings.append(heading);
}

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

/// GFM#update_elements has given ids also to the headings of a list that is never written.
void HtmlWriter::countHeaderIds(const Node *node)
{
    const bool isHeader = node->type == Type::Header && node->gfm && m_dialect.autoIds;
    if (isHeader && (node->attributes() == nullptr || node->attributes()->find("id") == nullptr))
        (void)headerId(node);
    for (const Node *child = node->firstChild; child != nullptr; child = child->next)
        countHeaderIds(child);
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

/// `{:auto_ids}` on a definition list gives its terms ids.
void HtmlWriter::convertTerm(const Node *node, size_t indent)
{
    AttributeList attributes = copyOf(node);
    const AttributeList *ial = m_stack.back()->ial();
    const auto *reference = ial != nullptr && attributes.find("id") == nullptr ? ial->references() : nullptr;
    for (; reference != nullptr; reference = reference->next) {
        if (!reference->name.starts_with("auto_ids"))
            continue;
        const std::string_view prefix =
            reference->name.starts_with("auto_ids-") ? reference->name.substr(9) : std::string_view();
        const QByteArray id = HeaderIds::kramdownBase(viewOf(plainText(node)));
        attributes.set(m_arena, "id", m_arena.keep(std::string(prefix) + id.toStdString()));
        break;
    }
    startTag("dt", node, &attributes, indent);
    appendLeaf(node);
    endTag("dt", 0);
}

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
        const bool isEmpty = m_out.size() == begin;
        if (isEmpty && isBlock)
            m_out.pop_back();
        if (isEmpty && htmlElement(name).withoutBody) {
            m_out.pop_back();
            m_out += " />";
        } else {
            if (isBlock && !isEmpty) {
                if (m_out.back() != '\n')
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

bool HtmlWriter::isInToc(const Node *header, const AttributeList &attributes) const
{
    const std::string_view classes = attributes.value("class");
    constexpr std::string_view noToc = "no_toc";
    for (size_t at = classes.find(noToc); at != std::string_view::npos; at = classes.find(noToc, at + 1)) {
        const bool beginsWord = at == 0 || !isUnicodeWord(characterBefore(classes, at).code);
        if (beginsWord && !wordAt(classes, at + noToc.size()))
            return false;
    }
    return m_dialect.tocLevels.contains(header->level);
}

} // namespace galley::markdown::kramdown
