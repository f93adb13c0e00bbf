// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/examine.h"

#include <optional>

namespace galley::images {

/// What tells a changed file from an unchanged one without reading it.
struct FileStamp
{
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    qint64 size = -1; ///< -1: there was no readable file
    quint64 inode = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

struct LoadedFile
{
    Loaded loaded;
    FileStamp stamp;
};

/// Reads an image file whose real path lies inside the source's root. Never waits for a FIFO or a device, follows no
/// link out of the root, reads no more than the limit. Nothing comes back where the file still is as `known` says.
[[nodiscard]] std::optional<LoadedFile> loadFile(const Source &source, const Limits &limits,
                                                 const FileStamp *known = nullptr);

} // namespace galley::images
