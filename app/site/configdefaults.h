// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

namespace galley::site {

/// What Jekyll configures where nobody says otherwise: Jekyll::Configuration::DEFAULTS of jekyll 4.3.1, but for the
/// paths of the running process and the options of `jekyll serve`.
[[nodiscard]] post::Value configDefaults();

/// `collections` with the posts in it, and the excluded folders that Jekyll adds to every site.
[[nodiscard]] post::Value withDefaultCollectionsAndExcludes(const post::Value &config);

} // namespace galley::site
