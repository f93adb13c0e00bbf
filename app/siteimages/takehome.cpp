// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/takehome.h"

#include "app/site/sitefolder.h"
#include "editor/post/imagename.h"
#include "editor/post/newfile.h"
#include "preview/images/sniff.h"
#include "preview/images/statewords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace galley::siteimages {

namespace {

using post::PostImage;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::siteimages::TakeHome)
};

/// What is fetched for a URL of the published page; empty where that is no server's.
QString remoteOf(const QString &url, const site::PublishedImages &published)
{
    const images::Source source = published.source(url);
    const bool inText = source.text().startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
    return source.isUrl() && !inText ? source.text() : QString();
}

/// The last part of the path without its extension: "shot" of "https://host/a/shot.png?raw=true".
QString nameInUrl(const QString &url)
{
    return QFileInfo(QUrl(url).fileName(QUrl::FullyDecoded)).completeBaseName();
}

QString wishedName(const post::ImageEditor &editor, const RemoteImage &image)
{
    for (QString PostImage::*text : {&PostImage::title, &PostImage::alt}) {
        for (const qsizetype place : image.places) {
            const QString words = editor.images()[place].*text;
            if (!post::isDefaultAlt(words))
                return words;
        }
    }
    return nameInUrl(image.url);
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// Gives out the names of files, image by image.
class Namer final
{
public:
    explicit Namer(const site::ImageFolderOfPost &folder)
        : m_folder(folder)
    {
    }

    post::Result<TakenImage> take(const RemoteImage &image, const Harvest::Item &item, Harvest &harvest)
    {
        if (const auto known = m_byHash.constFind(item.hash); known != m_byHash.cend()) {
            TakenImage same = *known;
            same.url = image.url;
            same.isNew = false;
            return same;
        }
        const QByteArray bytes = harvest.bytes(item);
        const QString base = post::imageFileName(image.name);
        const QString extension = u'.' + images::extensionFor(item.picture.mimeType);
        for (int number = 1; number < 10'000 && !bytes.isEmpty(); ++number) {
            const QString name = (number == 1 ? base : base + u'-' + QString::number(number)) + extension;
            const QString path = m_folder.folder + u'/' + name;
            if (m_taken.contains(path))
                continue;
            const bool stands = QFileInfo::exists(path) || QFileInfo(path).isSymLink();
            if (stands && !holds(path, bytes))
                continue;
            if (const post::Result<void> place =
                    site::checkPlaceInSite(m_folder.root, QDir(m_folder.root).relativeFilePath(path));
                !place)
                return place.error();
            m_taken.insert(path);
            const TakenImage taken{image.url, path, m_folder.published + name, !stands};
            m_byHash.insert(item.hash, taken);
            return taken;
        }
        return post::Error{.what = Texts::tr("The image cannot be kept.")};
    }

private:
    const site::ImageFolderOfPost &m_folder;
    QHash<QByteArray, TakenImage> m_byHash;
    QSet<QString> m_taken;
};

/// Themes put baseurl before the paths of front matter and includes themselves, where no Liquid runs.
QString referenceIn(const PostImage &place, const TakenImage &taken, const site::ImageFolderOfPost &folder)
{
    const bool plain = place.kind == PostImage::Kind::FrontMatter || place.kind == PostImage::Kind::Include;
    return plain ? folder.plain + QFileInfo(taken.file).fileName() : taken.reference;
}

/// Rewrites the places, and lets go of images of which none could be.
void rewrite(TakeHomePlan &plan, const post::ImageEditor &editor, const QList<RemoteImage> &wanted)
{
    QMap<qsizetype, QString> urls;
    QHash<QString, int> rewritten;
    for (const TakenImage &taken : std::as_const(plan.taken)) {
        const auto image = std::find_if(wanted.begin(), wanted.end(),
                                        [&taken](const RemoteImage &remote) { return remote.url == taken.url; });
        rewritten[taken.url] = static_cast<int>(image->places.size());
        for (const qsizetype place : image->places)
            urls.insert(place, referenceIn(editor.images()[place], taken, plan.folder));
    }
    const post::ImageEditor::ReplacedUrls replaced = editor.replaceUrls(urls);
    for (const qsizetype place : replaced.refused) {
        const PostImage &image = editor.images()[place];
        plan.left.append({image.url, Texts::tr("This place cannot be rewritten"), image.line});
        for (const RemoteImage &remote : wanted) {
            if (remote.places.contains(place))
                --rewritten[remote.url];
        }
    }
    // Also its file must not be written. Where another image has the same bytes, that one writes it.
    QSet<QString> gone;
    for (const TakenImage &taken : std::as_const(plan.taken)) {
        if (rewritten.value(taken.url) == 0 && taken.isNew)
            gone.insert(taken.file);
    }
    plan.taken.removeIf([&](const TakenImage &taken) { return rewritten.value(taken.url) == 0; });
    for (TakenImage &taken : plan.taken)
        taken.isNew = taken.isNew || gone.remove(taken.file);
    plan.splices = replaced.splices;
    plan.after = plan.before;
    if (!post::applySplices(plan.after, plan.splices))
        plan.taken.clear();
}

} // namespace

QList<RemoteImage> remoteImages(const post::ImageEditor &editor, const site::PublishedImages &published,
                                const QStringList &only)
{
    QList<RemoteImage> remote;
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < editor.images().size(); ++i) {
        const QString url = remoteOf(editor.images()[i].url, published);
        if (url.isEmpty() || (!only.isEmpty() && !only.contains(url)))
            continue;
        if (!known.contains(url)) {
            known.insert(url, remote.size());
            remote.append({url, {}, editor.images()[i].line, {}});
        }
        remote[known.value(url)].places.append(i);
    }
    for (RemoteImage &image : remote)
        image.name = wishedName(editor, image);
    return remote;
}

post::Result<TakeHomePlan> planTakeHome(const TakeHomeRequest &request, Harvest &harvest)
{
    if (request.folder.root.isEmpty())
        return post::Error{.what = Texts::tr("There is no folder for images yet."),
                           .remedy = Texts::tr("Save the post first.")};
    const post::ImageEditor editor(request.source, request.dialect);
    const QList<RemoteImage> wanted = remoteImages(editor, request.published, request.only);
    TakeHomePlan plan;
    plan.folder = request.folder;
    plan.before = plan.after = request.source;
    Namer namer(request.folder);
    for (const RemoteImage &image : wanted) {
        const Harvest::Item *item = harvest.find(image.url);
        if (!item || !item->picture.isFine()) {
            plan.left.append(
                {image.url, item ? images::stateWords(item->picture) : Texts::tr("Not fetched"), image.line});
            continue;
        }
        const post::Result<TakenImage> taken = namer.take(image, *item, harvest);
        if (!taken)
            return taken.error();
        plan.taken.append(*taken);
    }
    rewrite(plan, editor, wanted);
    return plan;
}

post::Result<QStringList> writeTaken(const TakeHomePlan &plan, Harvest &harvest)
{
    QStringList written;
    const auto giveUp = [&written](const post::Error &error) {
        for (const QString &path : std::as_const(written))
            QFile::remove(path);
        return error;
    };
    if (plan.isNothing())
        return written;
    if (!QDir().mkpath(plan.folder.folder))
        return post::Error{.what = Texts::tr("The folder for images cannot be made."), .file = plan.folder.folder};
    post::sweepUnfinished(plan.folder.folder);
    for (const TakenImage &taken : plan.taken) {
        if (!taken.isNew)
            continue;
        const Harvest::Item *item = harvest.find(taken.url);
        const QByteArray bytes = item ? harvest.bytes(*item) : QByteArray();
        if (bytes.isEmpty())
            return giveUp({.what = Texts::tr("The image cannot be kept."), .file = taken.file});
        if (const post::Result<void> file = post::writeNewFile(taken.file, bytes); !file)
            return giveUp(file.error());
        written.append(taken.file);
    }
    return written;
}

} // namespace galley::siteimages
