// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace galley::site {

/// Something in a post that will probably not do what its writer expects.
struct Finding
{
    QString rule; ///< id of one of `checkRules`
    QString file; ///< absolute
    int line = 0; ///< of the file, from 1; 0 where it is about the whole file
    QString text; ///< one translated sentence

    friend bool operator==(const Finding &, const Finding &) = default;
};

struct CheckRule
{
    QString id; ///< stable
    QString why; ///< one translated sentence
};

/// Every rule. A site switches rules off by `galley: {ignore: [id, ...]}` in its `_config.yml`.
[[nodiscard]] QList<CheckRule> checkRules();

/// What one post's file says about itself, in the order of its lines. Reads the disk for the images that it names; any
/// thread. `file` is absolute, `source` its bytes.
[[nodiscard]] QList<Finding> checkPost(const SiteRules &rules, const QString &file, const QByteArray &source,
                                       const QDateTime &now);

/// Every post and draft of the site, and what only shows between them: one URL for two posts, tags that differ in case.
[[nodiscard]] QList<Finding> checkSite(const SiteRules &rules, const QDateTime &now);

} // namespace galley::site
