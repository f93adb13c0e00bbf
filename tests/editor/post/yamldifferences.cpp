// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "yamldifferences.h"

#include "editor/post/yaml.h"
#include "rubyoracle.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::test {

namespace {

QByteArray describe(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QJsonValue read(const QByteArray &yaml)
{
    const auto value = post::readYaml(yaml);
    return value ? notation(*value) : QJsonValue(QStringLiteral("error"));
}

} // namespace

QByteArray yamlDifferences(const QByteArrayList &texts)
{
    const QJsonArray expected = askRuby("read_yaml.rb", texts);
    if (expected.size() != texts.size())
        return "Ruby gave no answer";
    QByteArray rows;
    int count = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QJsonValue wanted = expected[i];
        if (wanted.toObject().contains(QStringLiteral("error"))
            && wanted.toObject()[QStringLiteral("error")].toString().contains(u':'))
            wanted = QStringLiteral("error");
        if (wanted.toObject()[QStringLiteral("error")].toString().endsWith(QLatin1String("Error")))
            wanted = QStringLiteral("error");
        const QJsonValue got = read(texts[i]);
        if (got != wanted && ++count <= 40)
            rows +=
                describe(QString::fromUtf8(texts[i])) + "  Psych " + describe(wanted) + "  we " + describe(got) + '\n';
    }
    if (count)
        qInfo().noquote() << rows;
    return count ? QByteArray::number(count) + " differ" : QByteArray();
}

QByteArray pick(QRandomGenerator &random, const QByteArrayList &from)
{
    return from[random.bounded(static_cast<int>(from.size()))];
}

} // namespace galley::test
