// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/images.h"

#include "app/commands/auditimages.h"
#include "app/commands/fetchimages.h"
#include "app/commands/openpost.h"
#include "app/commands/output.h"
#include "app/siteimages/attention.h"
#include "preview/images/examine.h"
#include "preview/images/statewords.h"
#include "preview/markdown/render.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
    case post::PostImage::Kind::Source:
        return QStringLiteral("source");
    case post::PostImage::Kind::Include:
        return QStringLiteral("include");
    case post::PostImage::Kind::FrontMatter:
        break;
    }
    return QStringLiteral("front matter");
}

/// A place of the post with what is known of its image; nothing is, unless it was to be checked.
struct Listed
{
    post::PostImage image;
    std::optional<images::Picture> picture;

    [[nodiscard]] QStringList attention() const
    {
        return picture ? siteimages::attentionOf(image, *picture) : QStringList();
    }
};

void addState(QJsonObject &object, const Listed &listed)
{
    const images::Picture &picture = *listed.picture;
    object.insert(QStringLiteral("state"), siteimages::stateName(picture));
    object.insert(QStringLiteral("words"), images::stateWords(picture));
    object.insert(QStringLiteral("status"), picture.httpStatus);
    object.insert(QStringLiteral("type"), QString::fromLatin1(picture.mimeType));
    object.insert(QStringLiteral("width"), qMax(0, picture.pixels.width()));
    object.insert(QStringLiteral("height"), qMax(0, picture.pixels.height()));
    object.insert(QStringLiteral("bytes"), picture.bytes);
    object.insert(QStringLiteral("attention"), QJsonArray::fromStringList(listed.attention()));
}

QByteArray asJson(const QList<Listed> &all)
{
    QJsonArray array;
    for (const Listed &listed : all) {
        const post::PostImage &image = listed.image;
        QJsonObject object{{QStringLiteral("kind"), kindOf(image)},      {QStringLiteral("url"), image.url},
                           {QStringLiteral("alt"), image.alt},           {QStringLiteral("title"), image.title},
                           {QStringLiteral("line"), image.line},         {QStringLiteral("column"), image.column},
                           {QStringLiteral("key"), image.key.toString()}};
        if (listed.picture)
            addState(object, listed);
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

QByteArray asText(const QList<Listed> &all)
{
    QByteArray text;
    for (const Listed &listed : all) {
        const post::PostImage &image = listed.image;
        const QString what = image.isInBody() ? image.alt : image.key.toString();
        QString line = QStringLiteral("%1:%2\t%3\t%4\t%5")
                           .arg(image.line)
                           .arg(image.column)
                           .arg(kindOf(image), image.url, what.simplified());
        if (listed.picture)
            line += u'\t' + images::stateWords(*listed.picture) + u'\t' + listed.attention().join(u',');
        text += line.toUtf8() + '\n';
    }
    return text;
}

/// Fetches and reads; the places keep their order.
void check(QList<Listed> &all, const OpenedPost &opened, const PostArguments &arguments)
{
    const site::PublishedImages published = publishedImagesOf(opened, arguments.post);
    QStringList urls;
    QList<images::Source> sources;
    for (const Listed &listed : std::as_const(all)) {
        sources.append(published.source(listed.image.url));
        const QString url = sources.last().isUrl() ? sources.last().text() : QString();
        if (!url.isEmpty() && !images::isDataUrl(url) && !urls.contains(url))
            urls.append(url);
    }
    const std::shared_ptr<siteimages::Harvest> harvest = fetchImages(urls, arguments, false);
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].picture = siteimages::pictureOf(sources[i], all[i].image.url, *harvest);
}

PostUsage usage()
{
    return {QCoreApplication::translate(
                "commands",
                "Usage: galley images POST [--check [--allow HOST[:PORT]]] [--json] [--site DIR]\n"
                "       galley images SITE [--check [--allow HOST[:PORT]]] [--larger-than MB] [--json]\n\n"
                "Lists every place where the post refers to an image, in the order of the file:\n"
                "line and column, kind, address, and the alternative text or front matter key.\n"
                "Of a site, lists what wants the writer's eye: images that are missing, addresses that expire,\n"
                "alternative texts that say nothing, and files that no text names, that have the same bytes, or\n"
                "that are large.\n\n"
                "  --check     fetches remote images and reads the files; of a post adds state and what needs\n"
                "              attention: no-alt, missing, refused, expiring, very-large, offline, private\n"
                "  --allow P   fetch from this place though it lies in a private network; may be repeated\n"
                "  --larger-than MB  what counts as large in a site; else 2\n"
                "  --json      an array of objects; of a post kind, url, alt, title, line, column, key, and\n"
                "              checked also state, words, status, type, width, height, bytes, attention;\n"
                "              of a site kind, file, line, column, url, details, others\n"
                "  --site DIR  the Jekyll folder whose _config.yml counts; else $SITE_DIR, else the\n"
                "              nearest folder above the post that has one\n\n"
                "Exit status: 0 nothing to report, 1 something needs attention, 2 usage, 3 could not read.\n"),
            {QStringLiteral("--json"), QStringLiteral("--check")},
            {allowOption(), QStringLiteral("--larger-than")},
            0};
}

} // namespace

int runImages(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    if (QFileInfo(read->post).isDir())
        return auditImages(*read);
    const post::Result<OpenedPost> opened = openPost(*read);
    if (!opened) {
        complain(opened.error().toString());
        return IoError;
    }
    const post::FrontMatterSplit &split = opened->split;
    QList<Listed> all;
    for (const post::PostImage &image : post::postImages(
             opened->source, split.yamlStart, split.yamlEnd, split.bodyStart,
             markdown::render(opened->body(), opened->dialect, {{}, markdown::RenderOptions::Liquid::Hidden}).images)) {
        // The plain list is that of the published page's images; `<source>` offers others in their place.
        if (image.kind != post::PostImage::Kind::Source || read->has(QStringLiteral("--check")))
            all.append({image, std::nullopt});
    }
    if (read->has(QStringLiteral("--check")))
        check(all, *opened, *read);
    const ExitStatus printed = writeOut(read->has(QStringLiteral("--json")) ? asJson(all) : asText(all));
    const bool wanting =
        std::any_of(all.begin(), all.end(), [](const Listed &listed) { return !listed.attention().isEmpty(); });
    return printed == Done && wanting ? SomethingToReport : printed;
}

} // namespace galley::commands
