// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/snippets.h"

#include "editor/post/imageeditor.h"
#include "editor/post/imagewriting.h"

#include <QRegularExpression>

namespace galley::attachments {

namespace {

QList<NewImage> aloneInLines(const QString &text)
{
    static const QRegularExpression url(QStringLiteral("^(?:https?://[^\\s<>\"]+|data:image/[^\\s<>\"]+)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    QList<NewImage> images;
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    for (const QString &word : text.split(blank, Qt::SkipEmptyParts)) {
        if (!url.match(word).hasMatch())
            return {};
        images.append({word, {}});
    }
    return images;
}

} // namespace

QList<NewImage> imagesInText(const QString &text)
{
    constexpr qsizetype most = 100'000; // a whole document on the clipboard is no paste of images
    if (text.size() > most)
        return {};
    QList<NewImage> images = aloneInLines(text);
    if (!images.isEmpty())
        return images;
    const QByteArray source = text.toUtf8();
    const post::ImageEditor snippet(source, {});
    QByteArray rest = source;
    for (auto it = snippet.images().crbegin(); it != snippet.images().crend(); ++it) {
        if (!it->isInBody() || it->kind == post::PostImage::Kind::Include || !it->range.isValid())
            return {};
        rest.remove(it->range.begin, it->range.end - it->range.begin);
        images.prepend({it->url, it->alt});
    }
    // GitHub's snippets stand alone, or in paragraphs; text around them means that it is a text.
    return rest.replace("<p>", "").replace("</p>", "").trimmed().isEmpty() ? images : QList<NewImage>();
}

QByteArray asMarkdown(const NewImage &image)
{
    // Backslashes only where they are needed: the second way is for brackets.
    const QByteArrayList ways = post::markdownTexts(image.alt);
    const bool plain = !ways[0].contains('[') && !ways[0].contains(']') && !ways[0].contains('\\');
    return "![" + (plain ? ways[0] : ways[1]) + "](" + post::markdownUrl(image.url) + ')';
}

} // namespace galley::attachments
