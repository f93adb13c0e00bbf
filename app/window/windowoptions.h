// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/settings.h"
#include "editor/post/result.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace galley::window {

/// What the command line asks of the window.
struct WindowOptions
{
    QStringList paths; ///< absolute: posts, or Jekyll folders
    QString screenshot; ///< where to save a picture of the window; empty: no picture
    QSize size; ///< invalid: as the window was left
    std::optional<Theme> theme; ///< none: as in the settings
};

/// Parses the arguments behind the program's name. The error's text is what to print before ending with status 2.
[[nodiscard]] post::Result<WindowOptions> parseWindowOptions(const QStringList &arguments);

} // namespace galley::window
