// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/fingerprint.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QString>

namespace galley::post {

/// The bytes of a file and what it was when they were read, both of one moment.
struct RawFile
{
    QByteArray bytes;
    Fingerprint fingerprint;
};

constexpr qint64 LargestFile = 256 * 1024 * 1024;

/// Follows links. Never waits for a pipe or wakes a device: anything but a regular file is refused.
[[nodiscard]] Result<RawFile> readRawFile(const QString &path);

} // namespace galley::post
