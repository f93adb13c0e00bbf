// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportname.h"
#include "app/site/postrecord.h"
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
    QDateTime now = {};
};

/// A post that is not written yet.
struct NewPost
{
    QString path; ///< relative to the site's folder: `_posts/2021-12-31-slug.md`, `_drafts/slug.md`
    QByteArray source;
};

/// A post begun as this writer begins them: the keys of most of the site's newest posts in their order, quoting and
/// spacing; the values that most of them share; dates stamped with now in their own form. What jekyll-compose is
/// configured to put there (`jekyll_compose: default_front_matter`) is added. A draft has no date. A site without posts gets a title alone.
/// Reads the newest posts; any thread.
[[nodiscard]] post::Result<NewPost> newPost(const SiteRules &rules, const NewPostOptions &options);

} // namespace galley::site
