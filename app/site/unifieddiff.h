// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley::site {

/// What changed between two texts as `diff -u` prints it, without its two lines of names; empty where nothing did.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after);

} // namespace galley::site
