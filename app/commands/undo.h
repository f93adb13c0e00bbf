// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley undo SITE`: takes back the last transaction.
[[nodiscard]] int runUndo(const QStringList &arguments);

} // namespace galley::commands
