// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/sitefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace galley::site {

using post::Error;
using post::Result;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::site::SiteFolder)
};

bool isInside(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder == QLatin1String("/") ? folder : folder + u'/');
}

} // namespace

Result<void> checkPlaceInSite(const QString &folder, const QString &relative)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    QString path = folder;
    const QStringList segments = relative.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        path += u'/' + segments[i];
        const QFileInfo info(path);
        if (!info.exists() && !info.isSymLink())
            return {};
        const bool last = i + 1 == segments.size();
        if (!isInside(info.canonicalFilePath(), root)) {
            return Error{.what = Texts::tr("“%1” is a link that leads out of the site.").arg(segments[i]),
                         .remedy = Texts::tr("Nothing is written there."),
                         .file = path};
        }
        if (last ? !info.isFile() || info.isSymLink() : !info.isDir()) {
            return Error{.what = last ? Texts::tr("Something that is not a plain file stands at this place.")
                                      : Texts::tr("“%1” is not a folder.").arg(segments[i]),
                         .remedy = Texts::tr("Nothing is written there."),
                         .file = path};
        }
    }
    return {};
}

QString realFileInside(const QString &path, const QStringList &folders)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty() || !QFileInfo(real).isFile())
        return {};
    for (const QString &folder : folders) {
        const QString root = QFileInfo(folder).canonicalFilePath();
        if (!root.isEmpty() && isInside(real, root))
            return real;
    }
    return {};
}

bool isImageFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(1024);
    for (const QByteArray &start : {QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("\xff\xd8\xff"), QByteArray("GIF87a"),
                                    QByteArray("GIF89a"), QByteArray("BM"), QByteArray("\0\0\1\0", 4)}) {
        if (head.startsWith(start))
            return true;
    }
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return true;
    if (head.mid(4, 4) == "ftyp")
        return head.mid(8, 24).contains("avif") || head.mid(8, 24).contains("avis");
    return path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) && head.contains("<svg");
}

} // namespace galley::site
