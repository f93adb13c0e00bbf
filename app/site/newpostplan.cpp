// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/newpostplan.h"

namespace galley::site {

using post::Result;

Result<NewPostSite> NewPostSite::read(const QString &folder, const SiteIndex &before, const QDateTime &now)
{
    const Result<SiteConfig> config = SiteConfig::read(folder);
    if (!config)
        return config.error();
    NewPostSite site(*config);
    site.m_habit = PostHabit::read(site.m_rules);
    const SiteIndex index = readSiteIndex(folder, before, {IndexCache::defaultFolder(), {}, {}}, now);
    for (const IndexedPost &post : index.posts()) {
        if (!post.draft && post.hidden != PostRecord::Hidden::Broken)
            site.m_files.insert(post.url, post.file);
    }
    return site;
}

Result<NewPostPlan> NewPostSite::plan(const NewPostOptions &options) const
{
    const Result<NewPost> made = newPost(m_rules, m_habit, options);
    if (!made)
        return made.error();
    NewPostPlan plan{*made, forecastFor(m_rules, *made, options.now), {}, {}};
    if (const Result<void> free = checkNewPost(m_rules, *made); !free)
        plan.obstacle = free.error();
    else if (!options.draft)
        plan.sameAddress = m_files.values(plan.forecast.record.url);
    return plan;
}

} // namespace galley::site
