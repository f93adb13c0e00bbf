// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace galley::images {

/// The size that an SVG document declares in pixels (invalid where it declares none or a relative one), or nothing
/// where the data is no SVG document. Reads no further than the root element's start tag.
[[nodiscard]] std::optional<QSize> sniffSvg(QByteArrayView data);

} // namespace galley::images
