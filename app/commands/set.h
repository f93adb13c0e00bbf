// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley set POST ...`: a lossless edit of the front matter.
[[nodiscard]] int runSet(const QStringList &arguments);

} // namespace galley::commands
