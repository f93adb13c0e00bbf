// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley get POST ...`: prints what Jekyll reads in the front matter.
[[nodiscard]] int runGet(const QStringList &arguments);

} // namespace galley::commands
