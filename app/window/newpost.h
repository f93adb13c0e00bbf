// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QByteArray>
#include <QDateTime>

namespace galley::window {

/// The text that a new post starts with: the title comes first, the rest follows.
[[nodiscard]] QByteArray newPostSource();

/// The same in the habit of the writer of this site: the front matter that most of its newest posts have, with an empty
/// title. Reads the newest posts: for worker threads.
[[nodiscard]] QByteArray newPostSource(const site::SiteConfig &site);

/// "YYYY-MM-DD-slug.md" of a post's text: today in the site's zone, and the title by Jekyll's slugify.
[[nodiscard]] QString suggestedFileName(QByteArrayView source, const site::SiteConfig &site,
                                        const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace galley::window
