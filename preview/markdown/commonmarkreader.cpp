// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/commonmarkreader.h"

#include "preview/markdown/entities.h"
#include "preview/markdown/htmlescape.h"
#include "preview/markdown/md4ctags.h"

#include <algorithm>

namespace galley::markdown {

namespace {

using Type = PlacedBlock::Type;

/// Whether the block is among those whose lines we find.
bool isPlaced(MD_BLOCKTYPE type)
{
    return type != MD_BLOCK_DOC && type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY && type != MD_BLOCK_TH
        && type != MD_BLOCK_TD;
}

} // namespace

CommonMarkReader::CommonMarkReader(QByteArrayView source, QByteArrayView parsed, const Dialect &dialect)
    : m_input(source, parsed)
    , m_dialect(dialect)
    , m_ids(dialect.autoIdPrefix)
    , m_htmlImages(source)
    , m_spans(source)
    // As cmark: a definition used n times may not blow n uses up to n times its length.
    , m_attributeBudget(std::max<qsizetype>(100'000, 2 * source.size()))
{
    m_html.reserve(source.size() + source.size() / 4);
}

void CommonMarkReader::read()
{
    const MD_PARSER parser{0,
                           MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
                           onEnterBlock,
                           onLeaveBlock,
                           onEnterSpan,
                           onLeaveSpan,
                           onText,
                           nullptr,
                           nullptr};
    md_parse(m_input.parsed().data(), static_cast<MD_SIZE>(m_input.parsed().size()), &parser, this);
}

bool CommonMarkReader::readWithinBudget()
{
    m_givesUp = true;
    read();
    return m_attributeBudget >= 0;
}

int CommonMarkReader::onEnterBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    auto *reader = static_cast<CommonMarkReader *>(self);
    reader->enterBlock(type, detail);
    return reader->verdict();
}

int CommonMarkReader::onLeaveBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    auto *reader = static_cast<CommonMarkReader *>(self);
    reader->leaveBlock(type, detail);
    return reader->verdict();
}

int CommonMarkReader::onEnterSpan(MD_SPANTYPE type, void *detail, void *self)
{
    auto *reader = static_cast<CommonMarkReader *>(self);
    reader->enterSpan(type, detail);
    return reader->verdict();
}

int CommonMarkReader::onLeaveSpan(MD_SPANTYPE type, void *detail, void *self)
{
    auto *reader = static_cast<CommonMarkReader *>(self);
    reader->leaveSpan(type, detail);
    return reader->verdict();
}

int CommonMarkReader::onText(MD_TEXTTYPE type, const char *text, MD_SIZE size, void *self)
{
    auto *reader = static_cast<CommonMarkReader *>(self);
    reader->text(type, text, size);
    return reader->verdict();
}

void CommonMarkReader::openBlock(Type type, const char *tag)
{
    PlacedBlock block;
    block.type = type;
    block.parent = m_openBlocks.empty() ? -1 : m_openBlocks.back();
    block.depth = m_containers;
    block.htmlBegin = m_html.size();
    if (tag != nullptr) {
        m_html.append('<').append(tag);
        block.attributeAt = m_html.size();
    }
    m_openBlocks.push_back(static_cast<int>(m_blocks.size()));
    m_blocks.push_back(block);
}

void CommonMarkReader::closeBlock()
{
    PlacedBlock &block = m_blocks[static_cast<size_t>(m_openBlocks.back())];
    block.htmlEnd = m_html.size();
    m_openBlocks.pop_back();
    if (block.parent >= 0)
        m_blocks[static_cast<size_t>(block.parent)].hasHtml |= block.hasHtml;
}

void CommonMarkReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        openBlock(Type::Quote, "blockquote");
        ++m_containers;
        write(">\n");
        break;
    case MD_BLOCK_UL:
        openBlock(Type::List, "ul");
        write(">\n");
        break;
    case MD_BLOCK_OL: {
        openBlock(Type::List, "ol");
        const unsigned start = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start;
        if (start != 1)
            m_html.append(" start=\"").append(QByteArray::number(start)).append('"');
        write(">\n");
        break;
    }
    case MD_BLOCK_LI:
        enterItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail));
        break;
    case MD_BLOCK_HR:
        openBlock(Type::Rule, "hr");
        write(">\n");
        break;
    case MD_BLOCK_H:
        openBlock(Type::Heading, nullptr);
        m_inHeading = true;
        break;
    case MD_BLOCK_CODE:
        enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail));
        break;
    case MD_BLOCK_HTML:
        openBlock(Type::Html, nullptr);
        break;
    case MD_BLOCK_P:
        openBlock(Type::Paragraph, "p");
        write(">");
        break;
    case MD_BLOCK_TABLE:
        openBlock(Type::Table, "table");
        write(">\n");
        break;
    case MD_BLOCK_THEAD:
        write("<thead>\n");
        break;
    case MD_BLOCK_TBODY:
        write("<tbody>\n");
        break;
    case MD_BLOCK_TR:
        openBlock(Type::Row, "tr");
        write(">\n");
        break;
    case MD_BLOCK_TH:
        enterCell("<th", *static_cast<MD_BLOCK_TD_DETAIL *>(detail));
        break;
    case MD_BLOCK_TD:
        enterCell("<td", *static_cast<MD_BLOCK_TD_DETAIL *>(detail));
        break;
    case MD_BLOCK_DOC:
        break;
    }
}

void CommonMarkReader::leaveBlock(MD_BLOCKTYPE type, void *detail)
{
    closeSpans(0);
    if (type == MD_BLOCK_H)
        leaveHeading(*static_cast<MD_BLOCK_H_DETAIL *>(detail));
    else
        write(closingTag(type));
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI)
        --m_containers;
    if (isPlaced(type))
        closeBlock();
}

void CommonMarkReader::enterItem(const MD_BLOCK_LI_DETAIL &detail)
{
    openBlock(Type::Item, "li");
    ++m_containers;
    if (detail.is_task == 0) {
        write(">");
        return;
    }
    write(" class=\"task-list-item\"><input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled");
    write(detail.task_mark == 'x' || detail.task_mark == 'X' ? " checked>" : ">");
    const auto mark = static_cast<qsizetype>(detail.task_mark_offset);
    seen({mark, mark + 2});
}

void CommonMarkReader::enterCode(const MD_BLOCK_CODE_DETAIL &detail)
{
    openBlock(Type::Code, "pre");
    m_blocks.back().fence = detail.fence_char;
    write("><code");
    if (detail.lang.text != nullptr && detail.lang.size > 0) {
        write(" class=\"language-");
        m_input.append(&m_html, detail.lang, false);
        write("\"");
    }
    write(">");
    const ByteRange info = m_input.rangeOf(detail.info.text, detail.info.size);
    if (info.isValid() && detail.info.size > 0) {
        m_blocks.back().startsAtText = true;
        seen(info);
    }
}

void CommonMarkReader::enterCell(const char *tag, const MD_BLOCK_TD_DETAIL &detail)
{
    write(tag);
    switch (detail.align) {
    case MD_ALIGN_LEFT:
        write(" align=\"left\">");
        break;
    case MD_ALIGN_CENTER:
        write(" align=\"center\">");
        break;
    case MD_ALIGN_RIGHT:
        write(" align=\"right\">");
        break;
    case MD_ALIGN_DEFAULT:
        write(">");
        break;
    }
}

void CommonMarkReader::leaveHeading(const MD_BLOCK_H_DETAIL &detail)
{
    Heading heading;
    heading.level = static_cast<int>(detail.level);
    heading.text = m_plain;
    m_plain.clear();
    m_inHeading = false;
    if (m_dialect.autoIds)
        heading.id = m_dialect.input == Dialect::Input::Gfm ? m_ids.gfm(heading.text) : m_ids.kramdown(heading.text);

    PlacedBlock &block = m_blocks[static_cast<size_t>(m_openBlocks.back())];
    QByteArray start = "<h" + QByteArray::number(heading.level);
    block.attributeAt = block.htmlBegin + start.size();
    if (!heading.id.isEmpty()) {
        start += " id=\"";
        appendEscaped(&start, heading.id);
        start += '"';
    }
    start += '>';
    m_html.insert(block.htmlBegin, start);
    m_html.append("</h").append(QByteArray::number(heading.level)).append(">\n");
    m_headingBlocks.push_back(m_openBlocks.back());
    m_post.headings.append(heading);
}

void CommonMarkReader::text(MD_TEXTTYPE type, const char *text, MD_SIZE size)
{
    const ByteRange range = m_input.rangeOf(text, size);
    if (range.isValid() && size > 0) {
        seen(range);
        if (type == MD_TEXT_HTML)
            m_htmlImages.feed(range, &m_post.images);
    }
    const QByteArrayView bytes = m_input.original(text, size);
    if (type == MD_TEXT_HTML && !m_openBlocks.empty())
        m_blocks[static_cast<size_t>(m_openBlocks.back())].hasHtml = true;
    if (m_imageDepth > 0 || m_inHeading || !m_spans.isEmpty())
        writePlain(type, bytes);
    if (m_imageDepth == 0)
        writeText(type, bytes);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        write(" ");
    else if (type != MD_TEXT_HTML)
        writeText(type, bytes);
}

void CommonMarkReader::writePlain(MD_TEXTTYPE type, QByteArrayView text)
{
    QByteArray &plain = m_imageDepth > 0 ? m_alt : m_plain;
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        plain += ' ';
        break;
    case MD_TEXT_NULLCHAR:
        plain.append(replacementCharacter);
        break;
    case MD_TEXT_ENTITY:
        plain += decodeEntity(text);
        break;
    case MD_TEXT_HTML:
        break;
    default:
        plain.append(text);
    }
}

void CommonMarkReader::writeText(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_BR:
        write("<br>\n");
        break;
    case MD_TEXT_SOFTBR:
        write("\n");
        break;
    case MD_TEXT_NULLCHAR:
        m_html.append(replacementCharacter);
        break;
    case MD_TEXT_ENTITY:
    case MD_TEXT_HTML:
        m_html.append(text);
        break;
    default:
        appendEscaped(&m_html, text);
    }
}

bool CommonMarkReader::affordable(const MD_ATTRIBUTE &value)
{
    m_attributeBudget -= static_cast<qsizetype>(value.size);
    return m_attributeBudget >= 0;
}

void CommonMarkReader::seen(ByteRange range)
{
    m_spans.seen(range);
    touch(range);
}

void CommonMarkReader::touch(ByteRange range)
{
    if (m_openBlocks.empty())
        return;
    ByteRange &text = m_blocks[static_cast<size_t>(m_openBlocks.back())].text;
    text.begin = text.isValid() ? std::min(text.begin, range.begin) : range.begin;
    text.end = std::max(text.end, range.end);
}

} // namespace galley::markdown
