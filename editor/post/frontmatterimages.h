// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace galley::post {

/// An image that a post's front matter names, such as `header.teaser` of Minimal Mistakes or `image.path` of Chirpy.
struct FrontMatterImage
{
    QString key; ///< path of the value: "header.teaser", "gallery[0].url"
    QString url; ///< the value as Jekyll reads it
    QString altKey; ///< path of the key that themes read its alternative text from, "gallery[0].alt"; empty: none
    QString alt; ///< what stands there
    qsizetype begin = 0; ///< where the value is written, with its quotes: bytes of the YAML
    qsizetype end = 0;
};

/// In source order. A text counts when its key is one that themes read an image from, or when it ends like the name of
/// an image file. Front matter that is not YAML names none.
[[nodiscard]] QList<FrontMatterImage> frontMatterImages(QByteArrayView yaml);

/// Whether a URL or path ends like the name of an image file, query and fragment aside.
[[nodiscard]] bool endsLikeAnImage(const QByteArray &url);

} // namespace galley::post
