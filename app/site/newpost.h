// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportname.h"
#include "app/site/forecast.h"
#include "app/site/posthabit.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace galley::site {

struct NewPostOptions
{
    QString title = {}; ///< empty: to be filled in; then `slug` is needed
    QString date = {}; ///< YYYY-MM-DD; empty: today in the site's zone
    QString slug = {}; ///< empty: from the title, by Jekyll's slugify
    bool draft = false;
    QString folder = {}; ///< relative to the site's: `life/_posts`; empty: the usual one
    QDateTime now = {};
};

/// A post that is not written yet.
struct NewPost
{
    QString path; ///< relative to the site's folder: `_posts/2021-12-31-slug.md`, `_drafts/slug.md`
    QByteArray source;
    ExportName name;
};

/// A post begun as this writer begins them. An error where the name is none. Reads nothing; any thread.
[[nodiscard]] post::Result<NewPost> newPost(const SiteRules &rules, const PostHabit &habit,
                                            const NewPostOptions &options);

/// Where it will be published. Reads nothing.
[[nodiscard]] Forecast forecastFor(const SiteRules &rules, const NewPost &made, const QDateTime &now);

/// Writes it, with the folders that it needs, and gives its absolute path. An error of the kind AlreadyExists where
/// there is a file of that name: nothing is overwritten. Blocks.
[[nodiscard]] post::Result<QString> writeNewPost(const SiteRules &rules, const NewPost &made);

/// Whether it could be written: nothing of that name is there, and the place lies in the site. Looks at the disk.
[[nodiscard]] post::Result<void> checkNewPost(const SiteRules &rules, const NewPost &made);

} // namespace galley::site
