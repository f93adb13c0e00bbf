// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/postimages.h"

#include "editor/post/frontmatterimages.h"
#include "editor/post/includeimages.h"
#include "editor/post/sourceimages.h"
#include "preview/markdown/lineindex.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace galley::post {

namespace {

using markdown::ByteRange;

PostImage fromFrontMatter(const FrontMatterImage &image, qsizetype yamlStart)
{
    PostImage place;
    place.kind = PostImage::Kind::FrontMatter;
    place.range = place.urlRange = {yamlStart + image.begin, yamlStart + image.end};
    place.url = image.url;
    place.key = KeyPath::fromString(image.key);
    if (!image.altKey.isEmpty())
        place.altKey = KeyPath::fromString(image.altKey);
    place.alt = image.alt;
    return place;
}

ByteRange moved(ByteRange range, qsizetype by)
{
    return range.isValid() ? ByteRange{range.begin + by, range.end + by} : ByteRange{};
}

PostImage::Kind kindOf(markdown::Image::Kind kind)
{
    switch (kind) {
    case markdown::Image::Kind::Markdown:
        return PostImage::Kind::Markdown;
    case markdown::Image::Kind::Reference:
        return PostImage::Kind::Reference;
    case markdown::Image::Kind::Html:
        break;
    }
    return PostImage::Kind::Html;
}

PostImage fromMarkdown(const markdown::Image &image, qsizetype bodyStart)
{
    PostImage place;
    place.kind = kindOf(image.kind);
    place.range = moved(image.range, bodyStart);
    place.urlRange = moved(image.url, bodyStart);
    place.altRange = moved(image.alt, bodyStart);
    place.titleRange = moved(image.title, bodyStart);
    place.url = QString::fromUtf8(image.urlText);
    place.alt = QString::fromUtf8(image.altText);
    place.title = QString::fromUtf8(image.titleText);
    return place;
}

PostImage fromSource(const SourceImage &image, qsizetype bodyStart)
{
    PostImage place;
    place.kind = PostImage::Kind::Source;
    place.range = {bodyStart + image.begin, bodyStart + image.end};
    place.urlRange = {bodyStart + image.urlBegin, bodyStart + image.urlEnd};
    place.url = QString::fromUtf8(image.url);
    return place;
}

PostImage fromInclude(const IncludeImage &image, qsizetype bodyStart)
{
    const auto rangeOf = [bodyStart](const IncludeText &text) {
        return moved(ByteRange{text.begin, text.end}, bodyStart);
    };
    PostImage place;
    place.kind = PostImage::Kind::Include;
    place.range = {bodyStart + image.begin, bodyStart + image.end};
    place.urlRange = rangeOf(image.url);
    place.altRange = rangeOf(image.alt);
    place.titleRange = rangeOf(image.title);
    place.url = QString::fromUtf8(image.url.text);
    place.alt = QString::fromUtf8(image.alt.text);
    place.title = QString::fromUtf8(image.title.text);
    place.parameter = image.key;
    return place;
}

/// What the parser found and what Liquid will put in, in the order of the text. A construct without a place of its own
/// stays behind the one that it follows.
QList<PostImage> bodyPlaces(QByteArrayView body, qsizetype bodyStart, const QList<markdown::Image> &images)
{
    QList<std::pair<qsizetype, PostImage>> ordered;
    qsizetype last = bodyStart;
    for (const markdown::Image &image : images) {
        if (image.urlText.isEmpty())
            continue;
        const PostImage place = fromMarkdown(image, bodyStart);
        last = place.range.isValid() ? place.range.begin : last;
        if (place.kind == PostImage::Kind::Html && place.range.isValid()) {
            for (const SourceImage &source : sourceImages(body, place.range.begin - bodyStart))
                ordered.append({bodyStart + source.begin, fromSource(source, bodyStart)});
        }
        ordered.append({last, place});
    }
    for (const IncludeImage &image : includeImages(body))
        ordered.append({bodyStart + image.begin, fromInclude(image, bodyStart)});
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<PostImage> places;
    for (auto &[key, place] : ordered)
        places.append(std::move(place));
    return places;
}

/// Line and column in characters, both from 1.
void locate(PostImage &place, QByteArrayView source, const markdown::LineIndex &lines)
{
    const qsizetype offset = std::clamp<qsizetype>(place.range.begin, 0, source.size());
    place.line = lines.lineAt(offset);
    const QByteArrayView before = source.sliced(lines.start(place.line), offset - lines.start(place.line));
    place.column = 1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) {
                       return (static_cast<unsigned char>(c) & 0xc0) != 0x80; // not a continuation byte of UTF-8
                   }));
}

} // namespace

QList<PostImage> postImages(const QByteArray &source, qsizetype yamlStart, qsizetype yamlEnd, qsizetype bodyStart,
                            const QList<markdown::Image> &bodyImages)
{
    QList<PostImage> places;
    for (const FrontMatterImage &image :
         frontMatterImages(QByteArrayView(source).sliced(yamlStart, yamlEnd - yamlStart)))
        places.append(fromFrontMatter(image, yamlStart));
    places += bodyPlaces(QByteArrayView(source).sliced(bodyStart), bodyStart, bodyImages);
    QHash<QString, int> uses;
    for (const PostImage &place : std::as_const(places))
        ++uses[place.url];
    const markdown::LineIndex lines(source);
    for (PostImage &place : places) {
        place.uses = uses.value(place.url);
        locate(place, source, lines);
    }
    return places;
}

bool isExpiring(const QString &url)
{
    if (!url.contains(QLatin1String("://")))
        return false;
    static const QRegularExpression token(
        QStringLiteral("://private-user-images\\.|[?&](?:jwt|x-amz-expires|x-goog-expires|expires)=[^&#]"
                       "|[?&]se=[^#]*[?&]sig=|[?&]sig=[^#]*[?&]se="),
        QRegularExpression::CaseInsensitiveOption);
    return token.match(url).hasMatch();
}

bool isDefaultAlt(const QString &alt)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:alt(?:[ _-]?text)?|image|img|picture|photo|screenshot|untitled|이미지|사진|그림|스크린샷"
                       "|画像|写真|图片|圖片)?(?:[ _-]?\\(?\\d+\\)?)*$"
                       "|^(?:image|img|dsc|screenshot|screen shot|스크린샷|スクリーンショット)[ "
                       "_-]*\\d(?:[\\d\\W_]|at|am|pm|오전|오후)*$"
                       "|^[^\\s]+\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(alt.trimmed()).hasMatch();
}

bool lacksAlt(const PostImage &image)
{
    // Themes take the text of those in front matter from other keys.
    if (!image.isInBody() || image.kind == PostImage::Kind::Source)
        return false;
    // Whether an included file has a parameter for it is known of Minimal Mistakes' figure only.
    if (image.kind == PostImage::Kind::Include && !image.altRange.isValid() && image.parameter != "image_path")
        return false;
    return isDefaultAlt(image.alt);
}

} // namespace galley::post
