// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/sniff.h"

#include "preview/images/sniffsvg.h"

#include <QtEndian>

namespace galley::images {
namespace {

/// A cursor over bytes that gives zeros behind the end, so that no reader can leave the data.
class Bytes final
{
public:
    explicit Bytes(QByteArrayView data)
        : m_data(data)
    {
    }
    [[nodiscard]] qint64 size() const { return m_data.size(); }
    [[nodiscard]] quint32 u8(qint64 at) const
    {
        return at >= 0 && at < m_data.size() ? static_cast<uchar>(m_data[at]) : 0u;
    }
    [[nodiscard]] quint32 be16(qint64 at) const { return (u8(at) << 8) | u8(at + 1); }
    [[nodiscard]] quint32 be32(qint64 at) const { return (be16(at) << 16) | be16(at + 2); }
    [[nodiscard]] quint32 le16(qint64 at) const { return u8(at) | (u8(at + 1) << 8); }
    [[nodiscard]] quint32 le24(qint64 at) const { return le16(at) | (u8(at + 2) << 16); }
    [[nodiscard]] quint32 le32(qint64 at) const { return le16(at) | (le16(at + 2) << 16); }
    [[nodiscard]] bool has(qint64 at, QByteArrayView what) const
    {
        return at >= 0 && at <= m_data.size() - what.size() && m_data.sliced(at, what.size()) == what;
    }

private:
    QByteArrayView m_data;
};

/// Sizes beyond what an int holds are declared by no honest image; they saturate, and are refused as too many pixels.
QSize sizeOf(quint64 width, quint64 height)
{
    constexpr quint64 most = 0x7fffffff;
    if (width == 0 || height == 0)
        return {};
    return QSize(static_cast<int>(qMin(width, most)), static_cast<int>(qMin(height, most)));
}

/// The first frame header, T.81 B.2.2. Segments before it are skipped by their length.
QSize jpegSize(const Bytes &b)
{
    qint64 at = 2;
    while (at + 4 <= b.size()) {
        if (b.u8(at) != 0xff)
            return {};
        const quint32 marker = b.u8(at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
        } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { // stands alone
            at += 2;
        } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            return sizeOf(b.be16(at + 7), b.be16(at + 5));
        } else if (marker == 0xd9 || marker == 0xda) {
            return {};
        } else {
            at += 2 + qMax<qint64>(2, b.be16(at + 2));
        }
    }
    return {};
}

/// The logical screen, or the frame where one is larger: a decoder allocates the larger. Only the first frames' headers
/// that follow without image data between them are looked at, which is where bombs put them.
QSize gifSize(const Bytes &b)
{
    const QSize screen = sizeOf(b.le16(6), b.le16(8));
    qint64 at = 13;
    if (b.u8(10) & 0x80)
        at += 3LL << ((b.u8(10) & 7) + 1);
    while (b.u8(at) == 0x21) { // extensions: label, then sub-blocks up to an empty one
        at += 2;
        while (at < b.size() && b.u8(at) != 0)
            at += 1 + b.u8(at);
        ++at;
    }
    if (b.u8(at) != 0x2c)
        return screen;
    return screen.expandedTo(sizeOf(b.le16(at + 1) + b.le16(at + 5), b.le16(at + 3) + b.le16(at + 7)));
}

QSize webpSize(const Bytes &b)
{
    if (b.has(12, "VP8X"))
        return sizeOf(b.le24(24) + 1, b.le24(27) + 1);
    if (b.has(12, "VP8L") && b.u8(20) == 0x2f) {
        const quint32 bits = b.le32(21);
        return sizeOf((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (b.has(12, "VP8 ") && b.u8(23) == 0x9d && b.u8(24) == 0x01 && b.u8(25) == 0x2a)
        return sizeOf(b.le16(26) & 0x3fff, b.le16(28) & 0x3fff);
    return {};
}

/// The largest `ispe` property (ISO/IEC 23008-12) in the first `meta` box: items may be tiles or thumbnails of one
/// image.
QSize avifSize(const Bytes &b)
{
    QSize largest;
    const qint64 end = qMin<qint64>(b.size(), 64 * 1024);
    for (qint64 at = 16; at + 16 <= end; ++at) {
        if (!b.has(at, "ispe"))
            continue;
        const QSize size = sizeOf(b.be32(at + 8), b.be32(at + 12));
        if (qint64(size.width()) * size.height() > qint64(largest.width()) * largest.height() || !largest.isValid())
            largest = size;
    }
    return largest;
}

bool isAvif(const Bytes &b)
{
    if (!b.has(4, "ftyp"))
        return false;
    const qint64 end = qMin<qint64>(qMin<qint64>(b.be32(0), b.size()), 256);
    for (qint64 at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) { // the major brand, its version, the compatible ones
        if (b.has(at, "avif") || b.has(at, "avis"))
            return true;
    }
    return false;
}

QSize bmpSize(const Bytes &b)
{
    if (b.le32(14) == 12)
        return sizeOf(b.le16(18), b.le16(20));
    const auto magnitude = [](quint32 v) {
        return static_cast<quint64>(qAbs(static_cast<qint64>(static_cast<qint32>(v))));
    };
    return sizeOf(magnitude(b.le32(18)), magnitude(b.le32(22)));
}

QSize icoSize(const Bytes &b)
{
    QSize largest;
    const qint64 count = qMin<qint64>(b.le16(4), 64);
    for (qint64 i = 0; i < count; ++i) {
        const auto side = [&b](qint64 at) { return b.u8(at) == 0 ? 256u : b.u8(at); };
        largest = largest.expandedTo(sizeOf(side(6 + 16 * i), side(7 + 16 * i)));
    }
    return largest;
}

bool isIco(const Bytes &b)
{
    // Four bytes that much else begins with too: the first entry must make sense as well.
    return b.has(0, QByteArrayView("\0\0\1\0", 4)) && b.le16(4) > 0 && b.le16(4) <= 64 && b.u8(9) == 0 && b.le32(14) > 0
        && b.le32(18) >= 6 + 16 * b.le16(4);
}

} // namespace

std::optional<Sniffed> sniff(QByteArrayView data)
{
    const Bytes b(data);
    if (b.has(0, "\x89PNG\r\n\x1a\n") && b.has(12, "IHDR"))
        return Sniffed{"image/png", QStringLiteral("PNG"), sizeOf(b.be32(16), b.be32(20))};
    if (b.has(0, "\xff\xd8\xff"))
        return Sniffed{"image/jpeg", QStringLiteral("JPEG"), jpegSize(b)};
    if (b.has(0, "GIF87a") || b.has(0, "GIF89a"))
        return Sniffed{"image/gif", QStringLiteral("GIF"), gifSize(b)};
    if (b.has(0, "RIFF") && b.has(8, "WEBP"))
        return Sniffed{"image/webp", QStringLiteral("WebP"), webpSize(b)};
    if (isAvif(b))
        return Sniffed{"image/avif", QStringLiteral("AVIF"), avifSize(b)};
    if (b.has(0, "BM") && b.le32(14) >= 12 && b.le32(14) <= 124)
        return Sniffed{"image/bmp", QStringLiteral("BMP"), bmpSize(b)};
    if (isIco(b))
        return Sniffed{"image/x-icon", QStringLiteral("ICO"), icoSize(b)};
    if (const std::optional<QSize> size = sniffSvg(data))
        return Sniffed{"image/svg+xml", QStringLiteral("SVG"), *size};
    return std::nullopt;
}

QString extensionFor(const QByteArray &mimeType)
{
    if (mimeType == "image/jpeg")
        return QStringLiteral("jpg");
    if (mimeType == "image/svg+xml")
        return QStringLiteral("svg");
    if (mimeType == "image/x-icon")
        return QStringLiteral("ico");
    return QString::fromLatin1(mimeType.mid(mimeType.indexOf('/') + 1));
}

} // namespace galley::images
