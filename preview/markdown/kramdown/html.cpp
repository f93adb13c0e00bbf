// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// html.rb, and what it takes from ../html.rb (module Parser).

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/nativehtml.h"

namespace galley::markdown::kramdown {

namespace {

constexpr int deepestHtml = 100;

} // namespace

bool BlockScanner::parseBlockHtml()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (byteAt(begin) != '<')
        return false;
    if (m_src.substr(m_pos, 4) == "<!--") {
        const size_t end = findBehind("-->", m_pos + 4);
        if (end == noMatch)
            return false;
        Node *comment = addVerbatim(m_pos, end);
        m_pos = end;
        finish(comment);
        skipTrailingWhitespace();
        return true;
    }
    std::string buffer;
    std::string_view name;
    HtmlTag tag;
    if (tagReader().readTag(begin, &tag)) {
        if (htmlElement(lowered(tag.name, &buffer)).span || m_htmlDepth >= deepestHtml)
            return false;
        const size_t before = m_pos;
        m_pos = tag.end;
        parseStartTag(tag, before);
        if (m_dialect.htmlToNative)
            NativeHtml(m_arena, m_dialect).convert(m_tree->lastChild);
        return true;
    }
    const size_t close = htmlCloseTagEnd(m_src, begin, &name);
    if (close == noMatch)
        return false;
    name = lowered(name, &buffer);
    if (htmlElement(name).span || m_tree->type != Type::HtmlElement || m_tree->name() != name)
        return false;
    m_pos = close;
    m_stop = true;
    return true;
}

/// handle_html_start_tag and handle_kramdown_html_tag; the position is behind the tag.
void BlockScanner::parseStartTag(const HtmlTag &tag, size_t begin)
{
    Node *element = newNode(Type::HtmlElement, skipSpaces(m_src, begin, 3));
    NodeExtra *extra = extraOf(element);
    std::string buffer;
    const std::string_view lower = lowered(tag.name, &buffer);
    const HtmlElement &known = htmlElement(lower);
    extra->name = known.known ? m_arena.keep(lower) : tag.name;
    for (const HtmlAttribute &attribute : tag.attributes) {
        const std::string_view name = lowered(attribute.name, &buffer);
        extra->attributes.set(m_arena, known.known ? m_arena.keep(name) : attribute.name, attribute.value);
    }
    m_tree->append(element);

    const bool isScript = extra->name == "script" || extra->name == "style";
    if (isScript)
        takeUntilCloseTag(element, Type::Verbatim);
    if (m_blockIal != nullptr) {
        extra->ial = m_blockIal;
        m_blockIal = nullptr;
    }
    element->content = contentOf(element);
    element->closed = !isScript && (tag.closed || known.withoutBody);
    if (element->content == HtmlElement::Content::Block)
        skipTrailingWhitespace();
    if (!element->closed && !isScript) {
        const int unclosed = m_unclosedHtml;
        // Where an element within is not closed either, it is that one that is to blame.
        if (!parseHtmlBody(element) && m_unclosedHtml++ == unclosed)
            m_notes->add("unclosed-html", m_text->toSource(skipSpaces(m_src, begin, 3), tag.end), extra->name);
        finish(element);
        if (!isInRawHtml())
            skipTrailingWhitespace();
    } else {
        finish(element);
    }
}

/// How the body of an element is read; takes the attribute `markdown` away.
HtmlElement::Content BlockScanner::contentOf(Node *element)
{
    using Content = HtmlElement::Content;
    NodeExtra *extra = element->extra;
    const Content model = htmlElement(extra->name).content;
    Content content = !isInRawHtml() && m_dialect.parseBlockHtml ? model : Content::Raw;
    if (extra->attributes.find("markdown") != nullptr) {
        const std::string_view value = extra->attributes.value("markdown");
        if (value == "0")
            content = Content::Raw;
        else if (value == "1")
            content = model;
        else if (value == "span")
            content = Content::Span;
        else if (value == "block")
            content = Content::Block;
        extra->attributes.remove("markdown");
    }
    return content;
}

/// False where the end tag is missing.
bool BlockScanner::parseHtmlBody(Node *element)
{
    bool closed = false;
    ++m_htmlDepth;
    switch (element->content) {
    case HtmlElement::Content::Block:
        closed = parseBlocks(element);
        break;
    case HtmlElement::Content::Span:
        closed = takeUntilCloseTag(element, Type::RawText);
        break;
    case HtmlElement::Content::Raw:
        closed = parseRawHtml(element);
        break;
    }
    --m_htmlDepth;
    return closed;
}

/// Everything up to the end tag, or to the end of the text where there is none.
bool BlockScanner::takeUntilCloseTag(Node *element, Type type)
{
    const size_t begin = m_pos;
    size_t end = findCloseTag(element->name());
    const bool closed = end != noMatch;
    size_t behind = m_src.size();
    if (!closed) {
        end = m_src.size();
    } else {
        std::string_view name;
        behind = htmlCloseTagEnd(m_src, end, &name);
    }
    if (end > begin) {
        Node *body = newNode(type, begin);
        setText(body, begin, end);
        element->append(body);
    }
    m_pos = behind;
    return closed;
}

size_t BlockScanner::findCloseTag(std::string_view name)
{
    std::string nameBuffer;
    const std::string lower(lowered(name, &nameBuffer));
    const std::string key = "</" + lower;
    if (isAbsent(key, m_pos))
        return noMatch;
    for (size_t at = m_src.find("</", m_pos); at != noMatch; at = m_src.find("</", at + 2)) {
        std::string_view found;
        std::string buffer;
        if (htmlCloseTagEnd(m_src, at, &found) != noMatch && lowered(found, &buffer) == lower)
            return at;
    }
    setAbsent(key, m_pos);
    return noMatch;
}

/// The offset behind the next `marker`.
size_t BlockScanner::findBehind(std::string_view marker, size_t from)
{
    const std::string key(marker);
    if (isAbsent(key, from))
        return noMatch;
    const size_t at = m_src.find(marker, from);
    if (at == noMatch) {
        setAbsent(key, from);
        return noMatch;
    }
    return at + marker.size();
}

/// parse_raw_html: everything up to the end tag is taken as it is, but for elements with a `markdown` attribute.
bool BlockScanner::parseRawHtml(Node *element)
{
    Node *outer = m_tree;
    m_tree = element;
    bool done = false;
    while (m_pos < m_src.size() && !done) {
        size_t at = m_src.find('<', m_pos);
        while (at != noMatch && htmlNameEnd(m_src, at + 1) == at + 1 && byteAt(at + 1) != '/' && byteAt(at + 1) != '?'
               && m_src.substr(at, 4) != "<!--")
            at = m_src.find('<', at + 1);
        if (at == noMatch) {
            addHtmlText(m_pos, m_src.size());
            m_pos = m_src.size();
            break;
        }
        addHtmlText(m_pos, at);
        m_pos = at;
        std::string buffer;
        std::string_view name;
        const size_t close = htmlCloseTagEnd(m_src, at, &name);
        if (close != noMatch) {
            const bool known = htmlElement(element->name()).known;
            done = element->name() == (known ? lowered(name, &buffer) : name);
            if (!done)
                addHtmlText(at, close);
            m_pos = close;
        } else if (!parseRawMarkup()) {
            addHtmlText(at, at + 1);
            m_pos = at + 1;
        }
    }
    m_tree = outer;
    return done;
}

/// A comment, a processing instruction or a start tag in raw HTML.
bool BlockScanner::parseRawMarkup()
{
    const size_t begin = m_pos;
    size_t end = noMatch;
    if (m_src.substr(begin, 4) == "<!--")
        end = findBehind("-->", begin + 4);
    else if (byteAt(begin + 1) == '?')
        end = findBehind("?>", begin + 2);
    if (end != noMatch) {
        addVerbatim(begin, end);
        m_pos = end;
        return true;
    }
    HtmlTag tag;
    if (m_htmlDepth >= deepestHtml || !tagReader().readTag(begin, &tag))
        return false;
    m_pos = tag.end;
    parseStartTag(tag, begin);
    return true;
}

void BlockScanner::addHtmlText(size_t begin, size_t end)
{
    if (begin == end)
        return;
    Node *last = m_tree->lastChild;
    if (last != nullptr && last->type == Type::HtmlText && last->text == m_text && last->end == begin) {
        last->end = static_cast<uint32_t>(end);
        return;
    }
    Node *text = newNode(Type::HtmlText, begin);
    setText(text, begin, end);
    m_tree->append(text);
}

Node *BlockScanner::addVerbatim(size_t begin, size_t end)
{
    Node *node = newNode(Type::Verbatim, begin);
    setText(node, begin, end);
    m_tree->append(node);
    return node;
}

/// TRAILING_WHITESPACE
void BlockScanner::skipTrailingWhitespace()
{
    const size_t end = skipBlanks(m_src, m_pos);
    if (byteAt(end) == '\n')
        m_pos = end + 1;
}

bool BlockScanner::isInRawHtml() const
{
    return m_tree->type == Type::HtmlElement && m_tree->content == HtmlElement::Content::Raw;
}

HtmlTagReader &BlockScanner::tagReader()
{
    if (m_tagReaderText != m_src.data()) {
        m_tagReader = HtmlTagReader(m_src);
        m_tagReaderText = m_src.data();
    }
    return m_tagReader;
}

} // namespace galley::markdown::kramdown
