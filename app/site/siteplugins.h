// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace galley::site {

/// The plugins that a site loads, as far as reading tells, and what they add to what Galley knows by itself: Liquid
/// tags and pages. Where a plugin is unknown, or code of the site's own does it, nothing can be said to be missing.
struct SitePlugins
{
    QStringList names; ///< of `plugins:`, `gems:` and the Gemfile
    QSet<QString> tags; ///< Liquid tags of known plugins and of `_plugins`
    bool tagsKnown = true; ///< there are no other tags
    bool pagesKnown = true; ///< no pages but those of the site's own files are published

    [[nodiscard]] bool has(const QString &name) const { return names.contains(name); }

    /// Reads Gemfile and `_plugins`; any thread.
    [[nodiscard]] static SitePlugins read(const SiteConfig &config);
};

} // namespace galley::site
