// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/liquidmask.h"

#include <algorithm>

namespace galley::markdown {

namespace {

// What is hidden becomes the mark, its number in two or three digits, and the filler up to its length: control
// characters that no text of people holds.
constexpr char mark = '\x01';
constexpr char filler = '\x02';
constexpr char firstDigit = '\x0e'; ///< to 0x1f
constexpr int base = 18;
constexpr qsizetype mostDigits = 3;

bool isDigit(char c)
{
    return c >= firstDigit && c < firstDigit + base;
}

bool isOurs(char c)
{
    return c == mark || c == filler || isDigit(c);
}

/// Whether the tag `{% name %}` stands at `tag`.
bool isTag(QByteArrayView tag, QByteArrayView name)
{
    QByteArrayView content = tag.sliced(2, tag.size() - 4);
    if (content.startsWith('-'))
        content = content.sliced(1);
    if (content.endsWith('-'))
        content = content.chopped(1);
    return content.trimmed() == name;
}

void appendEscaped(QByteArray *html, const QByteArray &tag)
{
    for (const char c : tag) {
        switch (c) {
        case '&':
            *html += "&amp;";
            break;
        case '<':
            *html += "&lt;";
            break;
        case '>':
            *html += "&gt;";
            break;
        case '"':
            *html += "&quot;";
            break;
        default:
            *html += c;
        }
    }
}

} // namespace

LiquidMask::LiquidMask(QByteArrayView body)
    : m_text(body.toByteArray())
{
    if (std::any_of(body.begin(), body.end(), isOurs))
        return;
    bool isRaw = false;
    for (qsizetype at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at)) {
        const bool isOutput = body.sliced(at).startsWith("{{");
        if (!isOutput && !body.sliced(at).startsWith("{%")) {
            ++at;
            continue;
        }
        const qsizetype close = body.indexOf(isOutput ? "}}" : "%}", at + 2);
        if (close < 0) {
            at += 2; // what never ends is no tag; one of the other kind may
            continue;
        }
        const qsizetype end = close + 2;
        const QByteArrayView tag = body.sliced(at, end - at);
        if (isRaw && (isOutput || !isTag(tag, "endraw"))) {
            at += 2;
            continue;
        }
        isRaw = !isOutput && isTag(tag, "raw");
        if (!isRaw && !isTag(tag, "endraw")) // the notes look for these
            hide(at + 2, close);
        at = end;
    }
}

/// Line ends stay.
void LiquidMask::hide(qsizetype begin, qsizetype end)
{
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    for (qsizetype line = begin; line < end;) {
        const char *found = std::find_if(m_text.constData() + line, m_text.constData() + end, isLineEnd);
        const qsizetype lineEnd = found - m_text.constData();
        hideLine(line, lineEnd);
        line = lineEnd + 1;
    }
}

void LiquidMask::hideLine(qsizetype begin, qsizetype end)
{
    const auto number = static_cast<int>(m_tags.size());
    const auto digits = static_cast<int>(std::min(end - begin - 1, mostDigits));
    const int limit = digits < 2 ? 0 : digits == 2 ? base * base : base * base * base;
    const QByteArrayView content = QByteArrayView(m_text).sliced(begin, end - begin);
    if (number >= limit || content.contains('\0') || !content.isValidUtf8())
        return;
    m_tags << content.toByteArray();
    char *at = m_text.data() + begin;
    *at++ = mark;
    for (int i = 0, rest = number; i < digits; ++i, rest /= base)
        *at++ = static_cast<char>(firstDigit + rest % base);
    std::fill(at, m_text.data() + end, filler);
}

QByteArray LiquidMask::restored(const QByteArray &text, bool isHtml) const
{
    qsizetype at = text.indexOf(mark);
    if (at < 0)
        return text;
    QByteArray result;
    qsizetype begin = 0;
    for (; at >= 0; at = text.indexOf(mark, begin)) {
        result += QByteArrayView(text).sliced(begin, at - begin);
        qsizetype end = at + 1;
        int number = 0;
        for (int factor = 1; end < text.size() && isDigit(text[end]); factor *= base)
            number += factor * (text[end++] - firstDigit);
        while (end < text.size() && text[end] == filler)
            ++end;
        const QByteArray tag = m_tags.value(number);
        if (isHtml)
            appendEscaped(&result, tag);
        else
            result += tag;
        begin = end;
    }
    result += QByteArrayView(text).sliced(begin);
    return result;
}

void LiquidMask::restore(RenderedPost *post) const
{
    if (m_tags.isEmpty())
        return;
    for (Block &block : post->blocks)
        block.html = restored(block.html, true);
    for (Image &image : post->images) {
        for (QByteArray *text : {&image.urlText, &image.altText, &image.titleText})
            *text = restored(*text, false);
    }
    for (Link &link : post->links) {
        for (QByteArray *text : {&link.urlText, &link.text, &link.titleText})
            *text = restored(*text, false);
    }
    for (Heading &heading : post->headings) {
        for (QByteArray *text : {&heading.text, &heading.id})
            *text = restored(*text, false);
    }
    for (Note &note : post->notes)
        note.argument = restored(note.argument, false);
}

} // namespace galley::markdown
