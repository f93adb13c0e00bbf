// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley check POST|SITE`: what will probably not do what its writer expects.
[[nodiscard]] int runCheck(const QStringList &arguments);

} // namespace galley::commands
