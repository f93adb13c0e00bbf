// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"
#include "editor/post/frontmatter.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace galley::site {

/// A value with the form of another one.
struct StampedDate
{
    post::Value value;
    QByteArray written; ///< as YAML has it, without quotes
};

/// The moment in the form of the date that an entry holds, such that Jekyll reads that moment: YAML takes a time
/// without an offset for UTC, Jekyll a text without one for the site's zone. `moment` in the site's zone.
[[nodiscard]] StampedDate stamped(const QByteArray &source, const post::FrontMatterEntry &entry,
                                  const QDateTime &moment, const QTimeZone &zone);

/// A date as the writer gives it, in any form that Jekyll reads, in the site's zone. A day alone gets the time of
/// `timeLike`. An error where it is no date.
[[nodiscard]] post::Result<QDateTime> givenDate(const QString &text, const QDateTime &timeLike, const QTimeZone &zone,
                                                const QDateTime &now);

enum class IfNoDate {
    LeaveOut,
    Add,
    AsOthersHave, ///< where most of the site's posts have one
};

/// A post's source with `date` stamped anew. `moment` in the site's zone.
[[nodiscard]] post::Result<QByteArray> withDate(const QByteArray &source, const SiteRules &rules,
                                                const QDateTime &moment, IfNoDate ifNone);

} // namespace galley::site
