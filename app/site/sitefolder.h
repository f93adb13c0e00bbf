// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QString>

namespace galley::site {

/// Whether something may be written at `relative` below `folder`: each folder on the way that exists must really lie in
/// the site, and what stands at the place must be a plain file or nothing. Says which part is a link out of the site,
/// not a folder, or not a file.
[[nodiscard]] post::Result<void> checkPlaceInSite(const QString &folder, const QString &relative);

/// The real path of a regular file that lies in one of the folders, links followed; empty otherwise.
[[nodiscard]] QString realFileInside(const QString &path, const QStringList &folders);

/// Whether the file's first bytes are those of an image that browsers show.
[[nodiscard]] bool isImageFile(const QString &path);

} // namespace galley::site
