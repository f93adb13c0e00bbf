// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::site {

/// Latin letters without their accents, "?" for every other character beyond ASCII: I18n.transliterate with its default
/// rule, which Jekyll's slugify uses in the mode "latin" (i18n 1.10, backend/transliterator.rb).
[[nodiscard]] QString transliterate(const QString &text);

} // namespace galley::site
