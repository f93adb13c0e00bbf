// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/keypath.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley::post {

/// One place in a post's file that refers to an image. Ranges are bytes of the source (not of the body); those that the
/// place does not have are invalid.
struct PostImage
{
    enum class Kind {
        Markdown,
        Reference,
        Html,
        Source, ///< what a `<source>` offers in place of the `<img>` behind it, which has the texts
        Include,
        FrontMatter,
    };

    Kind kind = Kind::Markdown;
    markdown::ByteRange range; ///< the whole construct; in front matter the value as written, with its quotes
    markdown::ByteRange urlRange; ///< as written, without quotes except in front matter
    markdown::ByteRange altRange;
    markdown::ByteRange titleRange;
    QString url; ///< as published: entities and escapes decoded, not percent-encoded; Liquid stays
    QString alt;
    QString title;
    KeyPath key; ///< in front matter, the way to the value
    KeyPath altKey; ///< in front matter, where its alternative text stands or would stand; empty where themes read none
    QByteArray parameter; ///< of an include: the one that names the image
    int line = 0; ///< of the file, from 1
    int column = 0; ///< in characters, from 1
    int uses = 1; ///< places of this post that have this very URL

    [[nodiscard]] bool isInBody() const { return kind != Kind::FrontMatter; }
    /// Whether it can have an alternative text.
    [[nodiscard]] bool hasAlt() const { return kind == Kind::FrontMatter ? !altKey.isEmpty() : kind != Kind::Source; }
    friend bool operator==(const PostImage &, const PostImage &) = default;
};

/// Every place where the post refers to an image, in the order of the file: front matter, Markdown, `<img>` and
/// the `<source>` of its `<picture>`, includes.
/// `source` is UTF-8 without the BOM, its body begins at `bodyStart`, and `bodyImages` are those of the rendered body.
/// An image without an address shows nothing and does not count. Any thread.
[[nodiscard]] QList<PostImage> postImages(const QByteArray &source, qsizetype yamlStart, qsizetype yamlEnd,
                                          qsizetype bodyStart, const QList<markdown::Image> &bodyImages);

/// Whether the URL carries a token that expires, as GitHub's links to private uploads do (`private-user-images`,
/// `jwt=`) and signed links of cloud storage (`X-Amz-Expires=`, `X-Goog-Expires=`, Azure's `se=` with `sig=`).
[[nodiscard]] bool isExpiring(const QString &url);

/// Whether an alternative text says nothing: empty, or what an editor or GitHub puts in by itself ("image",
/// "image-20211231", "Screenshot 2021-12-31 ...", "img", a bare file name).
[[nodiscard]] bool isDefaultAlt(const QString &alt);

/// Whether a reader who cannot see the image is told nothing of it. Front matter and includes that have no text of
/// their own, as far as is known, do not count.
[[nodiscard]] bool lacksAlt(const PostImage &image);

} // namespace galley::post
