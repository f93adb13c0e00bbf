// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "rubyoracle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace galley::test {

using post::Value;

QJsonArray askRuby(const char *script, const QByteArrayList &texts)
{
    QJsonArray questions;
    for (const QByteArray &text : texts)
        questions.append(QString::fromUtf8(text));
    QProcess ruby;
    ruby.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ruby.start(QStringLiteral("ruby"),
               {QStringLiteral(GALLEY_SOURCE_DIR "/tests/editor/post/") + QLatin1String(script)});
    ruby.write(QJsonDocument(questions).toJson(QJsonDocument::Compact));
    ruby.closeWriteChannel();
    if (!ruby.waitForFinished(120'000))
        return {};
    return QJsonDocument::fromJson(ruby.readAllStandardOutput()).array();
}

QJsonValue notation(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return QStringLiteral("~");
    case Value::Type::Bool:
        return value.toString();
    case Value::Type::Integer:
        return QString(QLatin1String("i:") + value.toString());
    case Value::Type::Float:
        return QString(QLatin1String("f:") + value.toString());
    case Value::Type::String:
        return QString(QLatin1String("s:") + value.toString());
    case Value::Type::Date:
        return QString(QLatin1String("d:") + value.toString());
    case Value::Type::Time:
        return QString(QLatin1String("t:") + value.toTime().toUTC().toString(Qt::ISODateWithMs));
    case Value::Type::Sequence: {
        QJsonArray array;
        for (const Value &item : value.items())
            array.append(notation(item));
        return array;
    }
    case Value::Type::Mapping: {
        QJsonObject object;
        for (const auto &[key, item] : value.entries())
            object.insert(key, notation(item));
        return object;
    }
    }
    return {};
}

} // namespace galley::test
