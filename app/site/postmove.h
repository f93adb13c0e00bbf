// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/planning.h"
#include "editor/post/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace galley::site {

struct PostMoveOptions
{
    enum class Action {
        Rename, ///< title, slug or date; with none of them, nothing changes
        Publish, ///< out of `_drafts`, or without what hides it
        Unpublish, ///< into `_drafts`
    };

    Action action = Action::Rename;
    QString title = {}; ///< empty: as it is
    QString slug = {}; ///< empty: with a new title the one made of it, where the old one was made of the old title
    QString date = {}; ///< as Jekyll reads dates; a day alone keeps the time. Empty: as it is, on publishing now
    bool redirect = false; ///< the old address of a published post goes into `redirect_from`
    bool force = false; ///< also where links are left that Jekyll does not build, or another post has the address
    QDateTime now = {};
};

/// What moving a post would do. A value; nothing was written.
struct PostMove
{
    ChangeSet changes;
    QString file; ///< relative to the site's folder
    QString newFile;
    PostRecord before;
    PostRecord after;
    bool urlChanges = false; ///< of a post that readers may have the address of
    bool hasRedirects = false; ///< jekyll-redirect-from is among the site's plugins
    QStringList notes; ///< what the writer should know, translated
};

/// Plans to publish, unpublish or rename the post in `file` (absolute): its file's name, the date in each place that
/// has it, the post's own folder of images, and every reference to it in the site. Looks through the site and writes
/// nothing; blocks; any thread. An error of the kind AlreadyExists where the new name or address is taken; any other
/// where it cannot be.
[[nodiscard]] post::Result<PostMove> planPostMove(const SiteRules &rules, const QString &file,
                                                  const PostMoveOptions &options, const Planning &planning = {});

} // namespace galley::site
