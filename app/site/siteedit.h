// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/planning.h"
#include "app/site/references.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace galley::site {

/// A post that an action changes by itself, before anybody's links follow.
struct EditedPost
{
    QString file; ///< relative to the site's folder
    QString newFile; ///< the same where it stays
    QByteArray before; ///< the file's bytes
    QByteArray after; ///< of a post that only moves, the same
    QString oldUrl; ///< empty: nobody's links by URL are followed
    QString newUrl;
    bool followed = true; ///< off: nobody's links follow
};

/// What a whole site changes by when posts and folders of images do.
struct SiteEdit
{
    /// Where one stands that leads to what moves.
    struct Reference
    {
        QString file;
        RewrittenPlace place;
    };

    QList<Change> changes; ///< folders first, then other files, the edited posts last
    QList<Reference> references;
    QStringList unread; ///< files that may refer to it and that are not UTF-8 or cannot be read
};

/// `posts` are all of the site's; `folders`: old and new path of folders that move, relative to the site's. Looks
/// through every text of the site, as it is on the disk at that moment, with as many threads as the machine has
/// processors; blocks. Writes nothing. An error only where it was canceled.
[[nodiscard]] post::Result<SiteEdit> editSite(const SiteRules &rules, const QList<IndexedPost> &posts,
                                              const QList<EditedPost> &edits,
                                              const QList<std::pair<QString, QString>> &folders,
                                              const Planning &planning);

} // namespace galley::site
