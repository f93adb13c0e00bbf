// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/dateparts.h"

#include <QString>

#include <optional>

namespace galley::site {

/// Puts the numbers of a date together: which of them is the year, what a run of digits means, and the century of a
/// year of two digits (ruby 3.1, ext/date/date_parse.c: s3e, parse_ddd_cb, date__parse).
class DateAssembly final
{
public:
    DateParts parts;

    /// Three numbers in the order in which they probably are; quotes, signs, lengths and endings may say otherwise.
    void assign(std::optional<QString> year, std::optional<QString> month, std::optional<QString> day,
                bool beforeChrist);
    /// A run of digits without anything between, read by its length.
    void assignRun(const QString &digits, bool negative);
    /// Seconds last, as with a fraction behind them: 20211231083000.5
    void assignRunFromEnd(const QString &digits);
    void assignTime(const QString &digits, bool fromEnd);
    void setBeforeChrist() { m_beforeChrist = true; }

    /// With the year completed.
    [[nodiscard]] DateParts finished() const;

private:
    void assignYear(const QString &year);

    bool m_complete = true; ///< a year of two digits stands for one of four
    bool m_beforeChrist = false;
};

/// Digits as a number; what is too long for one is far out of every range, as Ruby's big number would be.
[[nodiscard]] int dateNumber(const QString &digits);

} // namespace galley::site
