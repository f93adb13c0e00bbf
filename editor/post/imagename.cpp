// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/imagename.h"

namespace galley::post {

QString imageFileName(const QString &wish)
{
    constexpr qsizetype longest = 60; // characters; of Hangul, 180 bytes of the 255 that a file name may have
    QString name;
    for (const QChar c : wish.normalized(QString::NormalizationForm_C).toLower()) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c == QLatin1Char('_'))
            name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    name.truncate(longest);
    while (name.endsWith(QLatin1Char('-')) || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    while (name.startsWith(QLatin1Char('_'))) // Jekyll does not publish these
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("image") : name;
}

} // namespace galley::post
