// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

namespace galley::post {

/// Whether the text has one of the forms of which it is known what Jekyll reads: a year, month and day joined by
/// hyphens, alone or followed by a time, a fraction and an offset from UTC.
[[nodiscard]] bool isKnownDateForm(const QString &text);

/// The moment in the form that the text has: digits, separators and offset stay, a form with an offset keeps it. A text
/// that has no known form gives "2021-12-31 08:00:00 +0900".
[[nodiscard]] QString restamped(const QString &text, const QDateTime &moment);

/// The text with another day and everything else kept; the bare date where the text names no day.
[[nodiscard]] QString redated(const QString &text, const QDate &day);

/// The day that the text names; invalid where it names none.
[[nodiscard]] QDate dayIn(const QString &text);

} // namespace galley::post
