// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dateassembly.h"

#include <algorithm>
#include <utility>

namespace galley::site {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSign(QChar c)
{
    return c == u'-' || c == u'+';
}

qsizetype digitsEnd(const QString &text, qsizetype from)
{
    while (from < text.size() && isDigit(text[from]))
        ++from;
    return from;
}

qsizetype firstDigit(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && !isDigit(text[at]))
        ++at;
    return at;
}

int numberIn(const QString &text)
{
    const qsizetype from = firstDigit(text);
    return dateNumber(text.sliced(from, digitsEnd(text, from) - from));
}

std::optional<int> part(const QString &digits, qsizetype at, qsizetype length)
{
    return dateNumber(digits.sliced(at, length));
}

} // namespace

int dateNumber(const QString &digits)
{
    bool ok = false;
    const int value = digits.toInt(&ok);
    return ok ? value : 1 << 30; // far out of every range, as Ruby's big number would be
}

void DateAssembly::assignRunFromEnd(const QString &digits)
{
    qsizetype end = digits.size();
    const auto next = [&digits, &end](qsizetype length) -> std::optional<int> {
        if (end <= 0)
            return std::nullopt;
        const qsizetype take = std::min(length, end);
        end -= take;
        return dateNumber(digits.sliced(end, take));
    };
    parts.second = next(2);
    parts.minute = next(2);
    parts.hour = next(2);
    parts.day = next(2);
    parts.month = next(2);
    parts.year = next(4);
    if (digits.size() == 14)
        m_complete = false;
}

void DateAssembly::assignRun(const QString &digits, bool negative)
{
    const qsizetype length = digits.size();
    const int sign = negative ? -1 : 1;
    if (length == 2) {
        parts.day = part(digits, 0, 2);
    } else if (length == 3) {
        parts.dayOfYear = part(digits, 0, 3);
    } else if (length == 4) {
        parts.month = part(digits, 0, 2);
        parts.day = part(digits, 2, 2);
    } else if (length == 5) {
        parts.year = sign * *part(digits, 0, 2);
        parts.dayOfYear = part(digits, 2, 3);
    } else if (length == 6) {
        parts.year = sign * *part(digits, 0, 2);
        parts.month = part(digits, 2, 2);
        parts.day = part(digits, 4, 2);
    } else if (length == 7) {
        parts.year = sign * *part(digits, 0, 4);
        parts.dayOfYear = part(digits, 4, 3);
    } else if (length % 2 == 0) {
        parts.year = sign * *part(digits, 0, 4);
        parts.month = part(digits, 4, 2);
        parts.day = part(digits, 6, 2);
        if (length >= 10)
            parts.hour = part(digits, 8, 2);
        if (length >= 12)
            parts.minute = part(digits, 10, 2);
        if (length >= 14)
            parts.second = part(digits, 12, 2);
        m_complete = false;
    }
}

void DateAssembly::assignTime(const QString &digits, bool fromEnd)
{
    const qsizetype length = digits.size();
    if (length % 2 != 0)
        return;
    if (fromEnd) {
        parts.second = part(digits, length - 2, 2);
        if (length >= 4)
            parts.minute = part(digits, length - 4, 2);
        if (length >= 6)
            parts.hour = part(digits, length - 6, 2);
    } else {
        parts.hour = part(digits, 0, 2);
        if (length >= 4)
            parts.minute = part(digits, 2, 2);
        if (length >= 6)
            parts.second = part(digits, 4, 2);
    }
}

void DateAssembly::assign(std::optional<QString> year, std::optional<QString> month, std::optional<QString> day,
                          bool beforeChrist)
{
    if (year && month && !day) {
        const std::optional<QString> oldYear = year;
        year = day;
        day = month;
        month = oldYear;
    }
    if (!year && day && (day->size() > 2 || day->startsWith(u'\''))) {
        year = day;
        day.reset();
    }
    if (year) {
        qsizetype from = 0;
        while (from < year->size() && !isSign((*year)[from]) && !isDigit((*year)[from]))
            ++from;
        if (from < year->size()) {
            const qsizetype end = digitsEnd(*year, isSign((*year)[from]) ? from + 1 : from);
            if (end < year->size()) {
                const QString stem = year->sliced(from, end - from);
                year = day;
                day = stem;
            }
        }
    }
    if (month && (month->startsWith(u'\'') || month->size() > 2)) {
        const std::optional<QString> oldYear = year;
        year = month;
        month = day;
        day = oldYear;
    }
    if (day && (day->startsWith(u'\'') || day->size() > 2))
        std::swap(year, day);
    if (year)
        assignYear(*year);
    m_beforeChrist = m_beforeChrist || beforeChrist;
    if (month)
        parts.month = numberIn(*month);
    if (day)
        parts.day = numberIn(*day);
}

void DateAssembly::assignYear(const QString &year)
{
    qsizetype from = 0;
    while (from < year.size() && !isSign(year[from]) && !isDigit(year[from]))
        ++from;
    const bool negative = from < year.size() && year[from] == u'-';
    if (from < year.size() && isSign(year[from])) {
        ++from;
        m_complete = false;
    }
    const qsizetype end = digitsEnd(year, from);
    if (end - from > 2)
        m_complete = false;
    parts.year = (negative ? -1 : 1) * dateNumber(year.sliced(from, end - from));
}

DateParts DateAssembly::finished() const
{
    DateParts date = parts;
    if (!date.year)
        return date;
    if (m_beforeChrist)
        date.year = 1 - *date.year;
    if (m_complete && *date.year >= 0 && *date.year <= 99)
        *date.year += *date.year >= 69 ? 1900 : 2000;
    return date;
}

} // namespace galley::site
