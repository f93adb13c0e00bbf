// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/thumbnail.h"

#include "preview/images/sniff.h"

#include <QBuffer>
#include <QImageReader>

namespace galley::images {
namespace {

bool isForPageAlone(const QByteArray &mimeType)
{
    return mimeType == "image/svg+xml" || mimeType == "image/avif";
}

} // namespace

bool canBeDecoded(const Picture &picture)
{
    return !isForPageAlone(picture.mimeType);
}

QImage decodeThumbnail(const QByteArray &data, QSize size)
{
    const std::optional<Sniffed> found = sniff(data);
    if (!found || !found->pixels.isValid() || size.isEmpty() || isForPageAlone(found->mimeType))
        return {};
    QByteArray copy = data; // QBuffer wants one that it could write to; shared, not copied
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    // The format by our own sniffing: otherwise the content alone would choose among all plugins that are installed.
    QImageReader reader(&buffer, extensionFor(found->mimeType).toLatin1());
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return {};
    const QSize upright = reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
    if (whole.width() > upright.width() || whole.height() > upright.height())
        reader.setScaledSize(whole.scaled(upright, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (!image.isNull() && image.format() != QImage::Format_RGB32)
        image.convertTo(QImage::Format_ARGB32_Premultiplied); // what the painter takes without converting each time
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace galley::images
