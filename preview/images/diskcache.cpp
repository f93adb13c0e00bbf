// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/diskcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <vector>

namespace galley::images {
namespace {

constexpr qint64 longestHead = 64 * 1024;

QByteArray headOf(const QString &url, const DiskCache::Entry &entry)
{
    const QJsonObject head{
        {QStringLiteral("url"), url},
        {QStringLiteral("etag"), QString::fromLatin1(entry.etag)},
        {QStringLiteral("lastModified"), QString::fromLatin1(entry.lastModified)},
        {QStringLiteral("checked"), entry.checked.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("size"), entry.data.size()},
    };
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<DiskCache::Entry> parse(QFile &file, const QString &url)
{
    const QJsonObject head = QJsonDocument::fromJson(file.readLine(longestHead)).object();
    if (head.value(QLatin1String("url")).toString() != url)
        return std::nullopt;
    DiskCache::Entry entry;
    entry.data = file.readAll();
    if (entry.data.size() != head.value(QLatin1String("size")).toInteger(-1))
        return std::nullopt; // cut short by a crash before renames were atomic, or by somebody's hand
    entry.etag = head.value(QLatin1String("etag")).toString().toLatin1();
    entry.lastModified = head.value(QLatin1String("lastModified")).toString().toLatin1();
    entry.checked = QDateTime::fromString(head.value(QLatin1String("checked")).toString(), Qt::ISODate);
    return entry;
}

} // namespace

QString DiskCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/galley/images");
}

DiskCache::DiskCache(QString folder, qint64 maximumBytes)
    : m_folder(std::move(folder))
    , m_maximum(maximumBytes)
{
}

QString DiskCache::pathFor(const QString &url) const
{
    const QByteArray name = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + QLatin1Char('/') + QLatin1String(name.first(2)) + QLatin1Char('/') + QLatin1String(name);
}

std::optional<DiskCache::Entry> DiskCache::find(const QString &url)
{
    if (m_folder.isEmpty())
        return std::nullopt;
    QFile file(pathFor(url));
    if (!file.open(QIODevice::ReadOnly) || file.size() > m_maximum)
        return std::nullopt;
    std::optional<Entry> entry = parse(file, url);
    if (entry) // what was used last is what its time says
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return entry;
}

void DiskCache::store(const QString &url, const Entry &entry)
{
    if (m_folder.isEmpty())
        return;
    const QByteArray head = headOf(url, entry);
    if (head.size() > longestHead || entry.data.size() > m_maximum / 4)
        return;
    const QString path = pathFor(url);
    // 0700: which images somebody looked at is nobody else's business.
    const QFileDevice::Permissions mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, mine);
    QDir().mkpath(path.left(path.lastIndexOf(QLatin1Char('/'))));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(head);
    file.write(entry.data);
    if (!file.commit())
        return;
    const QMutexLocker lock(&m_mutex);
    if (m_size >= 0)
        m_size += head.size() + entry.data.size();
    trim();
}

void DiskCache::remove(const QString &url)
{
    if (!m_folder.isEmpty())
        QFile::remove(pathFor(url));
}

/// Counts once, then only when the sum says that it is too much; goes down to nine tenths, so as not to trim each time.
void DiskCache::trim()
{
    if (m_size >= 0 && m_size <= m_maximum)
        return;
    struct Found
    {
        QDateTime used;
        qint64 size;
        QString path;
    };
    std::vector<Found> all;
    qint64 sum = 0;
    QDirIterator files(m_folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        if (info.fileName().size() < 64) // not of our making; longer: what a crash left of a QSaveFile
            continue;
        all.push_back({info.lastModified(), info.size(), info.filePath()});
        sum += info.size();
    }
    if (sum > m_maximum) {
        std::sort(all.begin(), all.end(), [](const Found &a, const Found &b) { return a.used < b.used; });
        for (const Found &found : all) {
            if (sum <= m_maximum / 10 * 9)
                break;
            if (QFile::remove(found.path))
                sum -= found.size;
        }
    }
    m_size = sum;
}

} // namespace galley::images
