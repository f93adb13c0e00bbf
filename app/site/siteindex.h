// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexcache.h"
#include "app/site/siteconfig.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>

namespace galley::site {

/// All posts and drafts of a site as lists need them. A value; copies are cheap.
struct SiteIndex
{
    SiteConfig config = SiteConfig();
    QString problem; ///< why the configuration could not be read; Jekyll's defaults stand in for it
    StampedPosts known;
    QStringList folders; ///< absolute; where files that come, go or change may change the index
    QByteArray rules; ///< hash of what the posts were read by
    bool complete = false; ///< else the newest posts only, while the others are read

    [[nodiscard]] const QList<IndexedPost> &posts() const { return known.posts; }
};

struct IndexReading
{
    QString cacheFolder; ///< empty: nothing is kept from one start to the next
    /// Gets the newest posts as soon as they are read, if reading all will take longer. Called in the reading thread.
    std::function<void(const SiteIndex &)> first;
    std::function<bool()> canceled; ///< asked in between from several threads; then the result is not complete
    /// Told of the files that must be read, from several threads.
    std::function<void(qsizetype done, qsizetype all)> progress = {};
};

/// Reads the posts of a Jekyll folder that are not known from `before` (an earlier index of the same folder, or none)
/// or from the cache. Blocks while the disk works, with as many threads as the machine has processors. 10,000 posts:
/// 0.1 s where all are known, else as long as reading them takes.
[[nodiscard]] SiteIndex readSiteIndex(const QString &folder, const SiteIndex &before, const IndexReading &reading,
                                      const QDateTime &now);
/// The same of the site that the rules are of, whose configuration is not read again.
[[nodiscard]] SiteIndex readSiteIndex(const SiteRules &rules, const SiteIndex &before, const IndexReading &reading,
                                      const QDateTime &now);

} // namespace galley::site
