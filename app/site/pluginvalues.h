// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"

#include <QHash>
#include <QString>

namespace galley::site {

/// The keys of a post that a plugin of the site sets or changes while it builds, with the plugin's name: what Galley
/// says of these is what Jekyll reads before the plugin acts. Known are the plugins of GitHub Pages and those that
/// blogs use most; of one's own in `_plugins` nothing is known.
[[nodiscard]] QHash<QString, QString> pluginValues(const SiteConfig &config, const PostRecord &record);

} // namespace galley::site
