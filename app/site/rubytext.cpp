// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/rubytext.h"

#include <QRegularExpression>

namespace galley::site {

using post::Value;

namespace {

QString inspected(const Value &value)
{
    if (value.isNull())
        return QStringLiteral("nil");
    if (!value.isText())
        return rubyText(value);
    QString text = value.toString();
    text.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'"', QLatin1String("\\\""))
        .replace(u'\n', QLatin1String("\\n"));
    return u'"' + text + u'"';
}

} // namespace

QStringList rubySplit(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("[\\t\\n\\v\\f\\r \\x{0}]+"));
    return text.split(space, Qt::SkipEmptyParts);
}

QString rubyText(const Value &value)
{
    QStringList parts;
    if (value.type() == Value::Type::Sequence) {
        for (const Value &item : value.items())
            parts.append(inspected(item));
        return u'[' + parts.join(QLatin1String(", ")) + u']';
    }
    if (value.type() == Value::Type::Mapping) {
        for (const auto &[key, item] : value.entries())
            parts.append(inspected(Value(key)) + QLatin1String("=>") + inspected(item));
        return u'{' + parts.join(QLatin1String(", ")) + u'}';
    }
    return value.toString();
}

QString rubyExtension(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    qsizetype first = 0;
    while (first < name.size() && name[first] == u'.')
        ++first;
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > first && dot + 1 < name.size() ? name.sliced(dot) : QString();
}

} // namespace galley::site
