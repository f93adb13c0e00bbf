// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/settings.h"

#include <QPalette>

class QApplication;

namespace galley::window {

/// Sets style and palette. `System` keeps the desktop's palette, dark or light as it is.
void applyTheme(QApplication &application, Theme theme);

/// Whether text is lighter than its ground. Qt 6.4 has no QStyleHints::colorScheme.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace galley::window
