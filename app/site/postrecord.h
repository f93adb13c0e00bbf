// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/frontmatterdefaults.h"
#include "app/site/siteconfig.h"
#include "editor/post/result.h"
#include "editor/post/value.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <algorithm>

namespace galley::site {

/// A post as Jekyll knows it before it renders anything.
struct PostRecord
{
    /// What keeps a post from being published; in the order in which it is looked for. Limited: there are more posts
    /// than the site's `limit_posts`, which shows only where all are read.
    enum class Hidden { No, Broken, Draft, Unpublished, Future, Limited };

    QString path; ///< Jekyll's relative_path: below the folder of the collections
    QString url; ///< percent-encoded, without baseurl
    QDateTime date; ///< in the site's zone
    QString title;
    QString slug;
    post::Value::Items categories; ///< as Jekyll has them: numbers beside their text
    post::Value::Items tags;
    bool draft = false;
    Hidden hidden = Hidden::No;
    post::Value frontMatter; ///< the post's own over the defaults, with what Jekyll adds
    QHash<QString, QString> provenance; ///< key -> "post", "defaults N", "file name", "folder", "file time" or "jekyll"
    QString excerptSeparator; ///< empty: no excerpt
    QString excerpt; ///< its source, where it was asked for
    std::optional<post::Error> broken; ///< why Jekyll cannot read it; then only path and error count

    [[nodiscard]] bool visible() const { return hidden == Hidden::No; }
    /// Whether Jekyll does not even try to build it: a file that it cannot read, not one whose front matter it cannot.
    [[nodiscard]] bool passedOver() const { return broken && broken->kind != post::Error::Kind::Other; }
};

/// What `describePost` needs of the site, computed once for all of its posts. A value; any thread.
struct SiteRules
{
    explicit SiteRules(const SiteConfig &siteConfig);

    SiteConfig config;
    FrontMatterDefaults defaults;
    QTimeZone zone;
    QString permalink;
    QStringList markdownExtensions;
    /// A date among the defaults that Jekyll cannot read, as text: it then reads no post at all. Mostly empty.
    QString unreadableDefault;
};

/// Follows Jekyll::Document from its path to its URL (jekyll 4.3, document.rb, drops/url_drop.rb). `path` is relative
/// to the folder of the collections, `own` the post's front matter (null where there is none), `modified` the file's
/// time, which dates a draft, `now` the moment of the build.
[[nodiscard]] PostRecord describePost(const SiteRules &rules, const QString &path, const post::Value &own,
                                      const QDateTime &modified, const QDateTime &now);

/// Jekyll's `limit_posts`: hides all but the last posts of those that would be published. `all` are a site's; posts
/// with broken front matter count as the newest, for Jekyll dates them by the moment of the build. `Post` is PostRecord
/// or IndexedPost.
template <typename Post, typename TimeOf, typename NameOf, typename PassedOver>
void applyLimit(const SiteConfig &config, QList<Post> &all, const TimeOf &timeOf, const NameOf &nameOf,
                const PassedOver &passedOver)
{
    const post::Value *limit = config.find(u"limit_posts");
    if (!limit || limit->toInteger() <= 0)
        return;
    QList<qsizetype> built;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const PostRecord::Hidden hidden = all.at(i).hidden;
        if (hidden == PostRecord::Hidden::No || (hidden == PostRecord::Hidden::Broken && !passedOver(all.at(i))))
            built.append(i);
    }
    std::sort(built.begin(), built.end(), [&](qsizetype a, qsizetype b) {
        const bool brokenA = all.at(a).hidden == PostRecord::Hidden::Broken;
        const bool brokenB = all.at(b).hidden == PostRecord::Hidden::Broken;
        if (brokenA != brokenB)
            return brokenB;
        return timeOf(all.at(a)) != timeOf(all.at(b)) ? timeOf(all.at(a)) < timeOf(all.at(b))
                                                      : nameOf(all.at(a)) < nameOf(all.at(b));
    });
    for (qsizetype i = 0; i + limit->toInteger() < built.size(); ++i) {
        Post &post = all[built[i]];
        if (post.hidden == PostRecord::Hidden::No)
            post.hidden = PostRecord::Hidden::Limited;
    }
}

/// The path of a file as `describePost` takes it; empty where the file lies outside the site.
[[nodiscard]] QString postPath(const SiteConfig &config, const QString &file);

} // namespace galley::site
