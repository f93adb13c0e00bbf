// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/images.h"

#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "editor/post/frontmatterimages.h"
#include "preview/markdown/lineindex.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace galley::commands {

namespace {

/// One place, as it is printed.
struct Place
{
    QString kind;
    QString url;
    QString alt;
    QString title;
    QString key; ///< of front matter
    qsizetype offset = 0; ///< in the source
};

QString kindOf(markdown::Image::Kind kind)
{
    switch (kind) {
    case markdown::Image::Kind::Markdown:
        return QStringLiteral("markdown");
    case markdown::Image::Kind::Reference:
        return QStringLiteral("reference");
    case markdown::Image::Kind::Html:
        break;
    }
    return QStringLiteral("html");
}

QList<Place> placesIn(const OpenedPost &opened)
{
    QList<Place> places;
    for (const post::FrontMatterImage &image : post::frontMatterImages(opened.yaml()))
        places.append(
            {QStringLiteral("front matter"), image.url, {}, {}, image.key, opened.split.yamlStart + image.begin});
    for (const markdown::Image &image : markdown::render(opened.body(), opened.dialect).images) {
        // An image without an address shows nothing and loads nothing.
        if (!image.urlText.isEmpty()) {
            places.append({kindOf(image.kind),
                           QString::fromUtf8(image.urlText),
                           QString::fromUtf8(image.altText),
                           QString::fromUtf8(image.titleText),
                           {},
                           opened.split.bodyStart + std::max<qsizetype>(0, image.range.begin)});
        }
    }
    return places;
}

/// Where a place is for a person: line and column in characters, both from 1.
std::pair<int, int> lineAndColumn(const OpenedPost &opened, const markdown::LineIndex &lines, qsizetype offset)
{
    const int line = lines.lineAt(offset);
    const QByteArrayView before = QByteArrayView(opened.source).sliced(lines.start(line), offset - lines.start(line));
    const auto characters = std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80; // not a continuation byte of UTF-8
    });
    return {line, static_cast<int>(characters) + 1};
}

QByteArray asJson(const QList<Place> &places, const OpenedPost &opened)
{
    const markdown::LineIndex lines(opened.source);
    QJsonArray array;
    for (const Place &place : places) {
        const auto [line, column] = lineAndColumn(opened, lines, place.offset);
        array.append(QJsonObject{{QStringLiteral("kind"), place.kind},
                                 {QStringLiteral("url"), place.url},
                                 {QStringLiteral("alt"), place.alt},
                                 {QStringLiteral("title"), place.title},
                                 {QStringLiteral("line"), line},
                                 {QStringLiteral("column"), column},
                                 {QStringLiteral("key"), place.key}});
    }
    return QJsonDocument(array).toJson();
}

QByteArray asText(const QList<Place> &places, const OpenedPost &opened)
{
    const markdown::LineIndex lines(opened.source);
    QByteArray text;
    for (const Place &place : places) {
        const auto [line, column] = lineAndColumn(opened, lines, place.offset);
        const QString what = place.key.isEmpty() ? place.alt : place.key;
        text += QStringLiteral("%1:%2\t%3\t%4\t%5\n")
                    .arg(line)
                    .arg(column)
                    .arg(place.kind, place.url, what.simplified())
                    .toUtf8();
    }
    return text;
}

} // namespace

int runImages(const QStringList &arguments)
{
    const PostUsage usage{QCoreApplication::translate(
                              "commands",
                              "Usage: galley images POST [--json] [--site DIR]\n\n"
                              "Lists every place where the post refers to an image, in the order of the file:\n"
                              "line and column, kind, address, and the alternative text or front matter key.\n\n"
                              "  --json      an array of objects: kind, url, alt, title, line, column, key\n"
                              "  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the\n"
                              "              nearest folder above the post that has one\n"),
                          {QStringLiteral("--json")},
                          {},
                          0};
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage, arguments, &status);
    if (!read)
        return status;
    const post::Result<OpenedPost> opened = openPost(*read);
    if (!opened) {
        complain(opened.error().toString());
        return IoError;
    }
    const QList<Place> places = placesIn(*opened);
    return writeOut(read->has(QStringLiteral("--json")) ? asJson(places, *opened) : asText(places, *opened));
}

} // namespace galley::commands
