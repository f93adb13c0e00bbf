// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"
#include "app/site/siteconfig.h"
#include "preview/images/source.h"

#include <QString>

namespace galley::site {

/// Where the images of one post come from, by the URLs that its published page has. A value; copies are cheap, any
/// thread may use one. Nothing is looked up on disk: the source names the folder that the file must lie in, and whoever
/// reads it checks its canonical path.
class PublishedImages final
{
public:
    /// Of a post without a file: remote images only.
    PublishedImages() = default;

    /// Of a post of the site, published at `postUrl` (as PostRecord has it, without baseurl).
    [[nodiscard]] static PublishedImages ofSite(const SiteConfig &config, const QString &postUrl);
    /// Of a post that belongs to no site: its paths count from the folder that it lies in.
    [[nodiscard]] static PublishedImages ofFolder(const QString &folder);

    /// `url` is as in the published HTML, entities and escapes decoded, percent-encoding kept; `{{ site.baseurl }}`,
    /// `{{ "/x" | relative_url }}` and the like may still stand in it. A path means the file of the site that Jekyll
    /// publishes there, with or without baseurl in front. Files that Jekyll does not publish, unknown schemes and other
    /// Liquid give no source.
    [[nodiscard]] images::Source source(const QString &url) const;

    /// The path of the file, relative to the site's folder, that is published at a path or URL; empty where that is
    /// none of the site's.
    [[nodiscard]] QString publishedFile(const QString &url) const;

private:
    [[nodiscard]] QString localPath(const QString &url) const;
    [[nodiscard]] QString fileAt(const QString &path) const;

    SiteConfig m_config;
    QString m_root; ///< absolute; empty: no files at all
    QString m_base; ///< the folder of the page's URL, decoded, with baseurl and slashes around
};

/// For the post in `file` with this front matter: of the site where it belongs to one, else of its own folder. An empty
/// `file` is a new post; it counts as one of the site's where there is a site.
[[nodiscard]] PublishedImages publishedImages(const SiteRules &rules, const QString &file,
                                              const post::Value &frontMatter, const QDateTime &now);

} // namespace galley::site
