// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/command.h"

#include <QList>

namespace galley::commands {

/// Every subcommand, in the order in which `--help` lists them.
[[nodiscard]] const QList<Command> &all();

/// The subcommand of that name, or null.
[[nodiscard]] const Command *find(const QString &name);

} // namespace galley::commands
