// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley export POST --to DIR`: writes the post and its images into a Jekyll folder.
[[nodiscard]] int runExport(const QStringList &arguments);

} // namespace galley::commands
