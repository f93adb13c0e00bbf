// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/newpost.h"
#include "app/site/siteindex.h"

#include <QMultiHash>

#include <optional>

namespace galley::site {

/// What would become of a new post, told before anything is written.
struct NewPostPlan
{
    NewPost post;
    Forecast forecast;
    QStringList sameAddress; ///< posts of the site that are published there already; relative to its folder
    std::optional<post::Error> obstacle; ///< why it cannot be written: a file of that name, mostly
};

/// A site as new posts need it: read once, asked again for each letter of a title. A value; any thread.
class NewPostSite final
{
public:
    /// `before` is what is known of the site's posts already, or nothing. Blocks while the disk works.
    [[nodiscard]] static post::Result<NewPostSite> read(const QString &folder, const SiteIndex &before,
                                                        const QDateTime &now);

    [[nodiscard]] const SiteRules &rules() const { return m_rules; }
    [[nodiscard]] const PostHabit &habit() const { return m_habit; }

    /// An error where the date is none or the slug cannot be part of a file's name. Looks at one place on the disk.
    [[nodiscard]] post::Result<NewPostPlan> plan(const NewPostOptions &options) const;

private:
    explicit NewPostSite(const SiteConfig &config)
        : m_rules(config)
    {
    }

    SiteRules m_rules;
    PostHabit m_habit;
    QMultiHash<QString, QString> m_files; ///< by the URL at which they are published
};

} // namespace galley::site
