// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"
#include "editor/post/result.h"
#include "editor/post/value.h"

#include <QDateTime>
#include <QString>

namespace galley::site {

/// Date and slug of a post's file in `_posts`, and where each comes from.
struct ExportName
{
    enum class From { Given, FileName, FrontMatter, Today, Title };

    QString date; ///< YYYY-MM-DD
    QString slug;
    From dateFrom = From::Today;
    From slugFrom = From::Title;

    [[nodiscard]] QString fileName(const QString &extension) const { return date + u'-' + slug + extension; }
};

/// A given date or slug (empty: none) goes before that of a dated file name, that before `date` and `slug` of the front
/// matter, those before today in the site's zone and the title as Jekyll's slugify has it. An error where what comes
/// out is no date, or no file name.
[[nodiscard]] post::Result<ExportName> exportName(const SiteRules &rules, const QString &sourcePath,
                                                  const post::Value &frontMatter, const QString &givenDate,
                                                  const QString &givenSlug, const QDateTime &now);

} // namespace galley::site
