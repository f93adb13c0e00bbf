// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dateparts.h"

#include <QRegularExpression>

namespace galley::site {

namespace {

#define MONTHS "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
#define ERAS "c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.)"
// Ruby's \d and \s know ASCII only, its \b and [[:alpha:]] all of Unicode; with Unicode properties on, as \b needs
// them, the former are spelled out.
#define D "[0-9]"
#define S "[ \\t\\r\\n\\f\\v]"

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

// Compiled once for each place in the source: a list of 10,000 posts reads as many dates.
#define COMPILED(pattern)                                                                                              \
    ([]() -> const QRegularExpression & {                                                                              \
        static const QRegularExpression compiled = expression(pattern);                                                \
        return compiled;                                                                                               \
    }())

std::optional<QString> captured(const QRegularExpressionMatch &match, int group)
{
    return match.capturedStart(group) >= 0 ? std::optional(match.captured(group)) : std::nullopt;
}

int monthNumber(const QString &name)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    return static_cast<int>(names.indexOf(name.left(3).toLower()) / 3) + 1;
}

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

int number(const QString &digits)
{
    bool ok = false;
    const int value = digits.toInt(&ok);
    return ok ? value : 1 << 30; // far out of every range, as Ruby's big number would be
}

int numberIn(const QString &text)
{
    const qsizetype from = firstDigit(text);
    return number(text.sliced(from, digitsEnd(text, from) - from));
}

/// One run of the parser. Each step takes what it recognises out of the text, so that the next does not see it again.
class Parser final
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
        static const QRegularExpression others = expression("[^-+',./:@\\p{L}\\p{M}\\p{N}\\[\\]]+");
        m_text.replace(others, QStringLiteral(" "));
    }

    DateParts run()
    {
        take(COMPILED("\\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/0-9 \\t\\r\\n\\f\\v]*"));
        takeTime();
        (void)(takeEuropean() || takeAmerican() || takeIso() || takeJapanese() || takeVms() || takeSlashes()
               || takeDots() || takeShortIso() || takeYear() || takeMonth() || takeDay() || takeDigits());
        if (take(COMPILED("\\b(?:bc\\b|bce\\b|b\\.c\\.|b\\.c\\.e\\.)")).hasMatch())
            m_beforeChrist = true;
        takeRemainingNumber();
        completeYear();
        return m_parts;
    }

private:
    QRegularExpressionMatch take(const QRegularExpression &pattern)
    {
        const QRegularExpressionMatch match = pattern.match(m_text);
        if (match.hasMatch())
            m_text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
        return match;
    }

    void takeTime()
    {
        const QRegularExpressionMatch match =
            take(COMPILED("(" D "+" S "*(?:(?::" S "*" D "+(?:" S "*:" S "*" D "+(?:[,.]" D "*)?)?|h(?:" S "*" D
                          "+m?(?:" S "*" D "+s?)?)?)"
                          "(?:" S "*[ap](?:m\\b|\\.m\\.))?|" S "*[ap](?:m\\b|\\.m\\.)))"
                          "(?:" S "*((?:gmt|utc?)?[-+]" D "+(?:[,.:]" D "+(?::" D "+)?)?|[\\p{L}\\p{M}."
                          " \\t\\r\\n\\f\\v]+(?:standard|daylight)" S "time\\b|[\\p{L}\\p{M}]+(?:" S "dst)?\\b))?"));
        if (!match.hasMatch())
            return;
        m_parts.zone = captured(match, 2);
        static const QRegularExpression inside =
            expression("\\A(" D "+)" S "*h?(?:" S "*:?" S "*(" D "+)m?(?:" S "*:?" S "*(" D "+)(?:[,.]" D
                       "*)?s?)?)?(?:" S "*([ap])(?:m\\b|\\.m\\.))?");
        const QRegularExpressionMatch time = inside.match(match.captured(1));
        int hour = number(time.captured(1));
        if (const std::optional<QString> half = captured(time, 4); half && !half->isEmpty())
            hour = hour % 12 + (half->toLower() == QLatin1String("p") ? 12 : 0);
        m_parts.hour = hour;
        if (time.capturedStart(2) >= 0)
            m_parts.minute = number(time.captured(2));
        if (time.capturedStart(3) >= 0)
            m_parts.second = number(time.captured(3));
    }

    static bool isBeforeChrist(const std::optional<QString> &era)
    {
        return era && era->startsWith(u'b', Qt::CaseInsensitive);
    }

    bool takeEuropean()
    {
        const QRegularExpressionMatch match =
            take(COMPILED("('?" D "+)[^-0-9 \\t\\r\\n\\f\\v]*" S "*(" MONTHS ")[^-0-9 \\t\\r\\n\\f\\v']*"
                          "(?:" S "*(" ERAS ")?" S "*('?-?" D "+(?:(?:st|nd|rd|th)\\b)?))?"));
        if (!match.hasMatch())
            return false;
        assign(captured(match, 4), QString::number(monthNumber(match.captured(2))), match.captured(1),
               isBeforeChrist(captured(match, 3)));
        return true;
    }

    bool takeAmerican()
    {
        const QRegularExpressionMatch match =
            take(COMPILED("\\b(" MONTHS ")[^-0-9 \\t\\r\\n\\f\\v']*" S "*('?" D "+)[^-0-9 \\t\\r\\n\\f\\v']*"
                          "(?:" S "*,?" S "*(" ERAS ")?" S "*('?-?" D "+))?"));
        if (!match.hasMatch())
            return false;
        assign(captured(match, 4), QString::number(monthNumber(match.captured(1))), match.captured(2),
               isBeforeChrist(captured(match, 3)));
        return true;
    }

    bool takeIso() { return takeThree(COMPILED("('?[-+]?" D "+)-(" D "+)-('?-?" D "+)")); }

    bool takeSlashes() { return takeThree(COMPILED("('?-?" D "+)/" S "*('?" D "+)(?:[^0-9]" S "*('?-?" D "+))?")); }

    bool takeDots() { return takeThree(COMPILED("('?-?" D "+)\\." S "*('?" D "+)\\." S "*('?-?" D "+)")); }

    /// Year, month, day, though people may have meant another order: `assign` finds out.
    bool takeThree(const QRegularExpression &pattern)
    {
        const QRegularExpressionMatch match = take(pattern);
        if (match.hasMatch())
            assign(captured(match, 1), captured(match, 2), captured(match, 3), false);
        return match.hasMatch();
    }

    bool takeJapanese()
    {
        const QRegularExpressionMatch match = take(COMPILED("\\b([mtshr])(" D "+)\\.(" D "+)\\.(" D "+)"));
        if (!match.hasMatch())
            return false;
        const char era = match.captured(1).toLower().front().toLatin1();
        const int start = era == 'm' ? 1867 : era == 't' ? 1911 : era == 's' ? 1925 : era == 'h' ? 1988 : 2018;
        m_parts.year = number(match.captured(2)) + start;
        m_parts.month = number(match.captured(3));
        m_parts.day = number(match.captured(4));
        return true;
    }

    bool takeVms()
    {
        QRegularExpressionMatch match = take(COMPILED("('?-?" D "+)-(" MONTHS ")[^-/.]*-('?-?" D "+)"));
        if (match.hasMatch()) {
            assign(captured(match, 3), QString::number(monthNumber(match.captured(2))), captured(match, 1), false);
            return true;
        }
        match = take(COMPILED("\\b(" MONTHS ")[^-/.]*-('?-?" D "+)(?:-('?-?" D "+))?"));
        if (match.hasMatch())
            assign(captured(match, 3), QString::number(monthNumber(match.captured(1))), captured(match, 2), false);
        return match.hasMatch();
    }

    /// Weeks, which Time.parse does not use but which stop the search, and dates without a year.
    bool takeShortIso()
    {
        if (take(COMPILED("\\b(?:" D "{2}|" D "{4})?-?w" D "{2}(?:-?" D ")?\\b")).hasMatch()
            || take(COMPILED("-w-" D "\\b")).hasMatch())
            return true;
        QRegularExpressionMatch match = take(COMPILED("--(" D "{2})?-(" D "{2})\\b"));
        if (match.hasMatch()) {
            if (match.capturedStart(1) >= 0)
                m_parts.month = number(match.captured(1));
            m_parts.day = number(match.captured(2));
            return true;
        }
        match = take(COMPILED("--(" D "{2})(" D "{2})?\\b"));
        if (match.hasMatch()) {
            m_parts.month = number(match.captured(1));
            if (match.capturedStart(2) >= 0)
                m_parts.day = number(match.captured(2));
            return true;
        }
        static const QRegularExpression fraction = expression("[,.](?:" D "{2}|" D "{4})-" D "{3}(?!-)\\b");
        if (!fraction.match(m_text).hasMatch()) {
            match = take(COMPILED("\\b(" D "{2}|" D "{4})-(" D "{3})\\b"));
            if (match.hasMatch()) {
                m_parts.year = number(match.captured(1));
                m_parts.dayOfYear = number(match.captured(2));
                return true;
            }
        }
        static const QRegularExpression digits = expression(D "-" D "{3}\\b");
        if (!digits.match(m_text).hasMatch()) {
            match = take(COMPILED("\\b-(" D "{3})\\b"));
            if (match.hasMatch()) {
                m_parts.dayOfYear = number(match.captured(1));
                return true;
            }
        }
        return false;
    }

    bool takeYear()
    {
        const QRegularExpressionMatch match = take(COMPILED("'(" D "+)\\b"));
        if (match.hasMatch())
            m_parts.year = number(match.captured(1));
        return match.hasMatch();
    }

    bool takeMonth()
    {
        const QRegularExpressionMatch match = take(COMPILED("\\b(" MONTHS ")[^ \\t\\r\\n\\f\\v]*"));
        if (match.hasMatch())
            m_parts.month = monthNumber(match.captured(1));
        return match.hasMatch();
    }

    bool takeDay()
    {
        const QRegularExpressionMatch match = take(COMPILED("(" D "+)(?:st|nd|rd|th)\\b"));
        if (match.hasMatch())
            m_parts.day = number(match.captured(1));
        return match.hasMatch();
    }

    /// A run of digits without anything between, read by its length.
    bool takeDigits()
    {
        const QRegularExpressionMatch match =
            take(COMPILED("([-+]?)(" D "{2,14})(?:" S "*t?" S "*(" D "{2,6})?(?:[,.](" D "*))?)?"
                          "(z\\b|[-+]" D "{1,4}\\b|\\[[-+]?" D "[^\\]]*\\])?"));
        if (!match.hasMatch())
            return false;
        const QString digits = match.captured(2);
        const std::optional<QString> time = captured(match, 3);
        const bool fraction = match.capturedStart(4) >= 0;
        if (!time && fraction)
            assignFromEnd(digits);
        else
            assignFromStart(digits, match.captured(1) == QLatin1String("-"));
        if (time)
            assignTime(*time, fraction);
        if (match.capturedStart(5) >= 0)
            m_parts.zone = bracketedZone(match.captured(5));
        return true;
    }

    static QString bracketedZone(const QString &zone)
    {
        if (!zone.startsWith(u'['))
            return zone;
        const QString inside = zone.sliced(1, zone.size() - 2);
        const qsizetype colon = inside.indexOf(u':');
        const QString name = colon >= 0 ? inside.sliced(colon + 1) : inside;
        return isDigit(name.front()) ? u'+' + name : name;
    }

    static std::optional<int> part(const QString &digits, qsizetype at, qsizetype length)
    {
        return number(digits.sliced(at, length));
    }

    /// Seconds last, as with a fraction behind them: 20211231083000.5
    void assignFromEnd(const QString &digits)
    {
        qsizetype end = digits.size();
        const auto next = [&digits, &end](qsizetype length) -> std::optional<int> {
            if (end <= 0)
                return std::nullopt;
            const qsizetype take = std::min(length, end);
            end -= take;
            return number(digits.sliced(end, take));
        };
        m_parts.second = next(2);
        m_parts.minute = next(2);
        m_parts.hour = next(2);
        m_parts.day = next(2);
        m_parts.month = next(2);
        m_parts.year = next(4);
        if (digits.size() == 14)
            m_complete = false;
    }

    void assignFromStart(const QString &digits, bool negative)
    {
        const qsizetype length = digits.size();
        const int sign = negative ? -1 : 1;
        if (length == 2) {
            m_parts.day = part(digits, 0, 2);
        } else if (length == 3) {
            m_parts.dayOfYear = part(digits, 0, 3);
        } else if (length == 4) {
            m_parts.month = part(digits, 0, 2);
            m_parts.day = part(digits, 2, 2);
        } else if (length == 5) {
            m_parts.year = sign * *part(digits, 0, 2);
            m_parts.dayOfYear = part(digits, 2, 3);
        } else if (length == 6) {
            m_parts.year = sign * *part(digits, 0, 2);
            m_parts.month = part(digits, 2, 2);
            m_parts.day = part(digits, 4, 2);
        } else if (length == 7) {
            m_parts.year = sign * *part(digits, 0, 4);
            m_parts.dayOfYear = part(digits, 4, 3);
        } else if (length % 2 == 0) {
            m_parts.year = sign * *part(digits, 0, 4);
            m_parts.month = part(digits, 4, 2);
            m_parts.day = part(digits, 6, 2);
            if (length >= 10)
                m_parts.hour = part(digits, 8, 2);
            if (length >= 12)
                m_parts.minute = part(digits, 10, 2);
            if (length >= 14)
                m_parts.second = part(digits, 12, 2);
            m_complete = false;
        }
    }

    void assignTime(const QString &digits, bool fromEnd)
    {
        const qsizetype length = digits.size();
        if (length % 2 != 0)
            return;
        if (fromEnd) {
            m_parts.second = part(digits, length - 2, 2);
            if (length >= 4)
                m_parts.minute = part(digits, length - 4, 2);
            if (length >= 6)
                m_parts.hour = part(digits, length - 6, 2);
        } else {
            m_parts.hour = part(digits, 0, 2);
            if (length >= 4)
                m_parts.minute = part(digits, 2, 2);
            if (length >= 6)
                m_parts.second = part(digits, 4, 2);
        }
    }

    void takeRemainingNumber()
    {
        static const QRegularExpression alone = expression("\\A" S "*(" D "{1,2})" S "*\\z");
        const QRegularExpressionMatch match = alone.match(m_text);
        if (!match.hasMatch())
            return;
        const int value = number(match.captured(1));
        if (m_parts.hour && !m_parts.day && value >= 1 && value <= 31)
            m_parts.day = value;
        if (m_parts.day && !m_parts.hour && value >= 0 && value <= 24)
            m_parts.hour = value;
    }

    /// Ruby's s3e: decides by quotes, signs, lengths and endings which of three is the year.
    void assign(std::optional<QString> year, std::optional<QString> month, std::optional<QString> day,
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
            m_parts.month = numberIn(*month);
        if (day)
            m_parts.day = numberIn(*day);
    }

    void assignYear(const QString &year)
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
        m_parts.year = (negative ? -1 : 1) * number(year.sliced(from, end - from));
    }

    void completeYear()
    {
        if (!m_parts.year)
            return;
        if (m_beforeChrist)
            m_parts.year = 1 - *m_parts.year;
        if (m_complete && *m_parts.year >= 0 && *m_parts.year <= 99)
            *m_parts.year += *m_parts.year >= 69 ? 1900 : 2000;
    }

    QString m_text;
    DateParts m_parts;
    bool m_complete = true;
    bool m_beforeChrist = false;
};

#undef COMPILED
#undef MONTHS
#undef ERAS
#undef D
#undef S

} // namespace

DateParts parseDateParts(const QString &text)
{
    return Parser(text).run();
}

} // namespace galley::site
