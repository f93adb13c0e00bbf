// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "corpus.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace {

QByteArray bodyOf(const QByteArray &file)
{
    static const QRegularExpression fences(QStringLiteral("\\A\\x{feff}?---\\s*\\n.*?\\n?^(?:---|\\.\\.\\.)\\s*$\\n?"),
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(file).remove(fences).toUtf8();
}

} // namespace

QList<CorpusPost> corpusPosts()
{
    const QDir shared(qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared")));
    QStringList paths;
    QDirIterator files(shared.filePath(QStringLiteral("corpus")),
                       {QStringLiteral("*.md"), QStringLiteral("*.markdown")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QLatin1String("_posts")))
            paths.append(path);
    }
    std::sort(paths.begin(), paths.end());
    QList<CorpusPost> posts;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            posts.append({path.section(u'/', -1).toUtf8(), bodyOf(file.readAll())});
    }
    return posts;
}
