// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/keypath.h"

#include <algorithm>

namespace galley::post {

namespace {

/// Splits "gallery[0][1]" into its key and indexes.
QList<KeyPath::Step> readStep(QStringView text)
{
    QList<KeyPath::Step> indexes;
    while (text.endsWith(u']')) {
        const qsizetype open = text.lastIndexOf(u'[');
        const QStringView inside = open < 0 ? QStringView() : text.sliced(open + 1, text.size() - open - 2);
        const bool digits = !inside.isEmpty() && inside.size() < 10
            && std::all_of(inside.begin(), inside.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits)
            break;
        indexes.prepend(qsizetype(inside.toLongLong()));
        text = text.first(open);
    }
    if (!text.isEmpty() || indexes.isEmpty())
        indexes.prepend(text.toString());
    return indexes;
}

} // namespace

KeyPath KeyPath::fromString(QStringView text)
{
    KeyPath path;
    for (const QStringView part : text.split(u'.'))
        path.steps += readStep(part);
    return path;
}

QString KeyPath::toString() const
{
    QString text;
    for (const Step &step : steps) {
        if (const auto *index = std::get_if<qsizetype>(&step))
            text += u'[' + QString::number(*index) + u']';
        else
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + std::get<QString>(step);
    }
    return text;
}

KeyPath KeyPath::parent() const
{
    KeyPath path = *this;
    if (!path.steps.isEmpty())
        path.steps.removeLast();
    return path;
}

KeyPath KeyPath::child(Step step) const
{
    KeyPath path = *this;
    path.steps.append(std::move(step));
    return path;
}

QString KeyPath::key() const
{
    const auto *key = steps.isEmpty() ? nullptr : std::get_if<QString>(&steps.last());
    return key ? *key : QString();
}

} // namespace galley::post
