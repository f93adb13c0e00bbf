// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::site {

/// $XDG_STATE_HOME/galley/`kind`, by default in ~/.local/state. It may not exist.
[[nodiscard]] QString stateFolder(const QString &kind);

/// The name under which a site is known there, without an extension: the same for each way that leads to its folder.
[[nodiscard]] QString stateName(const QString &siteFolder);

} // namespace galley::site
