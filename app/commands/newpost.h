// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley new SITE --title T`: begins a post or draft in the writer's habit.
[[nodiscard]] int runNew(const QStringList &arguments);

} // namespace galley::commands
