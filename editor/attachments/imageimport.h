// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/attachments/snippets.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace galley::attachments {

/// Where new images of a post go, as this site does it.
struct ImageFolder
{
    QString root; ///< the site's folder, or the post's where there is no site; nothing is written outside it
    QString folder; ///< inside the root, absolute; made when needed
    QString published; ///< what stands in front of the file's name in the post: "/assets/images/20th-post/"

    [[nodiscard]] bool isValid() const { return !root.isEmpty() && !folder.isEmpty(); }
};

/// Finds the folder out; called in a worker thread, for it may have to look at the site.
using FolderOf = std::function<ImageFolder()>;

/// Puts an image into the folder under a name after `wish`, with the extension that its content asks for. A file that
/// is there is never overwritten: one with the same bytes is used, beside another one a number is added. Blocks; for
/// worker threads.
[[nodiscard]] post::Result<NewImage> importImage(const QByteArray &data, const QString &wish,
                                                 const ImageFolder &folder);
/// The same with the bytes of a file; its name is the wish.
[[nodiscard]] post::Result<NewImage> importImageFile(const QString &path, const ImageFolder &folder);

} // namespace galley::attachments
