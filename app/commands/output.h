// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/command.h"

#include <QByteArrayView>
#include <QString>

namespace galley::commands {

/// Writes bytes on stdout as they are. Done, or IoError when they could not be written (a full disk, a closed pipe).
[[nodiscard]] ExitStatus writeOut(QByteArrayView bytes);

/// One line on stderr, after the program's name.
void complain(const QString &message);

} // namespace galley::commands
