// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

namespace galley::post {

/// What an errno of the system means for somebody who wanted to read, or to write, the file at `path`.
[[nodiscard]] Error readError(const QString &path, int code);
[[nodiscard]] Error writeError(const QString &path, int code);

/// A folder, a device, a pipe: not something that holds a post.
[[nodiscard]] Error notARegularFile(const QString &path, bool isFolder);

} // namespace galley::post
