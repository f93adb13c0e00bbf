// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/imagewriting.h"

namespace galley::post {

namespace {

QByteArray withBackslashes(const QByteArray &text, QByteArrayView before)
{
    QByteArray escaped;
    for (const char c : text) {
        if (before.contains(c))
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

QByteArray withEntities(const QByteArray &text, QByteArrayView which)
{
    QByteArray escaped;
    for (const char c : text)
        escaped += which.contains(c) ? "&#" + QByteArray::number(static_cast<uchar>(c)) + ';' : QByteArray(1, c);
    return escaped;
}

} // namespace

QByteArrayList markdownTexts(const QString &text)
{
    const QByteArray plain = text.simplified().toUtf8();
    return {plain, withBackslashes(plain, "[]\\"), withBackslashes(plain, "[]\\*_`<>!|\"'&"),
            withEntities(plain, "[]\\*_`<>&|\"'~")};
}

QByteArrayList markdownTitles(const QString &title, char quote)
{
    const QByteArray plain = title.simplified().toUtf8();
    const char other = quote == '"' ? '\'' : '"';
    const auto in = [](char with, const QByteArray &text) { return with + text + with; };
    // kramdown would read `"say "hi""` as meant; nobody else would.
    const char better = plain.contains(quote) && !plain.contains(other) ? other : quote;
    return {in(better, plain), in(quote, withBackslashes(plain, QByteArray(1, quote) + '\\')),
            in(quote, withEntities(plain, QByteArray("&<>\\") + quote))};
}

QByteArray markdownUrl(const QString &url)
{
    if (url.contains(QLatin1String("{{")) || url.contains(QLatin1String("{%")))
        return url.toUtf8();
    QByteArray written;
    for (const char c : url.trimmed().toUtf8()) {
        if (QByteArrayView(" ()<>\"\\`\t\n\r").contains(c))
            written += '%' + QByteArray(1, c).toHex().toUpper();
        else
            written += c;
    }
    return written;
}

QByteArray attributeText(const QString &text, char quote)
{
    QByteArray written = text.simplified().toUtf8();
    written.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    return written.replace(quote, quote == '"' ? "&quot;" : "&#39;");
}

QByteArray parameterText(const QString &text, char quote)
{
    return withBackslashes(text.simplified().toUtf8(), QByteArray(1, quote));
}

} // namespace galley::post
