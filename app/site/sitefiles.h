// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"
#include "app/site/siteconfig.h"

#include <QString>
#include <QStringList>

namespace galley::site {

/// What a site has besides its posts, as far as posts refer to it.
struct SiteFiles
{
    QStringList layouts; ///< names, those of the site before those of its theme
    QStringList authors; ///< keys of `_data/authors`
    QStringList images; ///< relative to the site's folder
    QStringList pages; ///< relative to the site's folder; what `{% link %}` takes besides posts
    QStringList folders; ///< absolute; where a change may change this

    friend bool operator==(const SiteFiles &, const SiteFiles &) = default;
};

/// Goes through the site's folder as Jekyll does, at most 20,000 images and pages. Blocks while the disk works; any
/// thread.
[[nodiscard]] SiteFiles readSiteFiles(const SiteConfig &config);

/// The folder of the theme that `theme:` names, where its gem is installed; empty otherwise. Looks where Debian,
/// RubyGems (GEM_HOME and GEM_PATH first) and Bundler (in the site's own `vendor`) put gems; of several versions the
/// highest.
[[nodiscard]] QString themeFolder(const SiteConfig &config);

/// The form in which most of the site's posts write paths; where none does, the one that its baseurl asks for.
[[nodiscard]] PathForm usualPathForm(const QList<IndexedPost> &posts, const SiteConfig &config);

/// How a post writes the path of a file (relative to the site's folder) in that form: percent-encoded where Markdown
/// needs it, Hangul kept.
[[nodiscard]] QString writtenPath(const QString &file, PathForm form, const SiteConfig &config);

} // namespace galley::site
