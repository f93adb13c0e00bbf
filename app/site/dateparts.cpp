// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dateparts.h"

#include "app/site/dateassembly.h"

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
            m_date.setBeforeChrist();
        takeRemainingNumber();
        return m_date.finished();
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
        m_date.parts.zone = captured(match, 2);
        static const QRegularExpression inside =
            expression("\\A(" D "+)" S "*h?(?:" S "*:?" S "*(" D "+)m?(?:" S "*:?" S "*(" D "+)(?:[,.]" D
                       "*)?s?)?)?(?:" S "*([ap])(?:m\\b|\\.m\\.))?");
        const QRegularExpressionMatch time = inside.match(match.captured(1));
        int hour = dateNumber(time.captured(1));
        if (const std::optional<QString> half = captured(time, 4); half && !half->isEmpty())
            hour = hour % 12 + (half->toLower() == QLatin1String("p") ? 12 : 0);
        m_date.parts.hour = hour;
        if (time.capturedStart(2) >= 0)
            m_date.parts.minute = dateNumber(time.captured(2));
        if (time.capturedStart(3) >= 0)
            m_date.parts.second = dateNumber(time.captured(3));
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
        m_date.assign(captured(match, 4), QString::number(monthNumber(match.captured(2))), match.captured(1),
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
        m_date.assign(captured(match, 4), QString::number(monthNumber(match.captured(1))), match.captured(2),
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
            m_date.assign(captured(match, 1), captured(match, 2), captured(match, 3), false);
        return match.hasMatch();
    }

    bool takeJapanese()
    {
        const QRegularExpressionMatch match = take(COMPILED("\\b([mtshr])(" D "+)\\.(" D "+)\\.(" D "+)"));
        if (!match.hasMatch())
            return false;
        const char era = match.captured(1).toLower().front().toLatin1();
        const int start = era == 'm' ? 1867 : era == 't' ? 1911 : era == 's' ? 1925 : era == 'h' ? 1988 : 2018;
        m_date.parts.year = dateNumber(match.captured(2)) + start;
        m_date.parts.month = dateNumber(match.captured(3));
        m_date.parts.day = dateNumber(match.captured(4));
        return true;
    }

    bool takeVms()
    {
        QRegularExpressionMatch match = take(COMPILED("('?-?" D "+)-(" MONTHS ")[^-/.]*-('?-?" D "+)"));
        if (match.hasMatch()) {
            m_date.assign(captured(match, 3), QString::number(monthNumber(match.captured(2))), captured(match, 1),
                          false);
            return true;
        }
        match = take(COMPILED("\\b(" MONTHS ")[^-/.]*-('?-?" D "+)(?:-('?-?" D "+))?"));
        if (match.hasMatch())
            m_date.assign(captured(match, 3), QString::number(monthNumber(match.captured(1))), captured(match, 2),
                          false);
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
                m_date.parts.month = dateNumber(match.captured(1));
            m_date.parts.day = dateNumber(match.captured(2));
            return true;
        }
        match = take(COMPILED("--(" D "{2})(" D "{2})?\\b"));
        if (match.hasMatch()) {
            m_date.parts.month = dateNumber(match.captured(1));
            if (match.capturedStart(2) >= 0)
                m_date.parts.day = dateNumber(match.captured(2));
            return true;
        }
        static const QRegularExpression fraction = expression("[,.](?:" D "{2}|" D "{4})-" D "{3}(?!-)\\b");
        if (!fraction.match(m_text).hasMatch()) {
            match = take(COMPILED("\\b(" D "{2}|" D "{4})-(" D "{3})\\b"));
            if (match.hasMatch()) {
                m_date.parts.year = dateNumber(match.captured(1));
                m_date.parts.dayOfYear = dateNumber(match.captured(2));
                return true;
            }
        }
        static const QRegularExpression digits = expression(D "-" D "{3}\\b");
        if (!digits.match(m_text).hasMatch()) {
            match = take(COMPILED("\\b-(" D "{3})\\b"));
            if (match.hasMatch()) {
                m_date.parts.dayOfYear = dateNumber(match.captured(1));
                return true;
            }
        }
        return false;
    }

    bool takeYear()
    {
        const QRegularExpressionMatch match = take(COMPILED("'(" D "+)\\b"));
        if (match.hasMatch())
            m_date.parts.year = dateNumber(match.captured(1));
        return match.hasMatch();
    }

    bool takeMonth()
    {
        const QRegularExpressionMatch match = take(COMPILED("\\b(" MONTHS ")[^ \\t\\r\\n\\f\\v]*"));
        if (match.hasMatch())
            m_date.parts.month = monthNumber(match.captured(1));
        return match.hasMatch();
    }

    bool takeDay()
    {
        const QRegularExpressionMatch match = take(COMPILED("(" D "+)(?:st|nd|rd|th)\\b"));
        if (match.hasMatch())
            m_date.parts.day = dateNumber(match.captured(1));
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
            m_date.assignRunFromEnd(digits);
        else
            m_date.assignRun(digits, match.captured(1) == QLatin1String("-"));
        if (time)
            m_date.assignTime(*time, fraction);
        if (match.capturedStart(5) >= 0)
            m_date.parts.zone = bracketedZone(match.captured(5));
        return true;
    }

    static QString bracketedZone(const QString &zone)
    {
        if (!zone.startsWith(u'['))
            return zone;
        const QString inside = zone.sliced(1, zone.size() - 2);
        const qsizetype colon = inside.indexOf(u':');
        const QString name = colon >= 0 ? inside.sliced(colon + 1) : inside;
        return (name.front() >= u'0' && name.front() <= u'9') ? u'+' + name : name;
    }

    void takeRemainingNumber()
    {
        static const QRegularExpression alone = expression("\\A" S "*(" D "{1,2})" S "*\\z");
        const QRegularExpressionMatch match = alone.match(m_text);
        if (!match.hasMatch())
            return;
        const int value = dateNumber(match.captured(1));
        if (m_date.parts.hour && !m_date.parts.day && value >= 1 && value <= 31)
            m_date.parts.day = value;
        if (m_date.parts.day && !m_date.parts.hour && value >= 0 && value <= 24)
            m_date.parts.hour = value;
    }

    QString m_text;
    DateAssembly m_date;
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
