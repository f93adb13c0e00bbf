// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley take-home`; see Command::run.
[[nodiscard]] int runTakeHome(const QStringList &arguments);

} // namespace galley::commands
