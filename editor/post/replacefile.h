// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/fingerprint.h"
#include "editor/post/result.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <QString>

#include <functional>
#include <memory>

namespace galley::post {

/// Asked before anything is written, and once more when all that is missing is the new file's name.
using ReplaceCondition = std::function<Result<void>()>;
/// Makes the device to write with; tests put one in that fails after some bytes.
using SaveFileFactory = std::function<std::unique_ptr<QSaveFile>(const QString &path)>;

/// A name beside `path` for a file that is on its way to it: `.galley-MARK` with the extension of the file. Jekyll
/// passes over names that begin with a dot; `post.md.XXXXXX`, which a killed QSaveFile leaves, it publishes.
[[nodiscard]] QString nameBeside(const QString &path, const QString &mark);

/// Writes a file whole or not at all: into a new file beside it that then takes its name, both on the disk before this
/// returns. What a killed process left of that in the folder an hour ago or earlier is taken away. `target` is no link.
/// The mode bits, extended attributes and as far as allowed the owner of a file that stands there are kept. Its other
/// hard links, if any, keep the old text.
[[nodiscard]] Result<Fingerprint> replaceFile(const QString &target, QByteArrayView bytes,
                                              const ReplaceCondition &condition = {},
                                              const SaveFileFactory &factory = {});

/// Gives an open file the mode bits, extended attributes and as far as allowed the owner of the file at `from`; nothing
/// where there is none. False, with errno, where the mode could not be set: readers could be let in.
[[nodiscard]] bool takeOverAttributes(const QString &from, int file);

} // namespace galley::post
