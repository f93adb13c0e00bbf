// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/samplesite.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>

namespace galley::window {

namespace {

QString installedSample()
{
    const QDir here(QCoreApplication::applicationDirPath());
    // Installed below PREFIX/libexec/galley; beside the sources below build/PRESET/bin.
    for (const char *place :
         {"../../share/galley/sample-blog", "../share/galley/sample-blog", "../../../resources/sample-blog"}) {
        const QString folder = QDir::cleanPath(here.filePath(QLatin1String(place)));
        if (QFileInfo::exists(folder + QLatin1String("/_config.yml")))
            return folder;
    }
    return {};
}

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const QString target = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
        // Copied from a read-only installation, it is the user's to edit.
        QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
    }
    return true;
}

} // namespace

QString sampleSite()
{
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/galley/sample-blog");
    if (QFileInfo::exists(own + QLatin1String("/_config.yml")))
        return own;
    const QString installed = installedSample();
    if (installed.isEmpty())
        return {};
    // A copy that broke off must not pass for the sample: it gets its name when it is whole.
    const QString part = own + QStringLiteral(".part");
    QDir(part).removeRecursively();
    if (!copyFolder(installed, part) || !QDir().rename(part, own))
        return {};
    return own;
}

} // namespace galley::window
