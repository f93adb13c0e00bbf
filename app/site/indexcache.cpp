// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/indexcache.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

#include <sys/stat.h>

namespace galley::site {

namespace {

constexpr QByteArrayView magic = "galley index 2\n";
constexpr qsizetype hashSize = 20;
constexpr qint64 largest = 256LL << 20;

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(bytes);
    return hash.result();
}

/// Categories, keys and layouts are the same few texts in thousands of posts: each is kept once.
class Pool final
{
public:
    void share(IndexedPost &post)
    {
        share(post.categories);
        share(post.tags);
        share(post.redirects);
        share(post.keys);
        for (auto &[key, value] : post.values) {
            share(key);
            share(value);
        }
    }

private:
    void share(QString &text) { text = *m_texts.insert(text); }
    void share(QStringList &texts) { texts = *m_lists.insert(texts); }

    QSet<QString> m_texts;
    QSet<QStringList> m_lists;
};

void removeOld(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-180);
    for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.index")}, QDir::Files)) {
        if (info.lastModified() < limit)
            QFile::remove(info.filePath());
    }
}

QByteArray packed(const QByteArray &rules, const StampedPosts &known, qint64 readAt)
{
    QByteArray bytes = magic.toByteArray();
    QDataStream out(&bytes, QIODevice::Append);
    out.setVersion(QDataStream::Qt_6_4);
    out << rules;
    for (qsizetype i = 0; i < known.posts.size(); ++i) {
        const FileStamp &stamp = known.stamps[i];
        const IndexedPost &post = known.posts[i];
        if (post.hidden != PostRecord::Hidden::Broken && stamp.isSettled(readAt))
            out << stamp.size << stamp.mtime << stamp.ctime << stamp.inode << post;
    }
    return bytes + hashOf(bytes);
}

StampedPosts unpacked(const QByteArray &bytes, const QByteArray &rules)
{
    const QByteArrayView body = QByteArrayView(bytes).chopped(std::min(bytes.size(), hashSize));
    if (!body.startsWith(magic) || hashOf(body) != QByteArrayView(bytes).last(hashSize))
        return {};
    QDataStream in(QByteArray::fromRawData(body.data() + magic.size(), body.size() - magic.size()));
    in.setVersion(QDataStream::Qt_6_4);
    QByteArray ofRules;
    in >> ofRules;
    if (ofRules != rules)
        return {};
    StampedPosts known;
    Pool pool;
    while (!in.atEnd() && in.status() == QDataStream::Ok) {
        FileStamp stamp;
        IndexedPost post;
        in >> stamp.size >> stamp.mtime >> stamp.ctime >> stamp.inode >> post;
        pool.share(post);
        known.posts.append(std::move(post));
        known.stamps.append(stamp);
    }
    return in.status() == QDataStream::Ok ? known : StampedPosts();
}

} // namespace

FileStamp FileStamp::of(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim), status.st_ino};
}

bool FileStamp::isSettled(qint64 readAt) const
{
    constexpr qint64 coarsestTick = 2000; // of FAT
    return exists() && mtime / 1'000'000 < readAt - coarsestTick;
}

const IndexedPost *StampedPosts::find(const QString &file, const FileStamp &stamp) const
{
    const auto at = std::lower_bound(posts.begin(), posts.end(), file,
                                     [](const IndexedPost &post, const QString &name) { return post.file < name; });
    if (at == posts.end() || at->file != file || !stamp.exists() || stamps[at - posts.begin()] != stamp)
        return nullptr;
    return &*at;
}

IndexCache::IndexCache(const QString &folder, const QString &siteFolder, QByteArray rules)
    : m_folder(folder)
    , m_rules(std::move(rules))
{
    const QString canonical = QFileInfo(siteFolder).canonicalFilePath();
    const QByteArray name = hashOf((canonical.isEmpty() ? siteFolder : canonical).toUtf8()).toHex();
    m_file = folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".index");
}

QString IndexCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/galley/sites");
}

StampedPosts IndexCache::load() const
{
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    return unpacked(file.readAll(), m_rules);
}

void IndexCache::save(const StampedPosts &known, qint64 readAt) const
{
    if (!QDir().mkpath(m_folder))
        return;
    // Titles of drafts are nobody else's business.
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = packed(m_rules, known, readAt);
    if (file.write(bytes) == bytes.size() && file.commit())
        removeOld(m_folder);
}

} // namespace galley::site
