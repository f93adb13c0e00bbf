// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/imagefolder.h"
#include "app/site/publishedimages.h"
#include "app/siteimages/harvest.h"
#include "editor/post/imageeditor.h"
#include "editor/post/result.h"

#include <QList>
#include <QStringList>

namespace galley::siteimages {

/// Whose remote images go where.
struct TakeHomeRequest
{
    QByteArray source; ///< UTF-8 without the BOM
    markdown::Dialect dialect;
    site::PublishedImages published;
    site::ImageFolderOfPost folder;
    QStringList only; ///< URLs as `remoteImages` gives them; empty: all
};

/// An image of the post that lies on a server, with all the places that have it.
struct RemoteImage
{
    QString url; ///< as it is fetched
    QString name; ///< a wish for the file's, after title, alternative text or URL
    int line = 0; ///< of the first place
    QList<qsizetype> places; ///< indices of ImageEditor::images
};

/// In the order of the post. http and https alone: what is inside the text is at home.
[[nodiscard]] QList<RemoteImage> remoteImages(const post::ImageEditor &editor, const site::PublishedImages &published,
                                              const QStringList &only = {});

/// An image that comes home.
struct TakenImage
{
    QString url;
    QString file; ///< absolute
    QString reference; ///< as it is written into the body
    bool isNew = true; ///< else a file of these bytes is there already, or another image of the post has them
};

/// One that stays where it is.
struct LeftRemote
{
    QString url;
    QString reason; ///< translated
    int line = 0;
};

/// What taking home would do. Nothing was written.
struct TakeHomePlan
{
    site::ImageFolderOfPost folder;
    QList<TakenImage> taken;
    QList<LeftRemote> left;
    QByteArray before; ///< the post's text
    QByteArray after;
    QList<post::Splice> splices; ///< from the one to the other

    [[nodiscard]] bool isNothing() const { return taken.isEmpty(); }
};

/// The same post, the same site and the same images give the same names, whatever of it was done before. A file of
/// other bytes is never overwritten: a number is added. Looks at the disk; for worker threads.
[[nodiscard]] post::Result<TakeHomePlan> planTakeHome(const TakeHomeRequest &request, Harvest &harvest);

/// Writes the image files of the plan, each whole or not at all, and takes them away again when one of them fails.
/// Gives the paths of those that are new. The post's text is for the caller to write afterwards, so that at no moment
/// the post refers to a file that is not there. Blocks; for worker threads.
[[nodiscard]] post::Result<QStringList> writeTaken(const TakeHomePlan &plan, Harvest &harvest);

} // namespace galley::siteimages
