// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"
#include "app/site/postrecord.h"
#include "editor/post/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace galley::site {

/// What a plan over a whole site may use, and whom it tells how far it is. The functions are called from several
/// threads, one at a time or not.
struct Planning
{
    QString cacheFolder = {}; ///< of the index (see IndexCache); empty: each post is read
    std::function<void(qsizetype done, qsizetype all)> progress = {}; ///< files of those to be looked into
    std::function<bool()> canceled = {}; ///< then the plan is an error that nobody needs to be told

    [[nodiscard]] bool isCanceled() const { return canceled && canceled(); }
    [[nodiscard]] static post::Error cancellation();
};

/// The site's posts and drafts as they are on the disk now. Of those whose files are as the cache has them nothing is
/// read. Blocks while the disk works.
[[nodiscard]] post::Result<QList<IndexedPost>> postsFor(const Planning &planning, const SiteRules &rules,
                                                        const QDateTime &now);

} // namespace galley::site
