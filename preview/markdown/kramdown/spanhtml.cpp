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
    const std::string_view lower = lowered(tag.name, &buffer);
    const HtmlElement &known = htmlElement(lower);
    SpanItem item;
    item.kind = SpanItem::Kind::StartTag;
    item.text = known.known ? m_arena.keep(lower) : tag.name;
    item.attributes = newAttributes();
    for (const HtmlAttribute &attribute : tag.attributes) {
        std::string nameBuffer;
        const std::string_view name = lowered(attribute.name, &nameBuffer);
        item.attributes->set(m_arena, known.known ? m_arena.keep(name) : attribute.name, oneLine(attribute.value));
    }
    bool parse = known.content != HtmlElement::Content::Raw && !m_frame->rawContent && m_dialect.parseSpanHtml;
    const std::string_view markdown = item.attributes->value("markdown");
    if (markdown == "span")
        parse = true;
    else if (markdown == "1")
        parse = known.content != HtmlElement::Content::Raw;
    else if (markdown == "0")
        parse = false;
    item.attributes->remove("markdown");
    item.raw = !parse;
    item.empty = known.withoutBody;
    if (item.text == "img")
        addHtmlImage(m_pos);
    const NormalForm::Mark mark = m_out.mark();
    const bool native = m_dialect.htmlToNative;
    if (native && item.text == "br")
        *item.attributes = {};
    item.native = native && item.text == "a" && item.attributes->find("href") != nullptr;
    const bool isBlock = native && !known.span && !m_frame->rawModel; // as the converter sees it: on a line of its own
    SpanItem space; // of the converter's lines, no part of the text
    space.text = " ";
    if (isBlock)
        m_out.item(m_out.add(space));
    const int start = m_out.add(item);
    m_out.item(start);
    m_pos = tag.end;
    NativeText text;
    text.outer = m_nativeText;
    m_nativeText = native ? &text : nullptr;

    if (!tag.closed && !known.withoutBody) {
        Frame frame;
        frame.kind = Frame::Kind::Html;
        frame.rawContent = item.raw;
        frame.rawModel = known.content == HtmlElement::Content::Raw;
        Stop stop;
        stop.kind = Stop::Kind::CloseTag;
        stop.tag = item.text;
        stop.ignoreCase = known.known;
        if (parseSpans(&frame, &stop, parse ? Parsers::All : Parsers::Html)) {
            std::string_view name;
            m_pos = htmlCloseTagEnd(m_src, m_pos, &name);
        } else {
            Frame *outer = m_frame;
            m_frame = &frame;
            addText(m_pos, m_src.size());
            m_frame = outer;
            m_pos = m_src.size();
        }
    }
    m_nativeText = text.outer;
    if (native) {
        if (m_nativeText != nullptr)
            m_nativeText->text += text.text;
        if (item.text == "code") {
            m_out.rewind(mark);
            addNativeCode(item, text.text);
            return;
        }
        item.text = nativeName(item.text, text.text);
        m_out.items()[static_cast<size_t>(start)].text = item.text;
    }
    if (!known.withoutBody) {
        item.kind = SpanItem::Kind::EndTag;
        m_out.item(m_out.add(item));
    }
    if (isBlock)
        m_out.item(m_out.add(space));
    addChild(Frame::Last::Item, start);
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
