// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/planning.h"
#include "editor/post/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::site {

/// A tag or category that is to have another name.
struct Retagging
{
    enum class Kind { Tag, Category };

    Kind kind = Kind::Tag;
    QString from; ///< as Jekyll has it, letter by letter
    QString to; ///< one that is there already: both become one; empty: it is taken away
};

struct RetagOptions
{
    bool redirect = false; ///< old addresses go into `redirect_from` where a category changes them
    QDateTime now = {};
};

/// What that would do to the whole site. A value; nothing was written.
struct RetagPlan
{
    ChangeSet changes;
    int posts = 0; ///< that have another tag or category then
    int addresses = 0; ///< of published posts that change
    QStringList notes; ///< what the writer should know, translated
};

/// In the front matter of every post and draft: lists, `tags: a b c`, `tag: a`, in the style that stands there. What
/// Jekyll reads of each post is compared before and after; a post in which anything else would read otherwise is left
/// out and named. Links to posts whose address a category changes follow. Reads the posts that have the name, and looks
/// through all texts only where an address changes. Blocks; any thread.
[[nodiscard]] post::Result<RetagPlan> planRetag(const SiteRules &rules, const QList<Retagging> &retaggings,
                                                const RetagOptions &options, const Planning &planning = {});

} // namespace galley::site
