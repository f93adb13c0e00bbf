// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/inlineplace.h"

#include <algorithm>

namespace galley::markdown {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isSwallowed(char c)
{
    return isSpace(c) || c == '*' || c == '_' || c == '~' || c == '`' || c == '>' || c == '\\';
}

/// White space, and at the start of a further line the marks of the quotes that we are in.
qsizetype skipSpace(QByteArrayView source, qsizetype at)
{
    bool newLine = false;
    while (at < source.size() && (isSpace(source[at]) || (newLine && source[at] == '>'))) {
        newLine = newLine || source[at] == '\n' || source[at] == '\r';
        ++at;
    }
    return at;
}

/// Behind the closing mark, or -1.
qsizetype skipQuoted(QByteArrayView source, qsizetype at, char close)
{
    for (qsizetype i = at; i < source.size(); ++i) {
        if (source[i] == '\\')
            ++i;
        else if (source[i] == close)
            return i + 1;
    }
    return -1;
}

ByteRange bareUrl(QByteArrayView source, qsizetype at)
{
    int depth = 0;
    qsizetype i = at;
    for (; i < source.size() && !isSpace(source[i]); ++i) {
        if (source[i] == '\\' && i + 1 < source.size() && !isSpace(source[i + 1]))
            ++i;
        else if (source[i] == '(')
            ++depth;
        else if (source[i] == ')' && --depth < 0)
            break;
    }
    return {at, i};
}

/// `(url "title")` from its opening parenthesis; `end` is -1 where there is none.
LinkTail inlineTail(QByteArrayView source, qsizetype parenthesis)
{
    LinkTail tail;
    qsizetype at = skipSpace(source, parenthesis + 1);
    if (at < source.size() && source[at] == '<') {
        const qsizetype end = skipQuoted(source, at + 1, '>');
        if (end < 0)
            return tail;
        tail.url = {at + 1, end - 1};
        at = end;
    } else {
        tail.url = bareUrl(source, at);
        at = tail.url.end;
    }
    const qsizetype behindUrl = at;
    at = skipSpace(source, at);
    if (at > behindUrl && at < source.size() && (source[at] == '"' || source[at] == '\'' || source[at] == '(')) {
        const qsizetype end = skipQuoted(source, at + 1, source[at] == '(' ? ')' : source[at]);
        if (end < 0)
            return tail;
        tail.title = {at + 1, end - 1};
        at = skipSpace(source, end);
    }
    if (at < source.size() && source[at] == ')') {
        tail.inlined = true;
        tail.end = at + 1;
    }
    return tail;
}

} // namespace

qsizetype openingBracketBefore(QByteArrayView source, qsizetype text)
{
    qsizetype at = text - 1;
    while (at >= 0 && isSwallowed(source[at]))
        --at;
    return at >= 0 && source[at] == '[' ? at : -1;
}

qsizetype emptyBracketsFrom(QByteArrayView source, qsizetype from, bool image)
{
    for (qsizetype at = source.indexOf('[', from); at >= 0; at = source.indexOf('[', at + 1)) {
        if (image && (at == 0 || source[at - 1] != '!'))
            continue;
        const qsizetype close = closingBracketFrom(source, at + 1);
        if (close >= 0 && close + 1 < source.size() && (source[close + 1] == '(' || source[close + 1] == '['))
            return at;
    }
    return -1;
}

qsizetype closingBracketFrom(QByteArrayView source, qsizetype text)
{
    qsizetype at = text;
    while (at < source.size() && isSwallowed(source[at]))
        ++at;
    return at < source.size() && source[at] == ']' ? at : -1;
}

LinkTail linkTailAt(QByteArrayView source, qsizetype bracket)
{
    constexpr qsizetype longestLabel = 999; // CommonMark 0.30, link label
    LinkTail tail;
    const qsizetype next = bracket + 1;
    if (next < source.size() && source[next] == '(')
        tail = inlineTail(source, next);
    if (tail.end >= 0)
        return tail;
    tail = {};
    tail.end = next;
    if (next >= source.size() || source[next] != '[')
        return tail;
    const QByteArrayView rest = source.sliced(next + 1).first(std::min(longestLabel + 1, source.size() - next - 1));
    for (qsizetype i = 0; i < rest.size() && rest[i] != '['; ++i) {
        if (rest[i] == ']') {
            tail.end = next + 1 + i + 1;
            break;
        }
        if (rest[i] == '\\')
            ++i;
    }
    return tail;
}

} // namespace galley::markdown
