// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/htmltags.h"

#include "preview/markdown/kramdown/chars.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace galley::markdown::kramdown {

namespace {

using Content = HtmlElement::Content;
using Names = std::initializer_list<std::string_view>;

const Names blockContent = {"address", "applet", "article",  "aside",    "blockquote", "body",       "dd",
                            "details", "div",    "dl",       "fieldset", "figure",     "figcaption", "footer",
                            "form",    "header", "hgroup",   "iframe",   "li",         "main",       "map",
                            "menu",    "nav",    "noscript", "object",   "section",    "summary",    "td"};
const Names spanContent = {"a",   "abbr",  "acronym", "b",        "bdo",  "big",    "button", "cite", "caption", "del",
                           "dfn", "dt",    "em",      "h1",       "h2",   "h3",     "h4",     "h5",   "h6",      "i",
                           "ins", "label", "legend",  "optgroup", "p",    "q",      "rb",     "rbc",  "rp",      "rt",
                           "rtc", "ruby",  "select",  "small",    "span", "strong", "sub",    "sup",  "th",      "tt"};
const Names rawContent = {"script", "style", "math", "option", "textarea", "pre", "code", "kbd", "samp", "var"};
const Names spanElements = {"a",      "abbr", "acronym", "b",   "big", "bdo",   "br",  "button", "cite",  "code",
                            "del",    "dfn",  "em",      "i",   "img", "input", "ins", "kbd",    "label", "mark",
                            "option", "q",    "rb",      "rbc", "rp",  "rt",    "rtc", "ruby",   "samp",  "select",
                            "small",  "span", "strong",  "sub", "sup", "tt",    "u",   "var"};
const Names blockElements = {
    "address", "article", "aside", "applet",   "body",       "blockquote", "caption",  "col",  "colgroup", "dd",
    "div",     "dl",      "dt",    "fieldset", "figcaption", "footer",     "form",     "h1",   "h2",       "h3",
    "h4",      "h5",      "h6",    "header",   "hgroup",     "hr",         "html",     "head", "iframe",   "legend",
    "menu",    "li",      "main",  "map",      "nav",        "ol",         "optgroup", "p",    "pre",      "section",
    "summary", "table",   "tbody", "td",       "th",         "thead",      "tfoot",    "tr",   "ul"};
const Names withoutBody = {"area",  "base",   "br",   "col",  "command", "embed",  "hr",    "img",
                           "input", "keygen", "link", "meta", "param",   "source", "track", "wbr"};

using Elements = std::unordered_map<std::string_view, HtmlElement>;

Elements allElements()
{
    Elements elements;
    const auto mark = [&](Names names, auto change) {
        for (const std::string_view name : names) {
            HtmlElement &element = elements[name];
            element.known = true;
            change(element);
        }
    };
    mark(blockContent, [](HtmlElement &e) { e.content = Content::Block; });
    mark(spanContent, [](HtmlElement &e) { e.content = Content::Span; });
    mark(rawContent, [](HtmlElement &e) { e.content = Content::Raw; });
    mark(spanElements, [](HtmlElement &e) { e.span = true; });
    mark(blockElements, [](HtmlElement &e) { e.block = true; });
    mark(withoutBody, [](HtmlElement &e) { e.withoutBody = true; });
    return elements;
}

bool beginsName(std::string_view text, size_t at)
{
    if (at >= text.size())
        return false;
    const char c = text[at];
    return isAsciiLetter(c) || c == '_' || (static_cast<signed char>(c) < 0 && isAlpha(characterAt(text, at).code));
}

/// `[-[:alnum:]._]*`
size_t nameRest(std::string_view text, size_t at)
{
    while (at < text.size()) {
        const char c = text[at];
        if (isWord(c) || c == '-' || c == '.') {
            ++at;
        } else if (static_cast<signed char>(c) < 0) {
            const Character character = characterAt(text, at);
            if (!isAlnum(character.code))
                break;
            at += character.size;
        } else {
            break;
        }
    }
    return at;
}

size_t skipSpace(std::string_view text, size_t at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

} // namespace

const HtmlElement &htmlElement(std::string_view lowerName)
{
    static const Elements elements = allElements();
    static const HtmlElement unknown;
    const auto found = elements.find(lowerName);
    return found != elements.end() ? found->second : unknown;
}

size_t htmlNameEnd(std::string_view text, size_t at)
{
    if (!beginsName(text, at))
        return at;
    const size_t end = nameRest(text, at);
    if (end < text.size() && text[end] == ':' && beginsName(text, end + 1))
        return nameRest(text, end + 1);
    return end;
}

size_t htmlCloseTagEnd(std::string_view text, size_t at, std::string_view *name)
{
    if (text.substr(at, 2) != "</")
        return std::string_view::npos;
    const size_t end = htmlNameEnd(text, at + 2);
    if (end == at + 2)
        return std::string_view::npos;
    *name = text.substr(at + 2, end - at - 2);
    const size_t close = skipSpace(text, end);
    return close < text.size() && text[close] == '>' ? close + 1 : std::string_view::npos;
}

std::string_view lowered(std::string_view name, std::string *buffer)
{
    if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return name;
    buffer->assign(name);
    std::transform(buffer->begin(), buffer->end(), buffer->begin(), asciiLower);
    return *buffer;
}

bool HtmlTagReader::readTag(size_t at, HtmlTag *tag)
{
    const size_t nameEnd = htmlNameEnd(m_text, at + 1);
    if (at >= m_text.size() || m_text[at] != '<' || nameEnd == at + 1)
        return false;
    tag->name = m_text.substr(at + 1, nameEnd - at - 1);
    tag->attributes.clear();
    size_t end = nameEnd;
    while (true) {
        const size_t next = readAttribute(end, tag);
        if (next == end)
            break;
        end = next;
    }
    end = skipSpace(m_text, end);
    tag->closed = end < m_text.size() && m_text[end] == '/';
    end += tag->closed ? 1 : 0;
    if (end >= m_text.size() || m_text[end] != '>')
        return false;
    tag->end = end + 1;
    return true;
}

/// One turn of the attributes' loop in HTML_TAG_RE; returns `at` where there is none.
size_t HtmlTagReader::readAttribute(size_t at, HtmlTag *tag)
{
    const size_t begin = skipSpace(m_text, at);
    const size_t nameEnd = htmlNameEnd(m_text, begin);
    if (begin == at || nameEnd == begin)
        return at;
    HtmlAttribute attribute;
    attribute.name = m_text.substr(begin, nameEnd - begin);
    size_t end = nameEnd;
    size_t value = skipSpace(m_text, nameEnd);
    if (value < m_text.size() && m_text[value] == '=') {
        value = skipSpace(m_text, value + 1);
        size_t valueEnd = value;
        while (valueEnd < m_text.size() && wordAt(m_text, valueEnd))
            valueEnd += characterAt(m_text, valueEnd).size;
        if (valueEnd > value) {
            end = valueEnd;
        } else if (value < m_text.size() && (m_text[value] == '"' || m_text[value] == '\'')) {
            const size_t close = quotedEnd(value);
            if (close != std::string_view::npos) {
                valueEnd = close;
                ++value;
                end = close + 1;
            }
        }
        attribute.hasValue = end > nameEnd;
        attribute.valueBegin = value;
        attribute.value = attribute.hasValue ? m_text.substr(value, valueEnd - value) : std::string_view();
    }
    tag->attributes.push_back(attribute);
    return end;
}

size_t HtmlTagReader::quotedEnd(size_t at)
{
    size_t &none = m_noQuoteFrom[m_text[at] == '"' ? 0 : 1];
    if (at + 1 >= none)
        return std::string_view::npos;
    const size_t close = m_text.find(m_text[at], at + 1);
    if (close == std::string_view::npos)
        none = at + 1;
    return close;
}

} // namespace galley::markdown::kramdown
