// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/sitefiles.h"
#include "editor/body/linkcompleter.h"

#include <memory>

namespace galley::window {

/// What a post of the site can refer to, the newest posts first. Any thread.
[[nodiscard]] std::shared_ptr<const body::LinkTargets>
linkTargetsOf(const site::SiteConfig &config, const QList<site::IndexedPost> &posts, const site::SiteFiles &files);

} // namespace galley::window
