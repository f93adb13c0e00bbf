// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace galley::post {

/// A YAML value as Jekyll's loader reads it: YAML 1.1 by Ruby's Psych, so that `yes` is true, `12:30:45` and `0123` are
/// numbers and `2021-12-31` is a date. A plain value type; copies are cheap (implicitly shared).
class Value final
{
public:
    enum class Type { Null, Bool, Integer, Float, String, Date, Time, Sequence, Mapping };
    using Items = QList<Value>;
    /// In source order, keys as Ruby's to_s. Of duplicate keys the last one is read: `find` gives that.
    using Entries = QList<std::pair<QString, Value>>;

    Value() = default;
    Value(bool v)
        : m_value(v)
    {
    }
    Value(qint64 v)
        : m_value(v)
    {
    }
    Value(double v)
        : m_value(v)
    {
    }
    Value(QString v)
        : m_value(std::move(v))
    {
    }
    Value(QDate v)
        : m_value(v)
    {
    }
    /// With the offset from UTC that the source names, UTC where it names none (Psych does so).
    Value(QDateTime v)
        : m_value(std::move(v))
    {
    }
    Value(Items v)
        : m_value(std::move(v))
    {
    }
    Value(Entries v)
        : m_value(std::move(v))
    {
    }

    [[nodiscard]] Type type() const { return static_cast<Type>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isText() const { return type() == Type::String; }

    /// Each returns a default-constructed value where the type is another one.
    [[nodiscard]] bool toBool() const;
    [[nodiscard]] qint64 toInteger() const;
    [[nodiscard]] double toFloat() const;
    [[nodiscard]] QDate toDate() const;
    [[nodiscard]] QDateTime toTime() const;
    [[nodiscard]] Items items() const;
    [[nodiscard]] Entries entries() const;
    /// The text of a scalar as Ruby's to_s gives it ("" for null); for a sequence or mapping, its JSON.
    [[nodiscard]] QString toString() const;

    /// The entry of a mapping that Jekyll reads (the last of duplicates), or null where there is none.
    [[nodiscard]] const Value *find(QStringView key) const;

    /// Times as "time:2021-12-31T08:00:00Z" in UTC, dates as "date:2021-12-31".
    [[nodiscard]] QJsonValue toJson() const;

    friend bool operator==(const Value &, const Value &) = default;

private:
    std::variant<std::monostate, bool, qint64, double, QString, QDate, QDateTime, Items, Entries> m_value;
};

} // namespace galley::post
