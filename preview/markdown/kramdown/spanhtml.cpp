// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// html.rb (spans), autolink.rb.

#include "preview/markdown/entities.h"
#include "preview/markdown/htmlimages.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/nativehtml.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

/// `[[:alnum:]]-_.`, at least one.
size_t addressEnd(std::string_view text, size_t at)
{
    while (at < text.size()) {
        const Character c = characterAt(text, at);
        if (!isAlnum(c.code) && c.code != U'-' && c.code != U'_' && c.code != U'.')
            break;
        at += c.size;
    }
    return at;
}

/// The colon of one of the schemes that AUTOLINK_START knows, or npos.
size_t schemeEnd(std::string_view text, size_t at)
{
    for (const std::string_view scheme : {"mailto:", "https:", "http:", "ftps:", "ftp:"}) {
        if (text.substr(at, scheme.size()) == scheme)
            return at + scheme.size();
    }
    return npos;
}

} // namespace

bool SpanScanner::parseAutolink()
{
    const size_t begin = m_pos + 1;
    const size_t scheme = schemeEnd(m_src, begin);
    size_t end = npos;
    if (scheme != npos && m_pos < m_absent.angle) {
        const size_t line = std::min(m_src.find('\n', begin), m_src.size());
        end = scheme < line ? m_src.find('>', scheme + 1) : npos;
        if (end == npos)
            m_absent.angle = m_pos;
        end = end < line ? end : npos;
    }
    bool isAddress = false;
    if (end == npos) {
        const size_t sign = addressEnd(m_src, begin);
        if (sign == begin || at(sign) != '@')
            return false;
        end = addressEnd(m_src, sign + 1);
        if (end == sign + 1 || at(end) != '>')
            return false;
        isAddress = true;
    }
    const std::string_view url = m_src.substr(begin, end - begin);
    SpanItem item;
    item.kind = SpanItem::Kind::StartTag;
    item.text = "a";
    item.attributes = newAttributes();
    item.attributes->set(m_arena, "href", isAddress ? m_arena.keep("mailto:" + std::string(url)) : url);
    item.index = addLinkPlace(m_pos, end + 1, begin, end, item.attributes->value("href"), {});
    const int start = m_out.add(item);
    m_out.item(start);
    addLine(url.starts_with("mailto:") ? url.substr(7) : url, false);
    item.kind = SpanItem::Kind::EndTag;
    m_out.item(m_out.add(item));
    m_pos = end + 1;
    addChild(Frame::Last::Item, start);
    return true;
}

bool SpanScanner::parseSpanHtml()
{
    if (m_src.substr(m_pos, 4) == "<!--") {
        const size_t end = m_pos < m_absent.comment ? m_src.find("-->", m_pos + 4) : npos;
        if (end == npos) {
            m_absent.comment = std::min(m_absent.comment, m_pos);
            addText(m_pos, m_pos + 1);
            ++m_pos;
            return true;
        }
        addOpaque(m_src.substr(m_pos, end + 3 - m_pos), {});
        m_pos = end + 3;
        return true;
    }
    std::string_view name;
    const size_t close = htmlCloseTagEnd(m_src, m_pos, &name);
    if (close != npos) {
        addText(m_pos, close);
        m_pos = close;
        return true;
    }
    HtmlTag tag;
    if (m_tags.readTag(m_pos, &tag) && tag.end <= m_src.size()) {
        std::string buffer;
        const std::string_view lower = lowered(tag.name, &buffer);
        if (htmlElement(lower).block || m_depth > 150) {
            addText(m_pos, tag.end);
            m_pos = tag.end;
        } else {
            parseHtmlElement(tag);
        }
        return true;
    }
    if (htmlNameEnd(m_src, m_pos + 1) == m_pos + 1 && at(m_pos + 1) != '/')
        return false;
    addText(m_pos, m_pos + 1);
    ++m_pos;
    return true;
}

void SpanScanner::parseHtmlElement(const HtmlTag &tag)
{
    std::string buffer;
    const HtmlElement &known = htmlElement(lowered(tag.name, &buffer));
    SpanItem item = startTag(tag, known);
    const bool native = m_dialect.htmlToNative;
    if (item.text == "img") {
        addHtmlImage(m_pos);
        m_frame->images += native ? 1 : 0;
    }
    const NormalForm::Mark mark = m_out.mark();
    const bool isBlock = native && !known.span && !m_frame->rawModel; // as the converter sees it: on a line of its own
    if (isBlock)
        addConverterSpace();
    const int start = m_out.add(item);
    m_out.item(start);
    m_pos = tag.end;
    NativeText text;
    text.outer = m_nativeText;
    m_nativeText = native ? &text : nullptr;
    if (!tag.closed && !known.withoutBody)
        parseHtmlBody(item, known, isBlock && known.content == HtmlElement::Content::Block);
    m_nativeText = text.outer;
    if (native && item.text == "code") {
        m_out.rewind(mark);
        addNativeCode(item, text.text);
        return;
    }
    if (native) {
        if (m_nativeText != nullptr)
            m_nativeText->text += text.text;
        item.text = nativeName(item.text, text.text);
        m_out.items()[static_cast<size_t>(start)].text = item.text;
    }
    if (!known.withoutBody) {
        item.kind = SpanItem::Kind::EndTag;
        m_out.item(m_out.add(item));
    }
    if (isBlock)
        addConverterSpace();
    addChild(Frame::Last::Item, start);
}

/// The start tag as it goes out, without the attribute that says how to read what follows.
SpanItem SpanScanner::startTag(const HtmlTag &tag, const HtmlElement &known)
{
    std::string buffer;
    SpanItem item;
    item.kind = SpanItem::Kind::StartTag;
    item.text = known.known ? m_arena.keep(lowered(tag.name, &buffer)) : tag.name;
    item.attributes = newAttributes();
    for (const HtmlAttribute &attribute : tag.attributes) {
        const std::string_view name = lowered(attribute.name, &buffer);
        item.attributes->set(m_arena, known.known ? m_arena.keep(name) : attribute.name, oneLine(attribute.value));
    }
    const bool isRawModel = known.content == HtmlElement::Content::Raw;
    const std::string_view markdown = item.attributes->value("markdown");
    item.raw = isRawModel || m_frame->rawContent || !m_dialect.parseSpanHtml;
    if (markdown == "span")
        item.raw = false;
    else if (markdown == "1")
        item.raw = isRawModel;
    else if (markdown == "0")
        item.raw = true;
    item.attributes->remove("markdown");
    item.empty = known.withoutBody;
    const bool native = m_dialect.htmlToNative;
    if (native && item.text == "br")
        *item.attributes = {};
    item.native = native && item.text == "a" && item.attributes->find("href") != nullptr;
    return item;
}

/// Up to the end tag, or to the end of the text where there is none. `onOwnLines`: the converter puts it there, if
/// there is anything.
void SpanScanner::parseHtmlBody(const SpanItem &element, const HtmlElement &known, bool onOwnLines)
{
    const NormalForm::Mark before = m_out.mark();
    if (onOwnLines)
        addConverterSpace();
    const size_t begin = m_out.mark().size;
    Frame frame;
    frame.kind = Frame::Kind::Html;
    frame.rawContent = element.raw;
    frame.rawModel = known.content == HtmlElement::Content::Raw;
    Stop stop;
    stop.kind = Stop::Kind::CloseTag;
    stop.tag = element.text;
    stop.ignoreCase = known.known;
    if (parseSpans(&frame, &stop, element.raw ? Parsers::Html : Parsers::All)) {
        std::string_view name;
        m_pos = htmlCloseTagEnd(m_src, m_pos, &name);
    } else {
        Frame *outer = m_frame;
        m_frame = &frame;
        addText(m_pos, m_src.size());
        m_frame = outer;
        m_pos = m_src.size();
    }
    if (onOwnLines && m_out.mark().size == begin)
        m_out.rewind(before);
    else if (onOwnLines)
        addConverterSpace();
}

/// A line end that only the converter makes: no part of the text, nor of a heading's id.
void SpanScanner::addConverterSpace()
{
    SpanItem space;
    space.text = " ";
    m_out.item(m_out.add(space));
}

/// convert_em of ElementConverter (../html.rb): `<b>` becomes `<strong>`, unless its text has blanks at an end.
std::string_view SpanScanner::nativeName(std::string_view name, std::string_view text)
{
    if (!text.empty() && (isSpace(text.front()) || isSpace(text.back())))
        return name;
    return name == "i" ? "em" : name == "b" ? "strong" : name;
}

/// convert_code
void SpanScanner::addNativeCode(SpanItem item, std::string_view text)
{
    item.kind = SpanItem::Kind::Code;
    item.text = m_arena.keep(nativeCode(text));
    const std::string_view classes = item.attributes->value("class");
    if (!classes.empty())
        item.attributes->set(m_arena, "class", m_arena.keep(withoutHighlighter(classes)));
    const int number = m_out.add(item);
    m_out.item(number);
    addChild(Frame::Last::Item, number);
}

/// `gsub(/\n+/, ' ')`
std::string_view SpanScanner::oneLine(std::string_view value)
{
    if (value.find('\n') == npos)
        return value;
    std::string line;
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\n')
            line += value[i];
        else if (i == 0 || value[i - 1] != '\n')
            line += ' ';
    }
    return m_arena.keep(line);
}

void SpanScanner::addHtmlImage(size_t pos)
{
    const Image image = htmlImageAt(m_body, static_cast<qsizetype>(m_text->toSource(pos)));
    if (image.range.isValid())
        m_post.images.append(image);
}

} // namespace galley::markdown::kramdown
