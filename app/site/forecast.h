// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/placement.h"
#include "app/site/postrecord.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace galley::site {

/// What becomes of a post when the site is built: here, and on a build server, whose clock is UTC. A date without an
/// offset means another moment there, unless the site says its `timezone`.
struct Forecast
{
    Placement placement = Placement::NoSite;
    PostRecord record = {}; ///< empty where the post is in no site
    PostRecord::Hidden onServer = PostRecord::Hidden::No;
    QDateTime here = {}; ///< the post's moment
    QDateTime there = {}; ///< the same as the server reads it
    QString address = {}; ///< with baseurl, decoded
    QStringList inherited = {}; ///< keys that the defaults of the configuration bring

    /// When a post of the future comes out, here or there, whichever is next; invalid where time changes nothing.
    [[nodiscard]] QDateTime nextChange(const QDateTime &now) const;

    /// "/a/b/ · visible", or why it is not. Plain text in the user's language; empty where there is nothing to say.
    [[nodiscard]] QString inWords() const;
    /// What the front matter does not say itself: "layout, author from the site's defaults"; empty for nothing.
    [[nodiscard]] QString inheritedInWords() const;
};

/// `file` is absolute; the rest as for `describePost`.
[[nodiscard]] Forecast forecastFor(const SiteRules &rules, const QString &file, const post::Value &own,
                                   const QDateTime &modified, const QDateTime &now);

} // namespace galley::site
