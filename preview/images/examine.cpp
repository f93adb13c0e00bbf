// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/examine.h"

#include "preview/images/sniff.h"

namespace galley::images {

Picture refused(Reason reason, const QString &details)
{
    Picture picture;
    picture.state = State::Refused;
    picture.reason = reason;
    picture.details = details;
    return picture;
}

Picture examine(QByteArrayView data, const Limits &limits)
{
    if (data.size() > limits.bytes)
        return refused(Reason::TooLarge);
    const std::optional<Sniffed> found = sniff(data);
    const bool drawing = found && found->mimeType == "image/svg+xml";
    if (!found || (!drawing && !found->pixels.isValid()))
        return refused(Reason::NotAnImage);
    Picture picture;
    picture.mimeType = found->mimeType;
    picture.format = found->format;
    picture.pixels = found->pixels;
    picture.bytes = data.size();
    const qint64 pixels = qint64(found->pixels.width()) * found->pixels.height();
    if (!drawing && pixels > limits.pixels) {
        picture.state = State::Refused;
        picture.reason = Reason::TooManyPixels;
    } else {
        picture.state = State::Fine;
    }
    return picture;
}

bool isDataUrl(const QString &url)
{
    return url.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
}

Loaded loadDataUrl(const QString &url, const Limits &limits)
{
    if (url.size() > limits.dataUrlBytes)
        return {refused(Reason::TooLarge), {}};
    const qsizetype comma = url.indexOf(QLatin1Char(','));
    if (!isDataUrl(url) || comma < 0)
        return {refused(Reason::BadAddress), {}};
    const QStringView head = QStringView(url).sliced(5, comma - 5);
    QByteArray data = QByteArray::fromPercentEncoding(QStringView(url).sliced(comma + 1).toUtf8());
    if (head.trimmed().endsWith(QLatin1String(";base64"), Qt::CaseInsensitive))
        data = QByteArray::fromBase64(data);
    Loaded loaded{examine(data, limits), {}};
    if (loaded.picture.isFine())
        loaded.data = std::move(data);
    return loaded;
}

} // namespace galley::images
