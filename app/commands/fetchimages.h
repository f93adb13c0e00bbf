// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/postarguments.h"
#include "app/siteimages/harvest.h"

#include <QStringList>

#include <memory>

namespace galley::commands {

/// The option by which a subcommand is told that an image may be fetched from a private place: "--allow".
[[nodiscard]] QString allowOption();

/// Fetches images for a subcommand, with its progress on stderr. Returns when all have come or failed. `alsoFromCache`:
/// what servers no longer give may come from the preview's cache.
[[nodiscard]] std::shared_ptr<siteimages::Harvest> fetchImages(const QStringList &urls, const PostArguments &arguments,
                                                               bool alsoFromCache);

} // namespace galley::commands
