// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/fetchimages.h"

#include "app/commands/progress.h"
#include "app/siteimages/download.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace galley::commands {

QString allowOption()
{
    return QStringLiteral("--allow");
}

std::shared_ptr<siteimages::Harvest> fetchImages(const QStringList &urls, const PostArguments &arguments,
                                                 bool alsoFromCache)
{
    siteimages::Download::Options options;
    if (alsoFromCache)
        options.cacheFolder = images::DiskCache::defaultFolder();
    for (const auto &[option, value] : arguments.values) {
        if (option == allowOption())
            options.allowedPlaces.append(value.toLower());
    }
    siteimages::Download download(options);
    Progress progress(QCoreApplication::translate("commands", "%1 of %2 images fetched"));
    QObject::connect(&download, &siteimages::Download::progressed, &download,
                     [&progress](int done, int all) { progress.show(done, all); });
    QEventLoop loop; // the only one: a subcommand has no other
    QObject::connect(&download, &siteimages::Download::finished, &loop, &QEventLoop::quit);
    download.start(urls);
    loop.exec();
    return download.harvest();
}

} // namespace galley::commands
