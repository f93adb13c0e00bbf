// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace bench {

/// A Jekyll site with that many posts in the manner of a blog that is kept for years. Its files look as if they had
/// been written a day ago: what was written just now is not trusted to the cache of the index.
[[nodiscard]] bool writeSite(const QString &folder, int posts);

} // namespace bench
