// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::post {

/// A file name for an image: letters and digits of any script kept, all else turned into single hyphens, in lower case.
/// "image" where nothing is left. Without extension.
[[nodiscard]] QString imageFileName(const QString &wish);

} // namespace galley::post
