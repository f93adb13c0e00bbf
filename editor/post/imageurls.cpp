// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/imageeditor.h"

#include <QSet>

namespace galley::post {

/// All at once: one rendering, whatever their number. Images by reference may share a definition, which is written
/// once.
ImageEditor::Edit ImageEditor::setUrlsInBody(const QMap<qsizetype, QString> &urls) const
{
    Changes changes;
    QSet<qsizetype> written;
    for (auto it = urls.cbegin(); it != urls.cend(); ++it) {
        const PostImage &image = m_images[it.key()];
        if (!image.urlRange.isValid())
            return refusal(it.key());
        if (written.contains(image.urlRange.begin))
            continue;
        written.insert(image.urlRange.begin);
        changes += urlChange(image, it.value());
    }
    return firstThatReads({changes}, [&](QList<PostImage> &images) {
        for (auto it = urls.cbegin(); it != urls.cend(); ++it) {
            const markdown::ByteRange definition = images[it.key()].urlRange;
            for (PostImage &image : images) {
                if (image.urlRange == definition)
                    image.url = publishedUrl(image, it.value());
            }
        }
    });
}

ImageEditor::ReplacedUrls ImageEditor::replaceUrls(const QMap<qsizetype, QString> &urls) const
{
    ReplacedUrls result;
    QMap<qsizetype, QString> inBody;
    QMap<qsizetype, QString> oneByOne; // and the keys of the front matter, which stand before all others
    for (auto it = urls.cbegin(); it != urls.cend(); ++it) {
        if (has(it.key()))
            (m_images[it.key()].isInBody() ? inBody : oneByOne).insert(it.key(), it.value());
    }
    QByteArray working = m_source;
    if (const Edit together = setUrlsInBody(inBody); together && applySplices(working, *together))
        result.splices = *together;
    else
        oneByOne.insert(inBody);
    // From the last to the first, so that what comes before stays where it is. No edit changes their number.
    for (auto it = oneByOne.cend(); it != oneByOne.cbegin();) {
        --it;
        const ImageEditor now(working, m_dialect);
        if (!now.has(it.key()) || now.m_images[it.key()].url != m_images[it.key()].url)
            continue; // by reference, and its definition was written already
        const Edit one = now.setUrl(it.key(), it.value());
        if (one && applySplices(working, *one))
            result.splices += *one;
        else
            result.refused.prepend(it.key());
    }
    return result;
}

} // namespace galley::post
