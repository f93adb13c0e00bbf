// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/siteimages/harvest.h"
#include "editor/post/postimages.h"
#include "preview/images/picture.h"
#include "preview/images/source.h"

#include <QStringList>

namespace galley::siteimages {

/// What is known of the image at `source`: read from its file, or as it was fetched. `url` is as in the post; one that
/// Liquid has yet to fill in is unknown, as only Jekyll can say what it is.
[[nodiscard]] images::Picture pictureOf(const images::Source &source, const QString &url, const Harvest &harvest);

/// Names of the reasons for which a place wants the writer's eye: "no-alt", "missing", "refused", "expiring",
/// "very-large", "offline" (the server did not answer), "private" (its host is in a private network).
[[nodiscard]] QStringList attentionOf(const post::PostImage &image, const images::Picture &picture);

/// "fine", "missing", "refused", "offline", "private" or "unknown".
[[nodiscard]] QString stateName(const images::Picture &picture);

} // namespace galley::siteimages
