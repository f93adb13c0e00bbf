// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportplan.h"
#include "editor/post/document.h"

namespace galley::site {

/// The images of a post that is exported: which files come along, under which names, and the post's text with the
/// references to them rewritten.
struct ExportImages
{
    QByteArray source; ///< the copy's text
    QList<ExportFile> files; ///< without their states
    QList<LeftImage> left;
};

/// Relative references only, in the body and in the front matter. The files go to `imageFolder`, relative to `target`'s
/// folder. What was written otherwise stays byte for byte.
[[nodiscard]] ExportImages exportImages(const post::Snapshot &snapshot, const QString &sourcePath,
                                        const SiteConfig &target, const QString &imageFolder,
                                        const ExportOptions &options);

} // namespace galley::site
