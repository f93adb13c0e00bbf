// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/picture.h"

#include <QString>

namespace galley::images {

/// What an image is or why it is not there, in a few translated words: "PNG · 1200 × 800 · 240 KB", "Missing (404)".
[[nodiscard]] QString stateWords(const Picture &picture);

} // namespace galley::images
