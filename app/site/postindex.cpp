// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/postindex.h"

#include "app/site/entryfilter.h"
#include "app/site/posttime.h"
#include "app/site/rubytext.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QUtf8StringView>

#include <atomic>

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

    QStringList run()
    {
        readFolder({});
        m_found.sort();
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

    /// Ruby's Dir["**/*"]: no hidden names, and links to folders are not followed.
    void readEntries(const QString &base, const QString &below, bool dated)
    {
        const QDir dir(m_config.folder() + base + u'/' + below);
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QString path = below.isEmpty() ? entry.fileName() : below + u'/' + entry.fileName();
            if (entry.isDir()) {
                if (!entry.isSymLink())
                    readEntries(base, path, dated);
            } else if (isPost(path, dated) && m_filter.accepts(base, path)) {
                m_found.append(base.sliced(1) + u'/' + path);
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
    QStringList m_found;
};

PostRecord broken(const QString &path, Error error)
{
    PostRecord record;
    record.path = path;
    record.hidden = PostRecord::Hidden::Broken;
    record.broken = std::move(error);
    return record;
}

} // namespace

QStringList findPosts(const SiteConfig &config)
{
    return config.isSite() ? Walk(config).run() : QStringList();
}

PostRecord readPostRecord(const SiteRules &rules, const QString &file, const QDateTime &now)
{
    const QString absolute = rules.config.folder() + u'/' + file;
    const QString path = postPath(rules.config, absolute);
    QFile in(absolute);
    if (!in.open(QIODevice::ReadOnly))
        return broken(path,
                      {.what = Texts::tr("The file cannot be read."), .file = absolute, .details = in.errorString()});
    QByteArray source = in.readAll();
    if (source.startsWith("\xEF\xBB\xBF"))
        source.remove(0, 3);
    if (!QUtf8StringView(source).isValidUtf8())
        return broken(path, {.what = Texts::tr("The file is not UTF-8; Jekyll passes over it."), .file = absolute});
    const post::FrontMatterSplit split = post::splitFrontMatter(source);
    const Result<Value> own =
        post::readYaml(QByteArrayView(source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
    if (!own) {
        Error error = own.error();
        error.file = absolute;
        error.line += 1; // the opening fence
        return broken(path, error);
    }
    PostRecord record = describePost(rules, path, *own, in.fileTime(QFileDevice::FileModificationTime), now);
    if (record.broken)
        record.broken->file = absolute;
    return record;
}

QList<PostRecord> readPosts(const SiteRules &rules, const QDateTime &now)
{
    const QStringList files = findPosts(rules.config);
    QList<PostRecord> records(files.size());
    PostRecord *const places = records.data();
    std::atomic<qsizetype> next = 0;
    const auto work = [&] {
        // Each takes the next few files; a record is written by one thread alone.
        static constexpr qsizetype batch = 16;
        for (qsizetype from = next.fetch_add(batch); from < files.size(); from = next.fetch_add(batch)) {
            for (qsizetype i = from; i < std::min(from + batch, files.size()); ++i)
                places[i] = readPostRecord(rules, files.at(i), now);
        }
    };
    QThreadPool pool;
    for (int i = 1; i < pool.maxThreadCount(); ++i)
        pool.start(work);
    work();
    pool.waitForDone();
    return records;
}

} // namespace galley::site
