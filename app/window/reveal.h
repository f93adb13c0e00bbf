// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::window {

/// Shows a file, marked, in the desktop's file manager (org.freedesktop.FileManager1); where none answers, opens its
/// folder. Does not wait.
void revealFile(const QString &path);

} // namespace galley::window
