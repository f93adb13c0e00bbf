// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/siteimages/takehome.h"
#include "editor/post/postfile.h"

namespace galley::siteimages {

/// A plan as one change of the site, which can be undone and survives being killed: the images, then the post, whose
/// file is `file`. Empty where the post is no plain file of the site, so that there is no such change. Holds the bytes
/// of all new images. Blocks; any thread.
[[nodiscard]] post::Result<site::ChangeSet> takeHomeChanges(const TakeHomePlan &plan, Harvest &harvest,
                                                            const post::PostFile &file);

} // namespace galley::siteimages
