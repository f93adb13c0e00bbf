// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/siteaudit.h"

#include "app/site/dialectfor.h"
#include "app/site/entryfilter.h"
#include "app/site/postindex.h"
#include "app/site/publishedimages.h"
#include "app/siteimages/attention.h"
#include "app/siteimages/imagenames.h"
#include "editor/post/frontmatterimages.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/imageeditor.h"
#include "editor/post/postfile.h"
#include "editor/post/yaml.h"
#include "preview/images/examine.h"
#include "preview/images/statewords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QMap>

namespace galley::siteimages {

using Kind = AuditFinding::Kind;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::siteimages::SiteAudit)
};

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void collectFiles(const site::EntryFilter &filter, const QDir &root, const QString &base, const QString &destination,
                  QStringList &files)
{
    const QDir folder(root.path() + base);
    for (const QFileInfo &entry :
         folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (entry.filePath() == destination || !filter.accepts(base, entry.fileName()))
            continue;
        const QString path = base + u'/' + entry.fileName();
        if (entry.isDir())
            collectFiles(filter, root, path, destination, files);
        else if (post::endsLikeAnImage(entry.fileName().toUtf8()))
            files.append(path.sliced(1));
    }
}

QString destinationOf(const site::SiteConfig &config)
{
    return QDir::cleanPath(QDir(config.folder()).absoluteFilePath(config.text(u"destination")));
}

} // namespace

SiteAudit::SiteAudit(const site::SiteConfig &config)
    : m_config(config)
{
    const site::SiteRules rules(config);
    const markdown::Dialect dialect = site::dialectFor(config);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QString &file : site::findPosts(config)) {
        const QString path = config.folder() + u'/' + file;
        const post::Result<post::LoadedPost> loaded = post::readPost(path);
        if (!loaded)
            continue; // `galley check` tells of those
        const post::FrontMatterSplit split = post::splitFrontMatter(loaded->source);
        const post::Result<post::Value> frontMatter =
            post::readYaml(QByteArrayView(loaded->source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
        const site::PublishedImages published =
            site::publishedImages(rules, path, frontMatter ? *frontMatter : post::Value(), now);
        const post::ImageEditor editor(loaded->source, dialect);
        for (const post::PostImage &image : editor.images())
            m_places.append({file, image, published.source(image.url)});
    }
}

QStringList SiteAudit::remoteUrls() const
{
    QStringList urls;
    QSet<QString> known;
    for (const Place &place : m_places) {
        const QString url = place.source.text();
        if (!place.source.isUrl() || images::isDataUrl(url) || known.contains(url))
            continue;
        known.insert(url);
        urls.append(url);
    }
    return urls;
}

QList<AuditFinding> SiteAudit::findings(const Harvest &harvest, qint64 largest) const
{
    QList<AuditFinding> findings;
    addPlaces(findings, harvest, largest);
    addFiles(findings, largest);
    return findings;
}

void SiteAudit::addPlaces(QList<AuditFinding> &findings, const Harvest &harvest, qint64 largest) const
{
    QHash<images::Source, images::Picture> known;
    for (const Place &place : m_places) {
        const auto add = [&](Kind kind, const QString &details) {
            findings.append({kind, place.file, place.image.line, place.image.column, place.image.url, details});
        };
        if (place.source.isNone() || !known.contains(place.source))
            known.insert(place.source, pictureOf(place.source, place.image.url, harvest));
        const images::Picture picture = known.value(place.source);
        if (picture.isFinal() && !picture.isFine())
            add(Kind::Missing, images::stateWords(picture));
        if (place.source.isUrl() && picture.isFine() && picture.bytes > largest)
            add(Kind::Large, sizeWords(picture.bytes));
        if (post::isExpiring(place.image.url))
            add(Kind::Expiring, Texts::tr("the address expires"));
        if (post::lacksAlt(place.image))
            add(Kind::DefaultAlt,
                place.image.alt.isEmpty() ? Texts::tr("no alternative text")
                                          : Texts::tr("“%1” says nothing").arg(place.image.alt));
    }
}

QList<SiteAudit::ImageFile> SiteAudit::imageFiles() const
{
    QStringList paths;
    collectFiles(site::EntryFilter(m_config), QDir(m_config.folder()), {}, destinationOf(m_config), paths);
    QList<ImageFile> files;
    for (const QString &path : std::as_const(paths))
        files.append({path, QFileInfo(m_config.folder() + u'/' + path).size()});
    return files;
}

void SiteAudit::addFiles(QList<AuditFinding> &findings, qint64 largest) const
{
    const QList<ImageFile> files = imageFiles();
    const QSet<QString> names = imageNamesInSite(m_config.folder(), destinationOf(m_config));
    for (const ImageFile &file : files) {
        if (!names.contains(file.path.section(u'/', -1).section(u' ', -1)))
            findings.append({Kind::Unused, file.path, 0, 0, {}, Texts::tr("no text of the site names this file")});
        if (file.bytes > largest)
            findings.append({Kind::Large, file.path, 0, 0, {}, sizeWords(file.bytes)});
    }
    addSameBytes(findings, files);
}

/// Only files of one size are read.
void SiteAudit::addSameBytes(QList<AuditFinding> &findings, const QList<ImageFile> &files) const
{
    QMap<qint64, QStringList> bySize;
    for (const ImageFile &file : files)
        bySize[file.bytes].append(file.path);
    QMap<QString, QStringList> groups; // by the first file
    for (const QStringList &paths : std::as_const(bySize)) {
        QMap<QByteArray, QStringList> byHash;
        for (const QString &path : paths.size() > 1 ? paths : QStringList())
            byHash[hashOf(m_config.folder() + u'/' + path)].append(path);
        for (const QStringList &same : std::as_const(byHash)) {
            if (same.size() > 1)
                groups.insert(same.first(), same.mid(1));
        }
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        findings.append(
            {Kind::SameBytes, it.key(), 0, 0, {}, Texts::tr("the same bytes as %1").arg(it->join(u',')), *it});
}

} // namespace galley::siteimages
