// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace galley::site {

/// The moment that Jekyll reads in a text (Jekyll::Utils.parse_date, which is Ruby's Time.parse), in the site's zone.
/// What the text leaves out is taken from `now`. Nothing where Jekyll would say that the date is invalid.
[[nodiscard]] std::optional<QDateTime> parseTime(const QString &text, const QTimeZone &zone, const QDateTime &now);

/// The same for a value of the front matter: a date is its midnight in the site's zone, a time is itself.
[[nodiscard]] std::optional<QDateTime> timeOf(const post::Value &value, const QTimeZone &zone, const QDateTime &now);

/// The parts of a file name that Jekyll takes a post's date and slug from (Jekyll::Document::DATE_FILENAME_MATCHER).
struct DatedName
{
    QString date; ///< as written, "2021-1-3"
    QString slug;
    QString extension; ///< with its dot
};

/// Of a file's name or path; nothing where the name has no date in front.
[[nodiscard]] std::optional<DatedName> datedName(const QString &path);

} // namespace galley::site
