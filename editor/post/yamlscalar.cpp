// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yamlscalar.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>
#include <limits>

namespace galley::post {

namespace {

/// Ruby's ^ and $ hold at every line, hence the option; its \d and \s are ASCII, as here without Unicode properties.
QRegularExpression ruby(const char *pattern, QRegularExpression::PatternOptions options = {})
{
    return QRegularExpression(QString::fromLatin1(pattern), options | QRegularExpression::MultilineOption);
}

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.match(text).hasMatch();
}

QString without(QStringView text, QStringView characters)
{
    QString result;
    for (const QChar c : text) {
        if (!characters.contains(c))
            result += c;
    }
    return result;
}

/// String#to_i: a sign and digits with single underscores between them, up to what does not fit; 0 without any.
double rubyToNumber(QStringView text, bool fraction)
{
    QString digits;
    bool point = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool digitBefore = i > 0 && text[i - 1].isDigit();
        if (c == u'_' && digitBefore && i + 1 < text.size() && text[i + 1].isDigit())
            continue;
        if (c == u'.' && fraction && !point && i + 1 < text.size() && text[i + 1].isDigit())
            point = true;
        else if (!c.isDigit() && !(i == 0 && (c == u'-' || c == u'+')))
            break;
        digits += c;
    }
    return digits.toDouble();
}

/// Psych gives the first part the weight of hours, even where there are but two parts: "1:30" is 5400.
Value readSexagesimal(QStringView text, bool fraction)
{
    double sum = 0;
    int index = 0;
    for (const QStringView part : text.split(u':'))
        sum += rubyToNumber(part, fraction) * std::pow(60, std::abs(index++ - 2));
    if (fraction || std::abs(sum) > 9e18)
        return Value(sum);
    return Value(static_cast<qint64>(sum));
}

std::optional<Value> readInteger(QStringView text)
{
    const QString plain = without(text, u",_");
    const bool negative = plain.startsWith(u'-');
    QString digits = plain.mid(negative || plain.startsWith(u'+') ? 1 : 0);
    int base = 10;
    if (digits.startsWith(QLatin1String("0x")))
        base = 16;
    else if (digits.startsWith(QLatin1String("0b")))
        base = 2;
    else if (digits.size() > 1 && digits.startsWith(u'0'))
        base = 8;
    if (base == 16 || base == 2)
        digits.remove(0, 2);
    if (digits.isEmpty())
        return {};
    bool fits = false;
    const qlonglong number = QString(negative ? u'-' + digits : digits).toLongLong(&fits, base);
    if (fits)
        return Value(qint64(number));
    double large = base == 10 ? digits.toDouble() : 0;
    for (qsizetype i = 0; base != 10 && i < digits.size(); ++i)
        large = large * base + digits.mid(i, 1).toInt(nullptr, base);
    return Value(negative ? -large : large);
}

std::optional<Value> readFloat(QStringView text)
{
    if (text == u"." || text == u"-." || text == u"+.")
        return Value(text.toString());
    // Float() of Ruby wants a digit before the exponent; "1." and "1.e+2" lose their point before they get there.
    static const QRegularExpression danglingPoint = ruby("\\.([Ee]|$)");
    const QString plain = without(text, u",_").replace(danglingPoint, QStringLiteral("\\1"));
    bool ok = false;
    const double number = plain.toDouble(&ok);
    if (!ok && !std::isinf(number))
        return {};
    return Value(number == 0 && plain.startsWith(u'-') ? -0.0 : number);
}

QString readSymbol(QStringView text)
{
    static const QRegularExpression quoted = ruby("^:([\"'])(.*)\\1");
    const auto match = quoted.match(text);
    QString name = match.hasMatch() ? match.captured(2) : text.mid(1).toString();
    if (match.hasMatch() && name.startsWith(u':'))
        name.remove(0, 1);
    return u':' + name;
}

/// The words of up to five letters.
Value readWord(QStringView text)
{
    static const QRegularExpression other = ruby("^[^ytonf~]", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression null = ruby("^null$", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression yes = ruby("^(yes|true|on)$", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression no = ruby("^(no|false|off)$", QRegularExpression::CaseInsensitiveOption);
    if (matches(other, text))
        return Value(text.toString());
    if (text == u"~" || matches(null, text))
        return {};
    if (matches(yes, text))
        return Value(true);
    if (matches(no, text))
        return Value(false);
    return Value(text.toString());
}

/// Ruby's String#length counts code points.
qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += !c.isLowSurrogate();
    return count;
}

std::optional<Value> readNumber(QStringView text)
{
    static const QRegularExpression infinity = ruby("^([-+]?)\\.inf$", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nan = ruby("^\\.nan$", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sixties = ruby("^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}$");
    static const QRegularExpression sixtiesFloat = ruby("^[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\\.[0-9_]*$");
    static const QRegularExpression real = ruby("^(?:[-+]?([0-9][0-9_,]*)?\\.[0-9]*([eE][-+][0-9]+)?)$");
    static const QRegularExpression whole =
        ruby("^(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)"
             "|[-+]?0x[0-9a-fA-F_,]+)$");
    if (matches(infinity, text)) {
        const double positive = std::numeric_limits<double>::infinity();
        return Value(text.startsWith(u'-') ? -positive : positive);
    }
    if (matches(nan, text))
        return Value(std::numeric_limits<double>::quiet_NaN());
    if (matches(sixties, text))
        return readSexagesimal(text, false);
    if (matches(sixtiesFloat, text))
        return readSexagesimal(text, true);
    if (matches(real, text))
        return readFloat(text);
    if (matches(whole, text))
        return readInteger(text);
    return Value(text.toString());
}

} // namespace

QDateTime readTimestamp(QStringView text)
{
    static const QRegularExpression form =
        ruby("^(-?\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|\\s+)(\\d{1,2}):(\\d\\d):(\\d\\d)"
             "(?:\\.(\\d*))?(?:\\s*(Z|[-+]\\d{1,2}:?(?:\\d\\d)?))?$");
    const auto match = form.match(text);
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const int month = number(2), day = number(3), hour = number(4), minute = number(5), second = number(6);
    // The bounds of Ruby's Time.utc, which lets 31 February run into March and a minute have 61 seconds.
    if (!match.hasMatch() || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60
        || (hour == 24 && (minute > 0 || second > 0)))
        return {};
    const QDate first(number(1), month, 1);
    if (!first.isValid())
        return {};
    const QDate date = first.addDays(day - 1);
    qint64 offset = 0;
    const QStringView zone = match.capturedView(8);
    if (!zone.isEmpty() && zone != u"Z") {
        // Psych reads a colon-less "+0900" as two digits of hours and two of minutes, "+9" as hours.
        QString digits = without(zone.mid(1), u":");
        const int hourDigits = zone.mid(1).contains(u':') ? static_cast<int>(zone.mid(1).indexOf(u':'))
                                                          : qMin(2, static_cast<int>(digits.size()));
        offset = digits.left(hourDigits).toInt() * 3600 + digits.mid(hourDigits).toInt() * 60;
        if (zone.startsWith(u'-'))
            offset = -offset;
    }
    if (std::abs(offset) >= 86400)
        return {};
    const QString fraction = match.captured(7).left(3).leftJustified(3, u'0');
    const QDateTime start(date, QTime(0, 0), Qt::OffsetFromUTC, static_cast<int>(offset));
    return start.addSecs(hour * 3600 + minute * 60 + second).addMSecs(fraction.toInt());
}

std::optional<Value> readPlainScalar(QStringView text)
{
    static const QRegularExpression wordy = ruby("^[^\\d.:-]?[\\p{L}\\p{M}_\\s!@#$%\\^&*(){}<>|/\\\\~;=]+");
    static const QRegularExpression time =
        ruby("^-?\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d*)?"
             "(?:\\s*(?:Z|[-+]\\d{1,2}:?(?:\\d\\d)?))?$");
    static const QRegularExpression date = ruby("^\\d{4}-(?:1[012]|0\\d|\\d)-(?:[12]\\d|3[01]|0\\d|\\d)$");
    static const QRegularExpression symbol = ruby("^:.");
    if (text.isEmpty())
        return Value();
    if (matches(wordy, text) || text.contains(u'\n'))
        return codePoints(text) > 5 ? Value(text.toString()) : readWord(text);
    if (matches(time, text)) {
        const QDateTime moment = readTimestamp(text);
        return moment.isValid() ? Value(moment) : Value(text.toString());
    }
    if (matches(date, text)) {
        const QList<QStringView> parts = text.split(u'-');
        const QDate day(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
        return day.isValid() ? Value(day) : Value(text.toString());
    }
    if (matches(symbol, text))
        return Value(readSymbol(text));
    return readNumber(text);
}

} // namespace galley::post
