// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/commands.h"

namespace galley::commands {

const QList<Command> &all()
{
    static const QList<Command> commands {};
    return commands;
}

const Command *find(const QString &name)
{
    for (const Command &command : all()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

} // namespace galley::commands
