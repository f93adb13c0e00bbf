// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/postimages.h"
#include "editor/post/result.h"
#include "editor/post/splice.h"
#include "preview/markdown/dialect.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace galley::post {

/// Edits of the places where a post refers to images, each as the smallest change to its bytes.
///
/// Each edit is tried out first: the text is rendered again, and every image must then read as before save for what was
/// asked, else the edit is an Error with the reason. Where one way of writing does not read as wanted (a bracket in an
/// alternative text, a quote in a title), the next is tried. A value; any thread.
class ImageEditor final
{
public:
    using Edit = Result<QList<Splice>>;

    /// `source` is UTF-8 without the BOM.
    ImageEditor(QByteArray source, markdown::Dialect dialect);

    [[nodiscard]] const QList<PostImage> &images() const { return m_images; }

    /// `index` counts in `images`. Line ends in the texts become blanks. In front matter, the key beside the image that
    /// themes read it from; an empty text adds no such key.
    [[nodiscard]] Edit setAlt(qsizetype index, const QString &alt) const;
    /// An empty title is taken away. The title of a reference is that of its definition.
    [[nodiscard]] Edit setTitle(qsizetype index, const QString &title) const;
    [[nodiscard]] Edit setUrl(qsizetype index, const QString &url) const;
    /// Of an `<img>`; "300", "50%"; empty takes it away.
    [[nodiscard]] Edit setWidth(qsizetype index, const QString &width) const;
    /// The width that an `<img>` has; empty where it has none, and for all other kinds.
    [[nodiscard]] static QString width(const QByteArray &source, const PostImage &image);
    /// Every place that has exactly the URL `from`.
    [[nodiscard]] Edit replaceUrl(const QString &from, const QString &to) const;
    struct ReplacedUrls
    {
        QList<Splice> splices;
        QList<qsizetype> refused; ///< these stay as they are
    };
    /// Gives many places a URL each, by their index: together where that reads as wanted, else one by one.
    [[nodiscard]] ReplacedUrls replaceUrls(const QMap<qsizetype, QString> &urls) const;
    /// Every place that has exactly this URL and can have a text.
    [[nodiscard]] Edit setAltEverywhere(const QString &url, const QString &alt) const;
    /// Takes the whole line where the image stands alone on it; in front matter, the key.
    [[nodiscard]] Edit remove(qsizetype index) const;
    /// Moves the line of an image that stands alone on it in front of the line of another, or behind the last one's
    /// when `before` is the number of images.
    [[nodiscard]] Edit move(qsizetype index, qsizetype before) const;

private:
    struct Change
    {
        markdown::ByteRange range;
        QByteArray text;
    };
    using Changes = QList<Change>; ///< none overlap
    using Expect = std::function<void(QList<PostImage> &)>;

    [[nodiscard]] Edit firstThatReads(const QList<Changes> &ways, const Expect &expected) const;
    [[nodiscard]] bool readsAs(const QByteArray &source, const QList<PostImage> &expected) const;
    [[nodiscard]] Changes urlChange(const PostImage &image, const QString &url) const;
    [[nodiscard]] Edit setUrlsInBody(const QMap<qsizetype, QString> &urls) const;
    [[nodiscard]] static QString publishedUrl(const PostImage &image, const QString &url);
    [[nodiscard]] QList<Changes> altWays(const PostImage &image, const QString &alt) const;
    [[nodiscard]] QList<Changes> titleWays(const PostImage &image, const QString &title) const;
    [[nodiscard]] Change attribute(const PostImage &image, markdown::ByteRange value, const char *name,
                                   const QString &text) const;
    [[nodiscard]] Edit inEachPlace(const std::function<bool(const PostImage &)> &concerned,
                                   const std::function<Edit(const ImageEditor &, qsizetype)> &edit) const;
    [[nodiscard]] markdown::ByteRange ownLines(const PostImage &image) const;
    [[nodiscard]] Edit setFrontMatter(const KeyPath &key, const QString &text) const;
    [[nodiscard]] QList<PostImage> list(const QByteArray &source) const;
    [[nodiscard]] Error refusal(qsizetype index) const;
    [[nodiscard]] bool has(qsizetype index) const { return index >= 0 && index < m_images.size(); }

    QByteArray m_source;
    markdown::Dialect m_dialect;
    QList<PostImage> m_images;
};

} // namespace galley::post
