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

namespace galley::site {

/// A post as Jekyll knows it before it renders anything.
struct PostRecord
{
    /// What keeps a post from being published; in the order in which it is looked for.
    enum class Hidden { No, Broken, Draft, Unpublished, Future };

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
    std::optional<post::Error> broken; ///< why Jekyll cannot read it; then only path and error count

    [[nodiscard]] bool visible() const { return hidden == Hidden::No; }
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
};

/// Follows Jekyll::Document from its path to its URL (jekyll 4.3, document.rb, drops/url_drop.rb). `path` is relative
/// to the folder of the collections, `own` the post's front matter (null where there is none), `modified` the file's
/// time, which dates a draft, `now` the moment of the build.
[[nodiscard]] PostRecord describePost(const SiteRules &rules, const QString &path, const post::Value &own,
                                      const QDateTime &modified, const QDateTime &now);

/// The path of a file as `describePost` takes it; empty where the file lies outside the site.
[[nodiscard]] QString postPath(const SiteConfig &config, const QString &file);

} // namespace galley::site
