// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QString>

namespace galley::site {

/// Where a post's new images go.
struct ImageFolderOfPost
{
    QString root; ///< the site's folder, or the post's own where there is no site; empty for a post without a file
    QString folder; ///< inside the root, absolute; may not exist yet
    QString plain; ///< the same as front matter and includes have it: without Liquid, for themes put baseurl there
    QString published; ///< what stands before a file's name in the post, with a slash at its end
};

/// In a site a folder named by the post's slug below the first of `assets/images`, `assets/img`, `images`, `img` that
/// is there, else below `assets/images`; written from the site's root, behind `{{ site.baseurl }}` where there is one.
/// Without a site `images` beside the post. Looks at the disk: for worker threads.
[[nodiscard]] ImageFolderOfPost imageFolderFor(const SiteConfig &config, const QString &postFile);

} // namespace galley::site
