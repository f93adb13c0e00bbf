// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/postindex.h"

#include "app/site/entryfilter.h"
#include "app/site/excerpt.h"
#include "app/site/inparallel.h"
#include "app/site/posttime.h"
#include "app/site/rubytext.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUtf8StringView>

namespace galley::site {

using post::Error;
using post::Result;
using post::Value;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::PostIndex)
};

/// Goes through the folders as Jekyll's reader does.
class Walk final
{
public:
    explicit Walk(const SiteConfig &config)
        : m_config(config)
        , m_filter(config)
        , m_collections(config.text(u"collections_dir"))
    {
    }

    FoundPosts run()
    {
        readFolder({});
        m_found.files.sort();
        return m_found;
    }

private:
    /// `folder` is relative to the site's and begins with a slash, or is empty.
    void readFolder(const QString &folder)
    {
        const QDir dir(m_config.folder() + folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || m_above.contains(real))
            return;
        m_above.append(real);
        m_found.folders.append(dir.path());
        if (m_collections.isEmpty() || folder.startsWith(u'/' + m_collections)) {
            readPostsOf(folder, QStringLiteral("_posts"), true);
            readPostsOf(folder, QStringLiteral("_drafts"), false);
        }
        for (const QFileInfo &entry : dir.entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (m_filter.accepts(folder, entry.fileName()))
                readFolder(folder + u'/' + entry.fileName());
        }
        m_above.removeLast();
    }

    void readPostsOf(const QString &folder, const QString &special, bool dated)
    {
        const QString base = folder + u'/' + special;
        if (QFileInfo(m_config.folder() + base).isDir())
            readEntries(base, {}, dated);
    }

    /// Ruby's Dir["**/*"]: no hidden names, links to folders are not followed, links to nothing are there.
    void readEntries(const QString &base, const QString &below, bool dated)
    {
        const QDir dir(m_config.folder() + base + u'/' + below);
        m_found.folders.append(QDir::cleanPath(dir.path()));
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            const QString path = below.isEmpty() ? entry.fileName() : below + u'/' + entry.fileName();
            if (entry.isDir()) {
                if (!entry.isSymLink())
                    readEntries(base, path, dated);
            } else if (isPost(path, dated) && m_filter.accepts(base, path)) {
                m_found.files.append(base.sliced(1) + u'/' + path);
            }
        }
    }

    static bool isPost(const QString &path, bool dated)
    {
        const QString extension = rubyExtension(path);
        if (extension == QLatin1String(".yml") || extension == QLatin1String(".yaml"))
            return false; // data, for Jekyll
        return dated ? datedName(path).has_value() : path.sliced(path.lastIndexOf(u'/') + 1).lastIndexOf(u'.') >= 0;
    }

    const SiteConfig &m_config;
    const EntryFilter m_filter;
    const QString m_collections;
    QStringList m_above;
    FoundPosts m_found;
};

PostRecord broken(const QString &path, Error error)
{
    PostRecord record;
    record.path = path;
    record.hidden = PostRecord::Hidden::Broken;
    record.broken = std::move(error);
    return record;
}

/// A post's file taken apart.
struct PostFile
{
    QByteArray source;
    qsizetype bodyStart = 0;
    Value own; ///< its front matter
    QDateTime modified;
};

Result<PostFile> readPostFile(const QString &absolute)
{
    // A pipe would keep the reader waiting for ever.
    if (const QFileInfo info(absolute); info.exists() && !info.isFile())
        return Error{.what = Texts::tr("This is not a plain file."), .file = absolute, .kind = Error::Kind::NotFound};
    QFile in(absolute);
    if (!in.open(QIODevice::ReadOnly))
        return Error{.what = Texts::tr("The file cannot be read."),
                     .file = absolute,
                     .details = in.errorString(),
                     .kind = Error::Kind::NotAllowed};
    PostFile file{.source = in.readAll(), .bodyStart = 0, .own = {}, .modified = {}};
    if (file.source.startsWith("\xEF\xBB\xBF"))
        file.source.remove(0, 3);
    if (!QUtf8StringView(file.source).isValidUtf8())
        return Error{.what = Texts::tr("The file is not UTF-8; Jekyll passes over it."),
                     .file = absolute,
                     .kind = Error::Kind::NotUtf8};
    const post::FrontMatterSplit split = post::splitFrontMatter(file.source);
    Result<Value> own =
        post::readYaml(QByteArrayView(file.source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
    if (!own) {
        Error error = own.error();
        error.file = absolute;
        error.line += 1; // the opening fence
        return error;
    }
    file.bodyStart = split.bodyStart;
    file.own = std::move(*own);
    file.modified = in.fileTime(QFileDevice::FileModificationTime);
    return file;
}

PostRecord describedPost(const SiteRules &rules, const QString &absolute, const Result<PostFile> &file,
                         const QDateTime &now)
{
    const QString path = postPath(rules.config, absolute);
    if (!file)
        return broken(path, file.error());
    PostRecord record = describePost(rules, path, file->own, file->modified, now);
    if (record.broken)
        record.broken->file = absolute;
    return record;
}

PostRecord readWithExcerpt(const SiteRules &rules, const QString &file, const QDateTime &now)
{
    const QString absolute = rules.config.folder() + u'/' + file;
    const Result<PostFile> read = readPostFile(absolute);
    PostRecord record = describedPost(rules, absolute, read, now);
    if (record.broken)
        return record;
    const Value *own = record.frontMatter.find(u"excerpt");
    const bool said = own && !own->isNull() && *own != Value(false);
    record.excerpt = said ? rubyText(*own)
                          : excerptSource(QByteArrayView(read->source).sliced(read->bodyStart), record.excerptSeparator,
                                          read->bodyStart > 0);
    return record;
}

void limitPosts(const SiteConfig &config, QList<PostRecord> &records)
{
    applyLimit(
        config, records, [](const PostRecord &record) { return record.date; },
        [](const PostRecord &record) { return record.path; },
        [](const PostRecord &record) { return record.passedOver(); });
}

} // namespace

FoundPosts findPostsAndFolders(const SiteConfig &config)
{
    return config.isSite() ? Walk(config).run() : FoundPosts();
}

QStringList findPosts(const SiteConfig &config)
{
    return findPostsAndFolders(config).files;
}

PostRecord readPostRecord(const SiteRules &rules, const QString &file, const QDateTime &now)
{
    const QString absolute = rules.config.folder() + u'/' + file;
    return describedPost(rules, absolute, readPostFile(absolute), now);
}

IndexedPost readIndexedPost(const SiteRules &rules, const QString &file, const QDateTime &now, bool *lasting)
{
    const QString absolute = rules.config.folder() + u'/' + file;
    const Result<PostFile> read = readPostFile(absolute);
    const PostRecord record = describedPost(rules, absolute, read, now);
    if (!read)
        return indexed(record, file, {}, {});
    *lasting = !dependsOnNow(read->own);
    return indexed(record, file, read->own, QByteArrayView(read->source).sliced(read->bodyStart));
}

QList<PostRecord> readPosts(const SiteRules &rules, const QDateTime &now)
{
    const QStringList files = findPosts(rules.config);
    QList<PostRecord> records(files.size());
    PostRecord *const places = records.data();
    inParallel(files.size(), [&](qsizetype i) { places[i] = readPostRecord(rules, files.at(i), now); });
    limitPosts(rules.config, records);
    return records;
}

void forEachPost(const SiteRules &rules, const QDateTime &now, const std::function<void(const PostRecord &)> &take)
{
    // Which posts are beyond the limit shows only when all dates are known.
    QSet<QString> limited;
    if (const Value *limit = rules.config.find(u"limit_posts"); limit && limit->toInteger() > 0) {
        for (const PostRecord &record : readPosts(rules, now)) {
            if (record.hidden == PostRecord::Hidden::Limited)
                limited.insert(record.path);
        }
    }
    constexpr qsizetype atATime = 256;
    const QStringList files = findPosts(rules.config);
    for (qsizetype from = 0; from < files.size(); from += atATime) {
        QList<PostRecord> records(std::min(atATime, files.size() - from));
        PostRecord *const places = records.data();
        inParallel(records.size(), [&](qsizetype i) { places[i] = readWithExcerpt(rules, files.at(from + i), now); });
        for (PostRecord &record : records) {
            if (limited.contains(record.path))
                record.hidden = PostRecord::Hidden::Limited;
            take(record);
        }
    }
}

} // namespace galley::site
