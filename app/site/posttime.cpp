// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/posttime.h"

#include "app/site/dateparts.h"

#include <QHash>
#include <QRegularExpression>

namespace galley::site {

using post::Value;

namespace {

/// Seconds east of UTC for a zone as people write it (Time.zone_offset of Ruby's time.rb); nothing for unknown names,
/// which Ruby passes over.
std::optional<int> zoneOffset(const QString &written, int year, const QTimeZone &local)
{
    const QString zone = written.toUpper();
    static const QRegularExpression numeric(QStringLiteral("^([+-])([0-9]{2})(:?)([0-9]{2})(?:\\3([0-9]{2}))?$"));
    const QRegularExpressionMatch match = numeric.match(zone);
    if (match.hasMatch()) {
        const int seconds =
            (match.captured(2).toInt() * 60 + match.captured(4).toInt()) * 60 + match.captured(5).toInt();
        return match.captured(1) == QLatin1String("-") ? -seconds : seconds;
    }
    static const QRegularExpression hours(QStringLiteral("^[+-][0-9]{2}$"));
    if (hours.match(zone).hasMatch())
        return zone.toInt() * 3600;
    static const QHash<QString, int> named = {
        {QStringLiteral("UTC"), 0},  {QStringLiteral("Z"), 0},    {QStringLiteral("UT"), 0},
        {QStringLiteral("GMT"), 0},  {QStringLiteral("EST"), -5}, {QStringLiteral("EDT"), -4},
        {QStringLiteral("CST"), -6}, {QStringLiteral("CDT"), -5}, {QStringLiteral("MST"), -7},
        {QStringLiteral("MDT"), -6}, {QStringLiteral("PST"), -8}, {QStringLiteral("PDT"), -7},
    };
    if (const auto it = named.constFind(zone); it != named.constEnd())
        return *it * 3600;
    if (zone.size() == 1 && zone.front() >= u'A' && zone.front() <= u'Y' && zone.front() != u'J') {
        // The letters of the military: A to M without J go east, N to Y west.
        const int letter = zone.front().unicode() - u'A' + 1;
        const int east = letter > 10 ? letter - 1 : letter;
        return (east <= 12 ? east : 12 - east) * 3600;
    }
    for (const int month : {1, 7}) {
        const QDateTime day(QDate(year, month, 1), QTime(0, 0), local);
        if (local.abbreviation(day).toUpper() == zone)
            return local.offsetFromUtc(day);
    }
    return std::nullopt;
}

struct Civil
{
    int year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;

    /// What Ruby's Time.local and Time.utc take: days that a month does not have go on into the next one.
    [[nodiscard]] bool isValid() const
    {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour >= 0 && minute >= 0 && minute <= 59
            && second >= 0 && second <= 60 && (hour <= 23 || (hour == 24 && minute == 0 && second == 0))
            && year > -100000 && year < 100000;
    }

    [[nodiscard]] qint64 asUtcSeconds() const
    {
        // QDate has no year 0; Ruby counts it.
        const QDate first(year > 0 ? year : year - 1, month, 1);
        const qint64 days = first.toJulianDay() - QDate(1970, 1, 1).toJulianDay() + day - 1;
        return ((days * 24 + hour) * 60 + minute) * 60 + second;
    }
};

/// The moment at which clocks in `zone` show this. In a gap of summer time Ruby reads the time by the offset before it,
/// in an overlap it takes the first of the two.
QDateTime local(const Civil &civil, const QTimeZone &zone)
{
    const qint64 wall = civil.asUtcSeconds();
    const auto at = [&zone](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, zone); };
    const qint64 before = wall - zone.offsetFromUtc(at(wall - 86400));
    const qint64 after = wall - zone.offsetFromUtc(at(wall + 86400));
    for (const qint64 candidate : {std::min(before, after), std::max(before, after)}) {
        if (candidate + zone.offsetFromUtc(at(candidate)) == wall)
            return at(candidate);
    }
    return at(before);
}

} // namespace

std::optional<QDateTime> parseTime(const QString &text, const QTimeZone &zone, const QDateTime &now)
{
    const DateParts parts = parseDateParts(text);
    if (parts.isEmpty())
        return std::nullopt;
    QDateTime today = now.toTimeZone(zone);
    const int offsetYear = parts.year.value_or(today.date().year());
    // GCC 12 at -O2 takes the inside of an optional made by a conditional for uninitialized.
    std::optional<int> offset;
    if (parts.zone)
        offset = zoneOffset(*parts.zone, offsetYear, zone);
    const int east = offset.value_or(0);
    if (offset)
        today = now.toOffsetFromUtc(east);

    Civil civil;
    civil.year = parts.year.value_or(today.date().year());
    if (parts.dayOfYear) {
        if (*parts.dayOfYear < 1 || *parts.dayOfYear > 366)
            return std::nullopt;
        const QDate date = QDate(civil.year, 1, 1).addDays(*parts.dayOfYear - 1);
        if (!date.isValid() || date.year() != civil.year)
            return std::nullopt;
        civil.month = date.month();
        civil.day = date.day();
    } else {
        // What stands before the first part that was written comes from now, what is missing behind it is the least.
        const bool year = parts.year.has_value();
        const bool month = year || parts.month.has_value();
        const bool day = month || parts.day.has_value();
        civil.month = parts.month.value_or(year ? 1 : today.date().month());
        civil.day = parts.day.value_or(month ? 1 : today.date().day());
        civil.hour = day ? 0 : today.time().hour();
        civil.minute = day || parts.hour ? 0 : today.time().minute();
    }
    civil.hour = parts.hour.value_or(civil.hour);
    civil.minute = parts.minute.value_or(civil.minute);
    civil.second = parts.second.value_or(0);
    if (!civil.isValid())
        return std::nullopt;
    if (offset)
        return QDateTime::fromSecsSinceEpoch(civil.asUtcSeconds() - east, zone);
    return local(civil, zone);
}

std::optional<QDateTime> timeOf(const Value &value, const QTimeZone &zone, const QDateTime &now)
{
    // Jekyll goes by way of to_s, which has no fractions of seconds.
    if (value.type() == Value::Type::Time)
        return QDateTime::fromSecsSinceEpoch(value.toTime().toSecsSinceEpoch(), zone);
    return parseTime(value.toString(), zone, now);
}

std::optional<DatedName> datedName(const QString &path)
{
    static const QRegularExpression matcher(
        QStringLiteral("^(?:.+/)?([0-9]{2,4}-[0-9]{1,2}-[0-9]{1,2})-([^/]*)(\\.[^.]+)$"));
    const QRegularExpressionMatch match = matcher.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return DatedName{match.captured(1), match.captured(2), match.captured(3)};
}

} // namespace galley::site
