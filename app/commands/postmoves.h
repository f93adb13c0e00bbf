// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley publish DRAFT`, `galley unpublish POST` and `galley rename POST`: one action each, on the whole site.
[[nodiscard]] int runPublish(const QStringList &arguments);
[[nodiscard]] int runUnpublish(const QStringList &arguments);
[[nodiscard]] int runRename(const QStringList &arguments);

} // namespace galley::commands
