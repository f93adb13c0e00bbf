// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/planning.h"

#include "app/site/siteindex.h"

#include <QCoreApplication>

namespace galley::site {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::Planning)
};

} // namespace

post::Error Planning::cancellation()
{
    return {.what = Texts::tr("Nothing was changed.")};
}

post::Result<QList<IndexedPost>> postsFor(const Planning &planning, const SiteRules &rules, const QDateTime &now)
{
    const IndexReading reading{planning.cacheFolder, {}, planning.canceled, planning.progress};
    const SiteIndex index = readSiteIndex(rules, {}, reading, now);
    if (!index.complete)
        return Planning::cancellation();
    return index.posts();
}

} // namespace galley::site
