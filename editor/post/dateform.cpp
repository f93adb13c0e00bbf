// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/dateform.h"

#include <QRegularExpression>

#include <cstdlib>

namespace galley::post {

namespace {

/// Groups: year, month, day, what stands between, hour, minute, second, fraction, blanks and perhaps the year once
/// more, offset. The last but one is a form that Medium's exporter writes.
const QRegularExpression &form()
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"
        "(?:(?<between>[ Tt-]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
        "(?<fraction>\\.\\d+)?(?<gap>\\s*(?:\\d{4}\\s+)?)(?<zone>Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2})?)?$"));
    return expression;
}

/// Year, month and day; without leading zeros where the old month or day is a single digit.
QString dayText(const QDate &day, const QString &oldMonth, const QString &oldDay)
{
    const bool padded = oldMonth.size() == 2 && oldDay.size() == 2;
    return day.toString(padded ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-M-d"));
}

/// With as many digits as the old one had at least.
QString number(int value, const QString &like)
{
    return QString::number(value).rightJustified(like.size(), u'0');
}

int offsetOf(const QString &zone)
{
    if (zone == QLatin1String("Z"))
        return 0;
    QString digits = zone.mid(1);
    digits.remove(u':');
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2).toInt() * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

QString offsetText(int seconds)
{
    const QTime offset = QTime(0, 0).addSecs(std::abs(seconds));
    return (seconds < 0 ? u'-' : u'+') + offset.toString(QStringLiteral("HHmm"));
}

} // namespace

bool isKnownDateForm(const QString &text)
{
    return form().match(text.trimmed()).hasMatch();
}

QString restamped(const QString &text, const QDateTime &moment)
{
    const auto match = form().match(text.trimmed());
    const auto old = [&match](const char *name) { return match.captured(QLatin1String(name)); };
    if (!match.hasMatch())
        return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + offsetText(moment.offsetFromUtc());
    const QString zone = old("zone");
    const QDateTime there = zone.isEmpty() ? moment : moment.toOffsetFromUtc(offsetOf(zone));
    const QDate day = there.date();
    const QTime time = there.time();
    QString result = dayText(day, old("month"), old("day"));
    if (old("hour").isEmpty())
        return result;
    result += old("between") + number(time.hour(), old("hour")) + u':' + number(time.minute(), old("minute"));
    if (!old("second").isEmpty())
        result += u':' + number(time.second(), old("second"));
    if (!old("fraction").isEmpty())
        result += u'.'
            + QStringLiteral("%1")
                  .arg(time.msec(), 3, 10, QLatin1Char('0'))
                  .leftJustified(old("fraction").size() - 1, u'0', true);
    QString gap = old("gap");
    if (!gap.trimmed().isEmpty())
        gap.replace(gap.trimmed(), QString::number(day.year()));
    return result + gap + zone;
}

QString redated(const QString &text, const QDate &day)
{
    static const QRegularExpression date(QStringLiteral("(\\d{4})-(\\d{1,2})-(\\d{1,2})"));
    const auto match = date.match(text);
    if (!match.hasMatch())
        return day.toString(Qt::ISODate);
    const QString replacement = dayText(day, match.captured(2), match.captured(3));
    return QString(text).replace(match.capturedStart(), match.capturedLength(), replacement);
}

QDate dayIn(const QString &text)
{
    static const QRegularExpression date(QStringLiteral("(\\d{4})-(\\d{1,2})-(\\d{1,2})"));
    const auto match = date.match(text);
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

} // namespace galley::post
