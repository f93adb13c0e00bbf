// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"
#include "app/site/postrecord.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace galley::site {

/// Which paths of a site lead somewhere, and to which file: its posts, pages, documents of collections and redirects.
/// Other files are looked up on the disk when they are asked for. A value; copies are cheap; any thread.
class PublishedPaths final
{
public:
    enum class Answer {
        There,
        NotThere,
        Unknown, ///< a plugin may make it
    };

    PublishedPaths() = default;
    /// Walks the site's folder and reads the front matter of its pages. `posts` are its posts and drafts.
    [[nodiscard]] static PublishedPaths read(const SiteRules &rules, const QList<IndexedPost> &posts,
                                             const QDateTime &now);

    /// `path` is decoded, without baseurl and without a slash in front, as PublishedImages::publishedFile gives it.
    [[nodiscard]] Answer find(const QString &path) const;
    /// Whether another repository may publish the path: GitHub shows each at its own folder of the same host, beside
    /// the pages of a site without baseurl.
    [[nodiscard]] bool isElsewhere(const QString &path) const;
    /// The file that is published at the path, relative to the site's folder; empty where there is none of its own.
    [[nodiscard]] QString fileAt(const QString &path) const;
    /// The visible posts, pages and documents that Jekyll writes to the file of this URL; relative to the site's
    /// folder. More than one: it writes one over the other.
    [[nodiscard]] QStringList filesWrittenAt(const QString &url) const;

private:
    void add(const QString &url, const QString &file, bool visible = true);
    void addRedirects(const post::Value &frontMatter);
    void addPages(const SiteRules &rules);
    void addPage(const SiteRules &rules, const QString &file);
    void addCollections(const SiteRules &rules, const QDateTime &now);
    void addDocument(const SiteRules &rules, const QString &label, const QString &file, const QDateTime &now);
    [[nodiscard]] bool isGenerated(const QString &path) const;

    QString m_folder;
    QString m_theme; ///< folder of its gem, whose assets are published too; empty for none
    QHash<QString, QString> m_files; ///< key of a path -> file
    QHash<QString, QStringList> m_written; ///< output file -> files
    QStringList m_generated; ///< paths and their beginnings that plugins write
    QSet<QString> m_folders; ///< the first part of the known paths
    bool m_pagesKnown = true;
    bool m_atRoot = false; ///< there is no baseurl
};

} // namespace galley::site
