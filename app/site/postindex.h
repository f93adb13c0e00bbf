// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"
#include "app/site/postrecord.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace galley::site {

/// The files that Jekyll reads as posts and drafts: those in `_posts` and `_drafts` of any folder that is not excluded
/// (jekyll 4.3, reader.rb, readers/post_reader.rb). Paths relative to the site's folder, sorted. Folders that link to
/// one above them are not entered again. Blocks while the disk works.
[[nodiscard]] QStringList findPosts(const SiteConfig &config);

struct FoundPosts
{
    QStringList files; ///< as `findPosts` gives them
    QStringList folders; ///< absolute: every folder that was entered
};
[[nodiscard]] FoundPosts findPostsAndFolders(const SiteConfig &config);

/// One file of those; `file` is relative to the site's folder. A file that Jekyll cannot read is a broken record.
[[nodiscard]] PostRecord readPostRecord(const SiteRules &rules, const QString &file, const QDateTime &now);

/// The same in short. `lasting` becomes false where the answer holds for `now` only.
[[nodiscard]] IndexedPost readIndexedPost(const SiteRules &rules, const QString &file, const QDateTime &now,
                                          bool *lasting);

/// All of them in the order of `findPosts`, read by as many threads as the machine has processors. Bodies are not
/// parsed.
[[nodiscard]] QList<PostRecord> readPosts(const SiteRules &rules, const QDateTime &now);

/// Hands out the same one after the other, with their excerpts, and keeps few of them at a time: all of a large site's
/// would need hundreds of megabytes.
void forEachPost(const SiteRules &rules, const QDateTime &now, const std::function<void(const PostRecord &)> &take);

} // namespace galley::site
