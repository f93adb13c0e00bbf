// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QList>
#include <QString>

namespace galley::site {

/// A file of a site in which a link to one of its pages may stand.
struct SiteText
{
    enum class Kind {
        Markdown, ///< with front matter, or in a folder of Jekyll's: kramdown reads it
        Html, ///< pages, layouts, includes, feeds
        Data, ///< `_data`, the configuration, style sheets, scripts: URLs stand in them as words
    };

    QString path; ///< relative to the site's folder
    Kind kind = Kind::Data;
    bool isPost = false; ///< a post or draft
};

/// Those of a site, sorted: posts, drafts, documents of collections, pages, layouts, includes, data. What Jekyll
/// excludes is left out, as are Markdown files that it only copies. Folders that link to one above them are not entered
/// again. Looks at names only; blocks while the disk works.
[[nodiscard]] QList<SiteText> siteTexts(const SiteConfig &config);

} // namespace galley::site
