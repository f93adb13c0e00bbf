// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"
#include "preview/markdown/dialect.h"

namespace galley::site {

/// How the site turns Markdown into HTML: `markdown`, `kramdown`, `highlighter` and `plugins` read as Jekyll's Markdown
/// converter and kramdown read them (jekyll 4.3, converters/markdown; kramdown 2.4, options.rb). A value that kramdown
/// would refuse, and Jekyll with it, leaves the default.
[[nodiscard]] markdown::Dialect dialectFor(const SiteConfig &config);

} // namespace galley::site
