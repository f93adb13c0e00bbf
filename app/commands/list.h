// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley list SITE`: every post and draft of a Jekyll folder, as Jekyll reads them.
[[nodiscard]] int runList(const QStringList &arguments);

} // namespace galley::commands
