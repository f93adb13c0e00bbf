// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/takehomechanges.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace galley::siteimages {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::siteimages::TakeHome)
};

/// The post's path in the site; empty where it leads out of it, or through a link.
QString pathInSite(const QString &root, const QString &file)
{
    const QString path = QDir(root).relativeFilePath(QFileInfo(file).absoluteFilePath());
    const QString real = QFileInfo(file).canonicalFilePath();
    const bool isPlain = !path.startsWith(QLatin1String("../")) && !QFileInfo(file).isSymLink()
        && real == QDir(QFileInfo(root).canonicalFilePath()).filePath(path);
    return isPlain ? path : QString();
}

} // namespace

post::Result<site::ChangeSet> takeHomeChanges(const TakeHomePlan &plan, Harvest &harvest, const post::PostFile &file)
{
    site::ChangeSet set;
    const QDir root(plan.folder.root);
    const QString path = pathInSite(plan.folder.root, file.path);
    if (path.isEmpty())
        return set;
    const auto before = post::encodedFile(plan.before, file);
    const auto after = post::encodedFile(plan.after, file);
    if (!before || !after)
        return before ? after.error() : before.error();
    set.folder = plan.folder.root;
    set.action = Texts::tr("Take images of %1 home").arg(QFileInfo(path).fileName());
    for (const TakenImage &taken : plan.taken) {
        if (!taken.isNew)
            continue;
        const Harvest::Item *item = harvest.find(taken.url);
        site::Change image{
            .from = {}, .to = root.relativeFilePath(taken.file), .after = item ? harvest.bytes(*item) : QByteArray()};
        if (image.after.isEmpty())
            return post::Error{.what = Texts::tr("The image cannot be kept."), .file = taken.file};
        set.changes.append(image);
    }
    if (*before != *after)
        set.changes.append(site::Change{.from = path, .to = path, .before = *before, .after = *after});
    return set;
}

} // namespace galley::siteimages
