// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/imagefolder.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

ImageFolderOfPost imageFolderFor(const SiteConfig &config, const QString &postFile)
{
    const QFileInfo info(postFile);
    if (postFile.isEmpty())
        return {};
    if (!config.isSite())
        return {info.absolutePath(), info.absolutePath() + QStringLiteral("/images"), QStringLiteral("images/"),
                QStringLiteral("images/")};
    QString base = QStringLiteral("assets/images");
    for (const QString &candidate :
         {base, QStringLiteral("assets/img"), QStringLiteral("images"), QStringLiteral("img")}) {
        if (QFileInfo(config.folder() + QLatin1Char('/') + candidate).isDir()) {
            base = candidate;
            break;
        }
    }
    static const QRegularExpression date(QStringLiteral("^\\d{2,4}-\\d{1,2}-\\d{1,2}-"));
    const QString slug = info.completeBaseName().remove(date);
    const QString below = slug.isEmpty() ? base : base + QLatin1Char('/') + slug;
    const QString prefix = config.baseurl().isEmpty() ? QString() : QStringLiteral("{{ site.baseurl }}");
    const QString plain = QLatin1Char('/') + below + QLatin1Char('/');
    return {config.folder(), config.folder() + QLatin1Char('/') + below, plain, prefix + plain};
}

} // namespace galley::site
