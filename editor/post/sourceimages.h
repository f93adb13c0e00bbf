// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace galley::post {

/// An image that a `<source>` of a `<picture>` offers in `src` or `srcset`. Offsets in bytes of the text.
struct SourceImage
{
    qsizetype begin = 0; ///< the whole tag, which may offer several
    qsizetype end = 0;
    qsizetype urlBegin = 0;
    qsizetype urlEnd = 0;
    QByteArray url; ///< with `&amp;` decoded
};

/// Those that stand before the `<img>` at `img`, in its `<picture>`; none where it is in none. Candidates of `srcset`
/// are told apart as the HTML standard does (4.8.4.2.2); values without quotes or with Liquid in them offer none.
[[nodiscard]] QList<SourceImage> sourceImages(QByteArrayView body, qsizetype img);

} // namespace galley::post
