// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/imagenames.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <array>

namespace galley::siteimages {

namespace {

constexpr std::array<const char *, 9> extensions{".png", ".jpg",  ".jpeg", ".gif", ".webp",
                                                 ".svg", ".avif", ".bmp",  ".ico"};
constexpr qint64 largestText = 4 * 1024 * 1024;

bool endsAName(char c)
{
    static constexpr QByteArrayView marks(" \t\r\n\"'`()<>[]{}|,;=\\/:");
    return marks.contains(c);
}

bool isText(const QString &name)
{
    static const QStringList suffixes{
        QStringLiteral("html"), QStringLiteral("htm"),  QStringLiteral("md"),   QStringLiteral("markdown"),
        QStringLiteral("mkd"),  QStringLiteral("mkdn"), QStringLiteral("css"),  QStringLiteral("scss"),
        QStringLiteral("sass"), QStringLiteral("js"),   QStringLiteral("json"), QStringLiteral("yml"),
        QStringLiteral("yaml"), QStringLiteral("toml"), QStringLiteral("xml"),  QStringLiteral("txt"),
        QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("svg"),  QStringLiteral("webmanifest")};
    return suffixes.contains(name.section(u'.', -1).toLower());
}

/// Not the writer's own: what tools install beside a site.
bool isForeign(const QString &folder)
{
    return folder == QLatin1String("node_modules") || folder == QLatin1String("vendor")
        || folder == QLatin1String(".git") || folder == QLatin1String(".jekyll-cache")
        || folder == QLatin1String(".bundle");
}

void collectBelow(const QDir &folder, const QString &destination, QSet<QString> &names)
{
    for (const QFileInfo &entry :
         folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (entry.isDir()) {
            if (!isForeign(entry.fileName()) && entry.filePath() != destination)
                collectBelow(QDir(entry.filePath()), destination, names);
            continue;
        }
        QFile file(entry.filePath());
        if (isText(entry.fileName()) && file.open(QIODevice::ReadOnly))
            collectImageNames(file.read(largestText), names);
    }
}

} // namespace

void collectImageNames(QByteArrayView text, QSet<QString> &names)
{
    const QByteArray lower = text.toByteArray().toLower();
    for (const char *extension : extensions) {
        const QByteArrayView wanted(extension);
        for (qsizetype at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            qsizetype begin = at;
            while (begin > 0 && !endsAName(text[begin - 1]))
                --begin;
            const QByteArray name = text.sliced(begin, at + wanted.size() - begin).toByteArray();
            // Encoded, the last part may still hold a slash or a blank.
            const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(name));
            names.insert(decoded.section(u'/', -1).section(u' ', -1));
        }
    }
}

QSet<QString> imageNamesInSite(const QString &folder, const QString &destination)
{
    QSet<QString> names;
    collectBelow(QDir(folder), destination, names);
    return names;
}

} // namespace galley::siteimages
