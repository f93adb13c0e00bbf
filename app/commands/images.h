// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace galley::commands {

/// `galley images POST`: every place where the post refers to an image.
[[nodiscard]] int runImages(const QStringList &arguments);

} // namespace galley::commands
