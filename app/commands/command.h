// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley::commands {

/// What every subcommand ends with.
enum ExitStatus {
    Done = 0,
    SomethingToReport = 1,
    UsageError = 2,
    IoError = 3, ///< could not read or write
};

struct Command
{
    const char *name; ///< as typed
    const char *summary; ///< one line for `galley --help`, translatable in the context "commands"
    /// `arguments` are those behind the name. Prints on stdout and stderr; returns an ExitStatus.
    int (*run)(const QStringList &arguments);
};

} // namespace galley::commands
