// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::site {

/// The source of the excerpt that Jekyll makes of a body (jekyll 4.3, excerpt.rb): what comes before the first
/// `separator`, with the link definitions it needs from the rest, and its Liquid blocks closed. Empty for an empty
/// separator.
[[nodiscard]] QString excerptSource(QByteArrayView body, const QString &separator, bool behindFrontMatter = true);

} // namespace galley::site
