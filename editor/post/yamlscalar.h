// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

#include <QStringView>

#include <optional>

namespace galley::post {

/// What Ruby's Psych 4 makes of an unquoted scalar: lib/psych/scalar_scanner.rb, with symbols read as text (":title"),
/// as released Jekyll reads them. Nothing where Psych itself raises ("0x_", ".e+1"), so that Jekyll reads no front
/// matter at all. Whole numbers beyond 64 bits become floats. Reentrant.
[[nodiscard]] std::optional<Value> readPlainScalar(QStringView text);

/// Psych's parse_time for a text that has the form of a timestamp; invalid where Ruby refuses the numbers.
[[nodiscard]] QDateTime readTimestamp(QStringView text);

} // namespace galley::post
