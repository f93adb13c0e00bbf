// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/images.h"

#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "editor/post/postimages.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::commands {

namespace {

QString kindOf(const post::PostImage &image)
{
    switch (image.kind) {
    case post::PostImage::Kind::Markdown:
        return QStringLiteral("markdown");
    case post::PostImage::Kind::Reference:
        return QStringLiteral("reference");
    case post::PostImage::Kind::Html:
        return QStringLiteral("html");
    case post::PostImage::Kind::Include:
        return QStringLiteral("include");
    case post::PostImage::Kind::FrontMatter:
        break;
    }
    return QStringLiteral("front matter");
}

QByteArray asJson(const QList<post::PostImage> &images)
{
    QJsonArray array;
    for (const post::PostImage &image : images) {
        array.append(QJsonObject{{QStringLiteral("kind"), kindOf(image)},
                                 {QStringLiteral("url"), image.url},
                                 {QStringLiteral("alt"), image.alt},
                                 {QStringLiteral("title"), image.title},
                                 {QStringLiteral("line"), image.line},
                                 {QStringLiteral("column"), image.column},
                                 {QStringLiteral("key"), image.key.toString()}});
    }
    return QJsonDocument(array).toJson();
}

QByteArray asText(const QList<post::PostImage> &images)
{
    QByteArray text;
    for (const post::PostImage &image : images) {
        const QString what = image.isInBody() ? image.alt : image.key.toString();
        text += QStringLiteral("%1:%2\t%3\t%4\t%5\n")
                    .arg(image.line)
                    .arg(image.column)
                    .arg(kindOf(image), image.url, what.simplified())
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
    const post::FrontMatterSplit &split = opened->split;
    const QList<post::PostImage> images =
        post::postImages(opened->source, split.yamlStart, split.yamlEnd, split.bodyStart,
                         markdown::render(opened->body(), opened->dialect).images);
    return writeOut(read->has(QStringLiteral("--json")) ? asJson(images) : asText(images));
}

} // namespace galley::commands
