// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/postrecord.h"
#include "app/site/references.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace galley::site {

/// A post or draft of a site with the place of its file.
struct SitePost
{
    QString file; ///< relative to the site's folder
    PostRecord record;
};

/// All of them, as `readPosts` has them. Blocks while the disk works.
[[nodiscard]] QList<SitePost> sitePosts(const SiteRules &rules, const QDateTime &now);

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

/// `folders`: old and new path of folders that move, relative to the site's. Reads every text of the site that may
/// refer to one of them; blocks. Writes nothing.
[[nodiscard]] SiteEdit editSite(const SiteRules &rules, const QList<SitePost> &posts, const QList<EditedPost> &edits,
                                const QList<std::pair<QString, QString>> &folders);

} // namespace galley::site
