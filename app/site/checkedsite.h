// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/liquidcheck.h"
#include "app/site/planning.h"
#include "app/site/publishedpaths.h"
#include "preview/markdown/dialect.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <memory>

namespace galley::site {

/// One way to write a tag or category, and how often the site writes it so.
struct Spelling
{
    QString text;
    int uses = 0;
};

/// What the rules need of a site besides the post that they look at. Each part is found out when it is first asked for,
/// once, and is then as the disk was at that moment: make another one when the site has changed. Of posts that the
/// index in `cacheFolder` knows as they are nothing is read for it. Copies share what was found out; any thread.
class CheckedSite final
{
public:
    CheckedSite(const SiteRules &rules, const QDateTime &now, const QString &cacheFolder = {});

    [[nodiscard]] const SiteRules &rules() const;
    [[nodiscard]] const QDateTime &now() const;
    [[nodiscard]] const markdown::Dialect &dialect() const;
    /// Ids of the rules that the site has switched off.
    [[nodiscard]] const QStringList &ignored() const;

    /// The site's posts and drafts, and their files relative to its folder; of the same order and length.
    [[nodiscard]] const QList<IndexedPost> &posts() const;
    [[nodiscard]] const QStringList &files() const;
    /// What a reader can reach.
    [[nodiscard]] const PublishedPaths &paths() const;
    [[nodiscard]] const LiquidWords &liquid() const;

    /// The spellings of a tag or category that differ only in case, the most used first; of those in use only.
    [[nodiscard]] QList<Spelling> tagSpellings(const QString &tag) const;
    [[nodiscard]] QList<Spelling> categorySpellings(const QString &category) const;
    /// The text of the site's own layouts and includes, for what it may bring along besides a post.
    [[nodiscard]] const QByteArray &templates() const;

private:
    struct Data;
    std::shared_ptr<Data> d;
};

} // namespace galley::site
