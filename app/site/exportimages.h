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
    /// An image of the post's own site, given by a path from its root. It goes to the same place of the other site,
    /// unless that has another one there.
    struct SiteImage
    {
        ExportFile file; ///< without its state
        LeftImage otherwise;
    };

    QByteArray source; ///< the copy's text
    QList<ExportFile> files; ///< without their states
    QList<SiteImage> siteImages;
    QList<LeftImage> left;
};

/// References in the body and in the front matter. The files of relative ones go to `imageFolder`, relative to
/// `target`'s folder, and they are rewritten; all others stay byte for byte.
[[nodiscard]] ExportImages exportImages(const post::Snapshot &snapshot, const QString &sourcePath,
                                        const SiteConfig &target, const QString &imageFolder,
                                        const ExportOptions &options);

} // namespace galley::site
