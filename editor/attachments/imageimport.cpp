// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/imageimport.h"

#include "editor/post/imagename.h"
#include "editor/post/newfile.h"
#include "preview/images/filereader.h"
#include "preview/images/sniff.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace galley::attachments {

namespace {

post::Error error(const char *what, const QString &file, const QString &details = {})
{
    post::Error result;
    result.what = QCoreApplication::translate("galley::attachments", what);
    result.file = file;
    result.details = details;
    return result;
}

post::Error notAnImage(const QString &file)
{
    return error(QT_TRANSLATE_NOOP("galley::attachments", "This is not an image that a page can show."), file);
}

/// Whether the folder, or as much of the way to it as exists, really lies in the root.
bool isInside(const QString &folder, const QString &root)
{
    const QString realRoot = QFileInfo(root).canonicalFilePath();
    QString existing = QDir::cleanPath(folder);
    while (!QFileInfo::exists(existing) && existing.contains(QLatin1Char('/')))
        existing.truncate(existing.lastIndexOf(QLatin1Char('/')));
    const QString real = QFileInfo(existing).canonicalFilePath();
    return !realRoot.isEmpty() && (real == realRoot || real.startsWith(realRoot + QLatin1Char('/')));
}

bool holds(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.size() == data.size() && file.open(QIODevice::ReadOnly) && file.readAll() == data;
}

} // namespace

post::Result<NewImage> importImage(const QByteArray &data, const QString &wish, const ImageFolder &folder)
{
    const images::Picture picture = images::examine(data, {});
    if (!picture.isFine())
        return notAnImage(wish);
    if (!folder.isValid() || !isInside(folder.folder, folder.root) || !QDir().mkpath(folder.folder))
        return error(QT_TRANSLATE_NOOP("galley::attachments", "The folder for images cannot be used."), folder.folder);
    const QString base = post::imageFileName(wish);
    const QString extension = QLatin1Char('.') + images::extensionFor(picture.mimeType);
    for (int number = 1; number < 10'000; ++number) {
        const QString name = (number == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(number)) + extension;
        const QString path = folder.folder + QLatin1Char('/') + name;
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
            if (!holds(path, data))
                continue;
        } else if (const post::Result<void> written = post::writeNewFile(path, data); !written) {
            return written.error();
        }
        return NewImage{folder.published + name, {}};
    }
    return error(QT_TRANSLATE_NOOP("galley::attachments", "The image could not be copied."), folder.folder);
}

post::Result<NewImage> importImageFile(const QString &path, const ImageFolder &folder)
{
    const QFileInfo info(path);
    // The user chose this very file, so its own folder is the root; FIFOs and devices are still refused.
    const auto file = images::loadFile(images::Source::file(path, info.canonicalPath()), {});
    if (!file || !file->loaded.picture.isFine())
        return notAnImage(path);
    const QString name = info.completeBaseName();
    return importImage(file->loaded.data, name, folder);
}

} // namespace galley::attachments
