// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/exportincludes.h"

#include "app/site/sitefiles.h"
#include "app/site/sitefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

namespace {

/// Larger ones are no includes that somebody wrote.
constexpr qint64 largest = 1 << 20;

QString folderOfIncludes(const SiteConfig &config)
{
    const QString folder = config.text(u"includes_dir");
    return folder.isEmpty() ? QStringLiteral("_includes") : folder;
}

QStringList namesIn(const QByteArray &source)
{
    static const QRegularExpression tag(QStringLiteral("\\{%-?\\s*include(?:_cached)?\\s+([^\\s%{}]+)"));
    QStringList names;
    for (auto it = tag.globalMatch(QString::fromUtf8(source)); it.hasNext();) {
        const QString name = it.next().captured(1);
        // As Jekyll has it (tags/include.rb): no way out of the folder.
        if (!name.contains(QLatin1String("..")) && !name.startsWith(u'/') && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

QList<ExportInclude> exportIncludes(const QByteArray &source, const SiteConfig &from, const SiteConfig &target)
{
    QList<ExportInclude> includes;
    QStringList seen;
    QList<QByteArray> texts = {source};
    const QString theme = themeFolder(target);
    while (!texts.isEmpty()) {
        for (const QString &name : namesIn(texts.takeFirst())) {
            if (seen.contains(name))
                continue;
            seen.append(name);
            ExportInclude include{.name = name,
                                  .where = ExportInclude::Where::Nowhere,
                                  .file = {},
                                  .target = folderOfIncludes(target) + u'/' + name};
            const QString own = from.isSite()
                ? realFileInside(from.folder() + u'/' + folderOfIncludes(from) + u'/' + name, {from.folder()})
                : QString();
            include.file = own;
            const bool themes = !theme.isEmpty() && QFileInfo(theme + QStringLiteral("/_includes/") + name).isFile();
            if (themes || QFileInfo(target.folder() + u'/' + include.target).isFile())
                include.where = ExportInclude::Where::Target;
            else if (!own.isEmpty())
                include.where = ExportInclude::Where::Source;
            QFile file(own);
            if (!own.isEmpty() && file.size() <= largest && file.open(QIODevice::ReadOnly))
                texts.append(file.readAll());
            includes.append(include);
        }
    }
    return includes;
}

} // namespace galley::site
