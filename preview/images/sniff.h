// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSize>
#include <QString>

#include <optional>

namespace galley::images {

/// What the first bytes of an image say about it.
struct Sniffed
{
    QByteArray mimeType;
    QString format; ///< for people: "PNG"
    QSize pixels; ///< as declared, before EXIF turns it; invalid where nothing usable is declared
};

/// Recognises the image formats that the preview's page can show (PNG, JPEG, GIF, WebP, AVIF, BMP, ICO, SVG) by their
/// content alone, and reads the declared size without decoding anything. Any bytes are fine; any thread.
[[nodiscard]] std::optional<Sniffed> sniff(QByteArrayView data);

/// The usual extension for a type that `sniff` gives, without the dot: "jpg".
[[nodiscard]] QString extensionFor(const QByteArray &mimeType);

} // namespace galley::images
