// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/ownimages.h"

#include "app/site/imagefolder.h"
#include "app/site/posttime.h"

#include <QFileInfo>

namespace galley::site {

namespace {

struct Names
{
    QString stem; ///< of the file, with its date if it has one
    QString slug;
};

Names namesOf(const QString &file)
{
    const std::optional<DatedName> dated = datedName(file);
    const QString stem = QFileInfo(file).completeBaseName();
    return {stem, dated ? dated->slug : stem};
}

/// Each folder on the way to a file.
QStringList foldersAbove(const QString &file)
{
    QStringList folders;
    for (qsizetype at = file.indexOf(u'/'); at >= 0; at = file.indexOf(u'/', at + 1))
        folders.append(file.left(at));
    return folders;
}

QString lastSegment(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

OwnImageFolders ownImageFolders(const SiteConfig &config, const QString &file, const QString &newFile,
                                const QStringList &images, const QStringList &otherSlugs)
{
    const Names before = namesOf(file);
    const Names after = namesOf(newFile);
    const QString root = config.folder() + u'/';
    QStringList candidates;
    const QString usual = imageFolderFor(config, root + file).folder;
    if (usual.startsWith(root)) {
        const QString base = usual.sliced(root.size()).chopped(lastSegment(usual).size());
        candidates = {base + before.slug, base + before.stem};
    }
    for (const QString &image : images)
        candidates += foldersAbove(image);
    candidates.removeDuplicates();

    OwnImageFolders found;
    for (const QString &folder : candidates) {
        const QString name = lastSegment(folder);
        const bool dated = name == before.stem && before.stem != before.slug;
        if ((!dated && name != before.slug) || !QFileInfo(root + folder).isDir())
            continue;
        // The folders that hold the posts are no folders of images.
        if (folder.startsWith(u'_') || folder.contains(QLatin1String("/_")))
            continue;
        const QString newName = dated ? after.stem : after.slug;
        const QString target = folder.chopped(name.size()) + newName;
        if (newName == name)
            continue;
        if ((!dated && otherSlugs.contains(name)) || QFileInfo::exists(root + target))
            found.left.append(folder);
        else
            found.moved.append({folder, target});
    }
    return found;
}

} // namespace galley::site
