// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/indexedpost.h"
#include "app/site/sitefiles.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::window {

/// What the site's posts use, what is used most first; then what its files offer besides.
struct SiteWords
{
    QStringList keys;
    QStringList categories;
    QStringList tags;
    QHash<QString, QStringList> values; ///< by key: `layout`, `header.teaser`, ...

    friend bool operator==(const SiteWords &, const SiteWords &) = default;
};

/// Any thread.
[[nodiscard]] SiteWords wordsOf(const QList<site::IndexedPost> &posts, const site::SiteFiles &files);

} // namespace galley::window
