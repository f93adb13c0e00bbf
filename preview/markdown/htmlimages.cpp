// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/htmlimages.h"

#include "preview/markdown/entities.h"

#include <algorithm>

namespace galley::markdown {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool startsWithName(QByteArrayView text, QByteArrayView name)
{
    return text.size() >= name.size() && qstrnicmp(text.data(), name.size(), name.data(), name.size()) == 0
        && (text.size() == name.size() || isSpace(text[name.size()]) || text[name.size()] == '/'
            || text[name.size()] == '>');
}

/// Where `needle` (lower case) is next in source, in whatever case.
qsizetype find(QByteArrayView source, QByteArrayView needle, qsizetype from, qsizetype end)
{
    for (qsizetype i = from; i + needle.size() <= end; ++i) {
        if (qstrnicmp(source.data() + i, needle.size(), needle.data(), needle.size()) == 0)
            return i;
    }
    return -1;
}

struct Attribute
{
    ByteRange name;
    ByteRange value; ///< without its quotes; invalid where there is none
};

/// Reads the attribute at `*at` and moves behind it. An invalid name says that the tag is at its end.
Attribute readAttribute(QByteArrayView source, qsizetype *at)
{
    qsizetype i = *at;
    while (i < source.size() && (isSpace(source[i]) || source[i] == '/'))
        ++i;
    Attribute attribute;
    *at = i;
    if (i >= source.size() || source[i] == '>')
        return attribute;
    const qsizetype nameBegin = i++;
    while (i < source.size() && !isSpace(source[i]) && source[i] != '=' && source[i] != '>' && source[i] != '/')
        ++i;
    attribute.name = {nameBegin, i};
    *at = i;
    while (i < source.size() && isSpace(source[i]))
        ++i;
    if (i >= source.size() || source[i] != '=')
        return attribute;
    ++i;
    while (i < source.size() && isSpace(source[i]))
        ++i;
    if (i < source.size() && (source[i] == '"' || source[i] == '\'')) {
        const qsizetype close = source.indexOf(source[i], i + 1);
        attribute.value = {i + 1, close < 0 ? source.size() : close};
        *at = close < 0 ? source.size() : close + 1;
        return attribute;
    }
    const qsizetype valueBegin = i;
    while (i < source.size() && !isSpace(source[i]) && source[i] != '>')
        ++i;
    attribute.value = {valueBegin, i};
    *at = i;
    return attribute;
}

} // namespace

Image htmlImageAt(QByteArrayView source, qsizetype at)
{
    Image image;
    image.kind = Image::Kind::Html;
    const auto take = [source](const Attribute &attribute, ByteRange *range, QByteArray *text) {
        if (range->isValid() || !attribute.value.isValid()) // the first of duplicate attributes counts
            return;
        *range = attribute.value;
        *text = decodeEntities(source.sliced(range->begin, range->end - range->begin));
    };
    qsizetype end = at + 4;
    for (;;) {
        const Attribute attribute = readAttribute(source, &end);
        if (!attribute.name.isValid())
            break;
        const QByteArray name =
            source.sliced(attribute.name.begin, attribute.name.end - attribute.name.begin).toByteArray().toLower();
        if (name == "src")
            take(attribute, &image.url, &image.urlText);
        else if (name == "alt")
            take(attribute, &image.alt, &image.altText);
        else if (name == "title")
            take(attribute, &image.title, &image.titleText);
    }
    if (end < source.size())
        image.range = {at, end + 1};
    return image;
}

void HtmlImages::feed(ByteRange html, QList<Image> *images)
{
    qsizetype at = std::max(html.begin, m_done);
    while (at < html.end) {
        if (!m_endMarker.isEmpty()) {
            const qsizetype end = find(m_source, m_endMarker, at, html.end);
            if (end < 0)
                return;
            at = end + m_endMarker.size();
            m_endMarker.clear();
            continue;
        }
        at = m_source.indexOf('<', at);
        if (at < 0 || at >= html.end)
            return;
        at = feedTag(at, images);
    }
    m_done = std::max(m_done, at);
}

qsizetype HtmlImages::feedTag(qsizetype at, QList<Image> *images)
{
    const QByteArrayView rest = m_source.sliced(at);
    if (rest.startsWith("<!--")) {
        m_endMarker = "-->";
        return at + 4;
    }
    for (const QByteArrayView name : {"script", "style", "textarea", "title", "iframe", "xmp"}) {
        if (startsWithName(rest.sliced(1), name)) {
            m_endMarker = QByteArray("</").append(name.toByteArray());
            return at + 1;
        }
    }
    if (startsWithName(rest.sliced(1), "img")) {
        const Image image = htmlImageAt(m_source, at);
        if (!image.range.isValid())
            return m_source.size();
        images->append(image);
        return image.range.end;
    }
    // The quoted values of another tag may hold what looks like an image.
    if (rest.size() > 1 && (isLetter(rest[1]) || rest[1] == '/')) {
        qsizetype end = at + 2;
        while (end < m_source.size() && !isSpace(m_source[end]) && m_source[end] != '>' && m_source[end] != '/')
            ++end;
        while (readAttribute(m_source, &end).name.isValid()) { }
        return end + 1; // a tag without an end swallows the rest, as in a browser
    }
    return at + 1;
}

} // namespace galley::markdown
