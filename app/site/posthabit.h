// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"
#include "editor/post/frontmatter.h"
#include "editor/post/value.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::site {

/// How the writer of a site begins posts, told by the newest of them, and where they lie. Read once, it begins any
/// number of posts without looking at the disk again. A value; any thread.
class PostHabit final
{
public:
    /// Lists the site's posts and reads the newest; blocks while the disk works.
    [[nodiscard]] static PostHabit read(const SiteRules &rules);

    /// A new post's text: the keys of most of the newest posts in their order, quoting and spacing; the values that
    /// most of them share; dates stamped with `moment` in their own form, a draft without `date`. What jekyll-compose
    /// is configured to put there (`jekyll_compose: default_front_matter`) is added. A site without posts gets a title
    /// alone; an empty title is left to be filled in.
    [[nodiscard]] QByteArray begin(const QString &title, const QDateTime &moment, bool draft) const;

    /// The folders in which posts or drafts lie, relative to the site's: the usual one first, then those of categories
    /// (`life/_posts`) and those that only sort (`_posts/2021`) by their names.
    [[nodiscard]] const QStringList &folders(bool drafts) const { return drafts ? m_draftFolders : m_postFolders; }

private:
    QList<post::FrontMatter> m_others; ///< of the newest posts, newest first
    QStringList m_postFolders;
    QStringList m_draftFolders;
    post::Value m_postDefaults;
    post::Value m_draftDefaults;
};

} // namespace galley::site
