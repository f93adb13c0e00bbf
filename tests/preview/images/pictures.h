// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSize>

/// Small real images, and headers that promise much. All made here; no files.
namespace pictures {

[[nodiscard]] QByteArray encoded(const char *format, QSize size = QSize(40, 30));
/// Headers alone that declare a size; nothing behind them can be decoded.
[[nodiscard]] QByteArray pngHeader(quint32 width, quint32 height);
[[nodiscard]] QByteArray gifHeader(quint16 width, quint16 height);
[[nodiscard]] QByteArray gifWithLargeFrame(quint16 width, quint16 height);
[[nodiscard]] QByteArray webpHeader(quint32 width, quint32 height);
[[nodiscard]] QByteArray jpegHeader(quint16 width, quint16 height);
[[nodiscard]] QByteArray avifHeader(quint32 width, quint32 height);

} // namespace pictures
