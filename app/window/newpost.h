// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QByteArray>
#include <QDateTime>

namespace galley::window {

/// The text that a new post outside of any site starts with: the title comes first, the rest follows.
[[nodiscard]] QByteArray newPostSource();

/// "YYYY-MM-DD-slug.md" of a post's text: today in the site's zone, and the title by Jekyll's slugify.
[[nodiscard]] QString suggestedFileName(QByteArrayView source, const site::SiteConfig &site,
                                        const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace galley::window
