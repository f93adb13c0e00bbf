// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley::site {

/// Ruby's File.fnmatch? without flags: `*` also matches slashes.
[[nodiscard]] bool globMatches(const QString &pattern, const QString &text);

/// Ruby's Dir.glob: the existing paths below `root` that a relative pattern with `*`, `**/`, `?`, `[...]` and `{a,b}`
/// names, relative to `root`.
[[nodiscard]] QStringList globPaths(const QString &root, const QString &pattern);

} // namespace galley::site
