// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "pictures.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

namespace pictures {
namespace {

template <typename T> QByteArray big(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <typename T> QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray encoded(const char *format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, QColor((x * 7) % 256, (y * 11) % 256, (x + y) % 256));
    }
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return data;
}

QByteArray pngHeader(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + big(width) + big(height) + QByteArray(5, '\0')
        + QByteArray(64, '\1');
}

QByteArray gifHeader(quint16 width, quint16 height)
{
    return "GIF89a" + little(width) + little(height) + QByteArray(3, '\0') + QByteArray("\x3b");
}

QByteArray gifWithLargeFrame(quint16 width, quint16 height)
{
    return "GIF89a" + little<quint16>(1) + little<quint16>(1) + QByteArray(3, '\0')
        + QByteArray("\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0", 13) + little(width) + little(height) + QByteArray(2, '\0');
}

QByteArray webpHeader(quint32 width, quint32 height)
{
    return "RIFF" + little<quint32>(22) + "WEBPVP8X" + little<quint32>(10) + QByteArray(4, '\0')
        + little(width - 1).first(3) + little(height - 1).first(3);
}

QByteArray jpegHeader(quint16 width, quint16 height)
{
    return QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x11\x08", 25) + big(height) + big(width)
        + QByteArray(12, '\1');
}

QByteArray avifHeader(quint32 width, quint32 height)
{
    return QByteArray("\0\0\0\x1c"
                      "ftypavif\0\0\0\0avifmif1miaf",
                      28)
        + QByteArray("\0\0\0\x40meta\0\0\0\0\0\0\0\x14ispe\0\0\0\0", 24) + big(width) + big(height)
        + QByteArray(32, '\0');
}

} // namespace pictures
