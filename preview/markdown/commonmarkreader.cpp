// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/commonmarkreader.h"

#include "preview/markdown/entities.h"
#include "preview/markdown/htmlescape.h"
#include "preview/markdown/inlineplace.h"

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr QByteArrayView replacementCharacter = "\xef\xbf\xbd";

using Type = PlacedBlock::Type;

const char *tagOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return "em";
    case MD_SPAN_STRONG:
        return "strong";
    case MD_SPAN_CODE:
        return "code";
    default:
        return "del";
    }
}

} // namespace

CommonMarkReader::CommonMarkReader(QByteArrayView source, QByteArrayView parsed, const Dialect &dialect)
    : m_source(source)
    , m_parsed(parsed)
    , m_dialect(dialect)
    , m_ids(dialect.autoIdPrefix)
    , m_htmlImages(source)
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
    md_parse(m_parsed.data(), static_cast<MD_SIZE>(m_parsed.size()), &parser, this);
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
    switch (type) {
    case MD_BLOCK_QUOTE:
        write("</blockquote>\n");
        --m_containers;
        closeBlock();
        break;
    case MD_BLOCK_UL:
        write("</ul>\n");
        closeBlock();
        break;
    case MD_BLOCK_OL:
        write("</ol>\n");
        closeBlock();
        break;
    case MD_BLOCK_LI:
        write("</li>\n");
        --m_containers;
        closeBlock();
        break;
    case MD_BLOCK_H:
        leaveHeading(*static_cast<MD_BLOCK_H_DETAIL *>(detail));
        closeBlock();
        break;
    case MD_BLOCK_CODE:
        write("</code></pre>\n");
        closeBlock();
        break;
    case MD_BLOCK_P:
        write("</p>\n");
        closeBlock();
        break;
    case MD_BLOCK_TABLE:
        write("</table>\n");
        closeBlock();
        break;
    case MD_BLOCK_THEAD:
        write("</thead>\n");
        break;
    case MD_BLOCK_TBODY:
        write("</tbody>\n");
        break;
    case MD_BLOCK_TR:
        write("</tr>\n");
        closeBlock();
        break;
    case MD_BLOCK_TH:
        write("</th>\n");
        break;
    case MD_BLOCK_TD:
        write("</td>\n");
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
        closeBlock();
        break;
    case MD_BLOCK_DOC:
        break;
    }
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
        writeAttribute(detail.lang, false);
        write("\"");
    }
    write(">");
    const ByteRange info = rangeOf(detail.info.text, detail.info.size);
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

void CommonMarkReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG) {
        enterImage(*static_cast<MD_SPAN_IMG_DETAIL *>(detail));
    } else if (type == MD_SPAN_A) {
        enterLink(*static_cast<MD_SPAN_A_DETAIL *>(detail));
    } else if (m_imageDepth == 0) {
        m_html.append('<').append(tagOf(type)).append('>');
    }
}

void CommonMarkReader::leaveSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG || type == MD_SPAN_A) {
        leaveLinkOrImage(type, detail);
    } else if (m_imageDepth == 0) {
        m_html.append("</").append(tagOf(type)).append('>');
    }
}

void CommonMarkReader::leaveLinkOrImage(MD_SPANTYPE type, void *detail)
{
    const bool image = type == MD_SPAN_IMG;
    // md4c 0.4.8 lets some links overlap, `[![a](b)](/[c)](d)` among them: it leaves what it never entered.
    const auto entered = std::find_if(m_openSpans.rbegin(), m_openSpans.rend(),
                                      [image](const OpenSpan &span) { return span.image == image; });
    if (entered == m_openSpans.rend())
        return;
    closeSpans(static_cast<size_t>(m_openSpans.rend() - entered));
    if (image)
        leaveImage(*static_cast<MD_SPAN_IMG_DETAIL *>(detail));
    else
        leaveLink(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
}

void CommonMarkReader::closeSpans(size_t keep)
{
    while (m_openSpans.size() > keep) {
        if (m_openSpans.back().image)
            leaveImage({});
        else
            leaveLink({});
    }
}

void CommonMarkReader::leaveLink(const MD_ATTRIBUTE &href)
{
    const OpenSpan &span = m_openSpans.back();
    m_post.links[span.index].text = m_plain.sliced(std::min(span.plainStart, m_plain.size()));
    placeSpan(href);
    if (m_openSpans.empty() && !m_inHeading)
        m_plain.clear();
    if (m_imageDepth == 0)
        write("</a>");
}

void CommonMarkReader::enterLink(const MD_SPAN_A_DETAIL &detail)
{
    const bool affordableUrl = affordable(detail.href) && affordable(detail.title);
    Link link;
    if (affordableUrl) {
        link.urlText = decoded(detail.href);
        link.titleText = decoded(detail.title);
    }
    OpenSpan span;
    span.index = m_post.links.size();
    span.plainStart = m_plain.size();
    m_post.links.append(link);
    m_openSpans.push_back(span);
    if (m_imageDepth > 0)
        return;
    write("<a href=\"");
    if (affordableUrl)
        writeAttribute(detail.href, true);
    if (affordableUrl && detail.title.text != nullptr) {
        write("\" title=\"");
        writeAttribute(detail.title, false);
    }
    write("\">");
}

void CommonMarkReader::enterImage(const MD_SPAN_IMG_DETAIL &detail)
{
    const bool affordableUrl = affordable(detail.src) && affordable(detail.title);
    Image image;
    if (affordableUrl) {
        image.urlText = decoded(detail.src);
        image.titleText = decoded(detail.title);
    }
    OpenSpan span;
    span.image = true;
    span.affordable = affordableUrl;
    span.index = m_post.images.size();
    span.plainStart = m_alt.size();
    m_post.images.append(image);
    m_openSpans.push_back(span);
    if (m_imageDepth++ > 0)
        return;
    write("<img src=\"");
    if (affordableUrl)
        writeAttribute(detail.src, true);
    write("\" alt=\"");
}

void CommonMarkReader::leaveImage(const MD_SPAN_IMG_DETAIL &detail)
{
    const OpenSpan span = m_openSpans.back();
    m_post.images[span.index].altText = m_alt.sliced(std::min(span.plainStart, m_alt.size()));
    placeSpan(detail.src);
    if (--m_imageDepth > 0)
        return;
    m_alt.clear();
    if (detail.title.text != nullptr && span.affordable) {
        write("\" title=\"");
        writeAttribute(detail.title, false);
    }
    write("\">");
}

void CommonMarkReader::placeSpan(const MD_ATTRIBUTE &url)
{
    OpenSpan span = m_openSpans.back();
    if (span.begin < 0 && !span.autolink) { // no text within
        const qsizetype bracket = emptyBracketsFrom(m_source, m_cursor, span.image);
        if (bracket >= 0) {
            span.begin = span.image ? bracket - 1 : bracket;
            span.text = bracket + 1;
        }
    }
    m_openSpans.pop_back();
    if (span.begin < 0)
        return;

    Image place; // a link has no more than an image has
    const ByteRange pointed = rangeOf(url.text, url.size);
    if (span.autolink) {
        place.range = {span.begin, std::min(m_cursor + 1, m_source.size())};
        place.url = {span.begin + 1, place.range.end - 1};
    } else {
        const qsizetype close = closingBracketFrom(m_source, std::max(m_cursor, span.text));
        if (close < 0)
            return;
        const LinkTail tail = linkTailAt(m_source, close);
        place.kind = tail.inlined ? Image::Kind::Markdown : Image::Kind::Reference;
        place.range = {span.begin, tail.end};
        place.alt = {span.text, close};
        place.url = tail.inlined ? tail.url : pointed;
        place.title = tail.title;
    }
    if (span.image) {
        Image &image = m_post.images[span.index];
        image.kind = place.kind;
        image.range = place.range;
        image.alt = place.alt;
        image.url = place.url;
        image.title = place.title;
    } else {
        m_post.links[span.index].range = place.range;
        m_post.links[span.index].url = place.url;
    }
    seen(place.range);
}

void CommonMarkReader::text(MD_TEXTTYPE type, const char *text, MD_SIZE size)
{
    const ByteRange range = rangeOf(text, size);
    if (range.isValid() && size > 0) {
        seen(range);
        if (type == MD_TEXT_HTML)
            m_htmlImages.feed(range, &m_post.images);
    }
    const QByteArrayView bytes = original(text, size);
    if (type == MD_TEXT_HTML && !m_openBlocks.empty())
        m_blocks[static_cast<size_t>(m_openBlocks.back())].hasHtml = true;
    if (m_imageDepth > 0 || m_inHeading || !m_openSpans.empty())
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

void CommonMarkReader::writeAttribute(const MD_ATTRIBUTE &value, bool url)
{
    for (size_t i = 0; value.text != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET begin = value.substr_offsets[i];
        const QByteArrayView part = original(value.text + begin, value.substr_offsets[i + 1] - begin);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            m_html.append(replacementCharacter);
        else if (value.substr_types[i] == MD_TEXT_ENTITY)
            m_html.append(part);
        else if (url)
            appendEscapedUrl(&m_html, part);
        else
            appendEscaped(&m_html, part);
    }
}

QByteArray CommonMarkReader::decoded(const MD_ATTRIBUTE &value) const
{
    QByteArray text;
    for (size_t i = 0; value.text != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET begin = value.substr_offsets[i];
        const QByteArrayView part = original(value.text + begin, value.substr_offsets[i + 1] - begin);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            text.append(replacementCharacter);
        else if (value.substr_types[i] == MD_TEXT_ENTITY)
            text += decodeEntity(part);
        else
            text.append(part);
    }
    return text;
}

QByteArrayView CommonMarkReader::original(const char *text, MD_SIZE size) const
{
    const ByteRange range = rangeOf(text, size);
    return range.isValid() ? m_source.sliced(range.begin, size) : QByteArrayView(text, static_cast<qsizetype>(size));
}

ByteRange CommonMarkReader::rangeOf(const char *text, MD_SIZE size) const
{
    const auto begin = reinterpret_cast<quintptr>(m_parsed.data());
    const auto at = reinterpret_cast<quintptr>(text);
    const auto length = static_cast<quintptr>(m_parsed.size());
    if (text == nullptr || at < begin || at - begin > length || size > length - (at - begin))
        return {};
    const auto offset = static_cast<qsizetype>(at - begin);
    return {offset, offset + static_cast<qsizetype>(size)};
}

void CommonMarkReader::seen(ByteRange range)
{
    qsizetype at = range.begin;
    for (size_t i = m_openSpans.size(); i-- > 0 && m_openSpans[i].begin < 0;) {
        OpenSpan &span = m_openSpans[i];
        if (!span.image && at > 0 && m_source[at - 1] == '<' && i + 1 == m_openSpans.size()) {
            span.autolink = true;
            span.begin = at - 1;
        } else {
            const qsizetype bracket = openingBracketBefore(m_source, at);
            if (bracket < 0)
                break;
            const bool bang = span.image && bracket > 0 && m_source[bracket - 1] == '!';
            span.begin = bang ? bracket - 1 : bracket;
            span.text = bracket + 1;
        }
        at = span.begin;
    }
    m_cursor = std::max(m_cursor, range.end);
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
