// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/sniffsvg.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace galley::images {
namespace {

/// A CSS length in pixels at 96 dpi; 0 where it is relative or no length.
double pixels(const QString &length)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*([a-z]*)\\s*$"));
    const QRegularExpressionMatch match = pattern.match(length);
    if (!match.hasMatch())
        return 0;
    const QString unit = match.captured(2);
    const double value = match.captured(1).toDouble();
    if (unit.isEmpty() || unit == QLatin1String("px"))
        return value;
    if (unit == QLatin1String("pt"))
        return value * 96 / 72;
    if (unit == QLatin1String("pc"))
        return value * 16;
    if (unit == QLatin1String("in"))
        return value * 96;
    if (unit == QLatin1String("cm"))
        return value * 96 / 2.54;
    if (unit == QLatin1String("mm"))
        return value * 96 / 25.4;
    return 0;
}

QSize toSize(double width, double height)
{
    constexpr double most = 1e6; // an SVG costs what its shapes cost, not its declared size
    if (!(width > 0) || !(height > 0) || width > most || height > most)
        return {};
    return QSize(qMax(1, static_cast<int>(std::lround(width))), qMax(1, static_cast<int>(std::lround(height))));
}

QSize declaredSize(const QXmlStreamAttributes &attributes)
{
    const QSize size = toSize(pixels(attributes.value(QLatin1String("width")).toString()),
                              pixels(attributes.value(QLatin1String("height")).toString()));
    if (size.isValid())
        return size;
    static const QRegularExpression separator(QStringLiteral("[\\s,]+"));
    const QStringList box = attributes.value(QLatin1String("viewBox")).toString().split(separator, Qt::SkipEmptyParts);
    return box.size() == 4 ? toSize(box[2].toDouble(), box[3].toDouble()) : QSize();
}

} // namespace

std::optional<QSize> sniffSvg(QByteArrayView data)
{
    // The root's start tag lies behind a prolog of comments and a document type, seldom longer than a kilobyte. A
    // parser fed with part of a document says so only when it has reached the part's end.
    constexpr qsizetype prolog = 64 * 1024;
    const QByteArrayView head = data.first(qMin(data.size(), prolog));
    if (!head.contains("<svg") && !head.contains(":svg") && !head.contains(QByteArrayView("<\0s\0v\0g\0", 8)))
        return std::nullopt;
    QXmlStreamReader reader(head.toByteArray());
    reader.setEntityExpansionLimit(256);
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("svg"))
        return std::nullopt;
    return declaredSize(reader.attributes());
}

} // namespace galley::images
