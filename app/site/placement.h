// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QString>

namespace galley::site {

/// What Jekyll takes a file for by its folder and name alone (jekyll 4.3, reader.rb, readers/post_reader.rb).
enum class Placement {
    NoSite, ///< outside of any site
    Post,
    Draft,
    NameWithoutDate, ///< in `_posts`, but its name does not begin with a date: passed over
    ForeignExtension, ///< a post whose ending is not one of the site's for Markdown: copied as it is written
    Excluded, ///< by `exclude`, or by a name that begins with a dot, `_`, `#` or `~`
    WrongFolder, ///< named like a post, but in no folder that posts are read from
    Page, ///< anything else in the site
};

/// Looks at the path alone.
[[nodiscard]] Placement placementOf(const SiteConfig &config, const QString &file);

} // namespace galley::site
