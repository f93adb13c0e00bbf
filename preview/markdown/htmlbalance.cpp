// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/htmlbalance.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::markdown {

namespace {

/// Void elements, and those that HTML closes by itself.
constexpr std::array<std::string_view, 32> uncounted{
    "area",   "base",   "br", "col",   "colgroup", "command",  "dd",     "dt",    "embed", "hr",  "img",
    "input",  "keygen", "li", "link",  "meta",     "optgroup", "option", "p",     "param", "rp",  "rt",
    "source", "tbody",  "td", "tfoot", "th",       "thead",    "tr",     "track", "wbr",   "body"};

bool isUncounted(QByteArrayView name)
{
    return std::find(uncounted.begin(), uncounted.end(),
                     std::string_view(name.data(), static_cast<size_t>(name.size())))
        != uncounted.end();
}

bool isNameByte(char c)
{
    return c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '/' && c != '>';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The offset behind the tag's '>', or -1 where it has none.
qsizetype tagEnd(QByteArrayView html, qsizetype at)
{
    char quote = 0;
    for (qsizetype i = at; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != 0)
            quote = c == quote ? char(0) : quote;
        else if ((c == '"' || c == '\'') && i > 0 && html[i - 1] == '=')
            quote = c;
        else if (c == '>')
            return i + 1;
    }
    return -1;
}

/// Where `needle` (lower case) is next, in whatever case.
qsizetype find(QByteArrayView html, QByteArrayView needle, qsizetype from)
{
    for (qsizetype i = from; i + needle.size() <= html.size(); ++i) {
        if (qstrnicmp(html.data() + i, needle.size(), needle.data(), needle.size()) == 0)
            return i;
    }
    return -1;
}

/// Chromium nests no deeper than this either.
constexpr qsizetype deepest = 512;

bool holdsRawText(QByteArrayView name)
{
    return name == "script" || name == "style" || name == "textarea" || name == "title" || name == "iframe"
        || name == "xmp";
}

} // namespace

void HtmlBalance::feed(QByteArrayView html)
{
    qsizetype at = 0;
    while (at >= 0 && at < html.size()) {
        if (!m_endMarker.isEmpty()) {
            const qsizetype end = find(html, m_endMarker, at);
            if (end < 0)
                return;
            at = end + (m_endMarker.startsWith('<') ? 0 : m_endMarker.size());
            m_endMarker.clear();
            continue;
        }
        at = html.indexOf('<', at);
        if (at >= 0)
            at = feedTag(html, at);
    }
}

qsizetype HtmlBalance::feedTag(QByteArrayView html, qsizetype at)
{
    const QByteArrayView rest = html.sliced(at);
    if (rest.startsWith("<!--")) {
        m_endMarker = "-->";
        return at + 4;
    }
    const bool closes = rest.size() > 1 && rest[1] == '/';
    qsizetype nameEnd = at + (closes ? 2 : 1);
    const qsizetype nameBegin = nameEnd;
    if (nameEnd >= html.size() || !isLetter(html[nameEnd]))
        return at + 1;
    while (nameEnd < html.size() && isNameByte(html[nameEnd]))
        ++nameEnd;
    const QByteArray name = html.sliced(nameBegin, nameEnd - nameBegin).toByteArray().toLower();
    const qsizetype end = tagEnd(html, nameEnd);
    if (end < 0)
        return html.size();
    if (isUncounted(name))
        return end;
    if (closes) {
        const qsizetype opened = m_open.lastIndexOf(name);
        if (opened >= 0)
            m_open.resize(opened);
        return end;
    }
    if (m_open.size() < deepest)
        m_open.append(name);
    if (holdsRawText(name))
        m_endMarker = "</" + name;
    return end;
}

} // namespace galley::markdown
