// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley render POST`: the body's HTML fragment on stdout, as the live preview shows it.
[[nodiscard]] int runRender(const QStringList &arguments);

} // namespace galley::commands
