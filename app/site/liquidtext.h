// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QString>

#include <optional>

namespace galley::site {

/// A text with its Liquid outputs filled in, as far as URLs need them: quoted texts, `site.` values, and the filters
/// relative_url, absolute_url, prepend, append and the stripping ones (jekyll 4.3, filters/url_filters.rb). Nothing
/// where the text holds any other Liquid.
[[nodiscard]] std::optional<QString> withoutLiquid(const QString &text, const SiteConfig &config);

} // namespace galley::site
