// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/htmlescape.h"

#include <cstring>

namespace galley::markdown {

namespace {

const char *entityFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return nullptr;
    }
}

bool staysInUrl(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != 0 && std::strchr("-_.+!*(),%#@?=;:/,+$", c) != nullptr);
}

} // namespace

void appendEscaped(QByteArray *html, QByteArrayView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const char *entity = entityFor(text[i])) {
            html->append(text.sliced(begin, i - begin));
            html->append(entity);
            begin = i + 1;
        }
    }
    html->append(text.sliced(begin));
}

void appendEscapedUrl(QByteArray *html, QByteArrayView url)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : url) {
        if (c == '&') {
            html->append("&amp;");
        } else if (staysInUrl(c)) {
            html->append(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            html->append('%').append(digits[byte >> 4]).append(digits[byte & 15]);
        }
    }
}

} // namespace galley::markdown
