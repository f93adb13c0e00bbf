// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postrecord.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace galley::site {

/// A folder of images that goes by a post's name takes the post's new name.
struct OwnImageFolders
{
    QList<std::pair<QString, QString>> moved; ///< old and new path, relative to the site's folder
    QStringList left; ///< folders that stay, since the new name is taken
};

/// Those of the post in `file` that exist: where new images of the post would go (imageFolderFor), and each folder that
/// its images lie in, where its name is the post's slug, with or without the date of the file's name in front.
/// `images` are paths of files, `otherSlugs` those of the site's other posts: a folder that goes by one of these too is
/// theirs as well, and stays. Paths are relative to the site's folder, file names without the extension. Looks at the
/// disk.
[[nodiscard]] OwnImageFolders ownImageFolders(const SiteConfig &config, const QString &file, const QString &newFile,
                                              const QStringList &images, const QStringList &otherSlugs);

} // namespace galley::site
