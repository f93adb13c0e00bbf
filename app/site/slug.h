// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::site {

/// The modes of Jekyll's slugify filter; None stands for every word that Jekyll does not know.
enum class SlugMode { Raw, Default, Pretty, Ascii, Latin, None };

/// What Jekyll makes of a name in URLs: Jekyll::Utils.slugify (jekyll 4.3, utils.rb). Letters, marks and digits of
/// every script stay, so Hangul is kept. With `cased`, upper case stays too.
[[nodiscard]] QString slugify(const QString &text, SlugMode mode = SlugMode::Default, bool cased = false);

/// "20th-post" as "20th Post": the title of a post that has none (Jekyll::Utils.titleize_slug).
[[nodiscard]] QString titleFromSlug(const QString &slug);

} // namespace galley::site
