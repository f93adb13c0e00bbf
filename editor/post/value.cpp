// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/value.h"

#include "editor/post/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>
#include <cstdlib>

namespace galley::post {

namespace {

template <typename T> T valueOr(const T *value)
{
    return value ? *value : T{};
}

/// Float#to_s: always with a point, an exponent from 1e16 on and below 1e-4.
QString rubyFloat(double number)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    if (std::isinf(number))
        return number < 0 ? QStringLiteral("-Infinity") : QStringLiteral("Infinity");
    const double size = std::abs(number);
    const bool exponent = size >= 1e16 || (size > 0 && size < 1e-4);
    QString text = QString::number(size, exponent ? 'e' : 'f', QLocale::FloatingPointShortest);
    const qsizetype mantissaEnd = exponent ? text.indexOf(u'e') : text.size();
    if (!text.left(mantissaEnd).contains(u'.'))
        text.insert(mantissaEnd, QLatin1String(".0"));
    return std::signbit(number) ? u'-' + text : text;
}

/// Time#to_s, but "+0000" where Ruby says "UTC".
QString rubyTime(const QDateTime &time)
{
    const int minutes = std::abs(time.offsetFromUtc()) / 60;
    const QTime offset(minutes / 60, minutes % 60);
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss ")) + QLatin1Char(time.offsetFromUtc() < 0 ? '-' : '+')
        + offset.toString(QStringLiteral("HHmm"));
}

} // namespace

QString Error::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    if (!text.isEmpty())
        text += QLatin1String(": ");
    text += what;
    if (!remedy.isEmpty())
        text += u' ' + remedy;
    if (!details.isEmpty())
        text += QLatin1String(" (") + details + u')';
    return text;
}

bool Value::toBool() const
{
    return valueOr(std::get_if<bool>(&m_value));
}

qint64 Value::toInteger() const
{
    return valueOr(std::get_if<qint64>(&m_value));
}

double Value::toFloat() const
{
    return valueOr(std::get_if<double>(&m_value));
}

QDate Value::toDate() const
{
    return valueOr(std::get_if<QDate>(&m_value));
}

QDateTime Value::toTime() const
{
    return valueOr(std::get_if<QDateTime>(&m_value));
}

Value::Items Value::items() const
{
    return valueOr(std::get_if<Items>(&m_value));
}

Value::Entries Value::entries() const
{
    return valueOr(std::get_if<Entries>(&m_value));
}

const Value *Value::find(QStringView key) const
{
    const auto *entries = std::get_if<Entries>(&m_value);
    if (!entries)
        return nullptr;
    for (auto it = entries->crbegin(); it != entries->crend(); ++it) {
        if (it->first == key)
            return &it->second;
    }
    return nullptr;
}

QString Value::toString() const
{
    switch (type()) {
    case Type::Null:
        return {};
    case Type::Bool:
        return toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case Type::Integer:
        return QString::number(toInteger());
    case Type::Float:
        return rubyFloat(toFloat());
    case Type::String:
        return std::get<QString>(m_value);
    case Type::Date:
        return toDate().toString(Qt::ISODate);
    case Type::Time:
        return rubyTime(toTime());
    case Type::Sequence:
        return QString::fromUtf8(QJsonDocument(toJson().toArray()).toJson(QJsonDocument::Compact));
    case Type::Mapping:
        return QString::fromUtf8(QJsonDocument(toJson().toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

QJsonValue Value::toJson() const
{
    switch (type()) {
    case Type::Null:
        return QJsonValue::Null;
    case Type::Bool:
        return toBool();
    case Type::Integer:
        return toInteger();
    case Type::Float:
        return toFloat();
    case Type::String:
        return std::get<QString>(m_value);
    case Type::Date:
        return QString(QLatin1String("date:") + toDate().toString(Qt::ISODate));
    case Type::Time:
        return QString(QLatin1String("time:") + toTime().toUTC().toString(Qt::ISODate));
    case Type::Sequence: {
        QJsonArray array;
        for (const Value &item : std::get<Items>(m_value))
            array.append(item.toJson());
        return array;
    }
    case Type::Mapping: {
        QJsonObject object;
        for (const auto &[key, value] : std::get<Entries>(m_value))
            object.insert(key, value.toJson());
        return object;
    }
    }
    return {};
}

} // namespace galley::post
