// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArrayView>
#include <QString>

namespace galley::post {

/// Writes a file where none is: whole, on the disk and under its name, or not at all. An Error of the kind
/// AlreadyExists where something came to stand there. Blocks; any thread.
[[nodiscard]] Result<void> writeNewFile(const QString &path, QByteArrayView bytes);

/// Takes away what processes left that were killed while they wrote new files into the folder. Their names begin with
/// a dot, so they were never part of a Jekyll site.
void sweepUnfinished(const QString &folder);

} // namespace galley::post
