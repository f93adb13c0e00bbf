// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley::site {

/// What changed between two texts, in the form of `diff -u` with three lines around each change; empty where nothing
/// did.
[[nodiscard]] QByteArray lineDifference(const QByteArray &before, const QByteArray &after);

} // namespace galley::site
