// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::view {

/// The scripts of the page in the order in which they build on each other, as one source, the web channel's client
/// first.
[[nodiscard]] QString pageScript();

/// Source of a library that Debian installs: "code" (libjs-highlight.js) or "math" (libjs-katex). Empty when it is not
/// installed. Reads a file: call it in a worker thread.
[[nodiscard]] QString librarySource(const QString &name);

} // namespace galley::view
