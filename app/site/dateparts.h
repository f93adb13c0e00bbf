// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley::site {

/// What Ruby finds in a text that may hold a date and a time, in whatever form people write it.
struct DateParts
{
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> dayOfYear;
    std::optional<int> hour;
    std::optional<int> minute;
    std::optional<int> second;
    std::optional<QString> zone; ///< as written

    [[nodiscard]] bool isEmpty() const { return !year && !month && !day && !dayOfYear && !hour && !minute && !second; }
};

/// Ruby's Date._parse (ruby 3.1, ext/date/date_parse.c), with two-digit years completed: 69 to 99 are of the twentieth
/// century. Fractions of seconds and weeks are passed over: Time.parse, which Jekyll uses, needs neither for a date.
[[nodiscard]] DateParts parseDateParts(const QString &text);

} // namespace galley::site
