// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/picture.h"

#include <QByteArray>
#include <QImage>

namespace galley::images {

/// The image scaled down, never up, to fit into `size` pixels, upright by its EXIF; only the first frame. Null where Qt
/// cannot draw it, or where decoding would take more than QImageReader's allocation limit. SVG is not drawn: Qt's
/// reader would follow its links to other files, and a hostile one can keep it busy for minutes. Any thread.
[[nodiscard]] QImage decodeThumbnail(const QByteArray &data, QSize size);

/// Whether the image can be decoded in this process at all. SVG draws whatever its author wants and may refer to other
/// files, and AVIF has no decoder here: both are for the page alone, which is shut in.
[[nodiscard]] bool canBeDecoded(const Picture &picture);

} // namespace galley::images
