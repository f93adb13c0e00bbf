// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/openpost.h"

#include "app/commands/output.h"
#include "app/site/dialectfor.h"
#include "editor/post/yaml.h"

#include <QDateTime>
#include <QFileInfo>

namespace galley::commands {

namespace {

/// A configuration that cannot be read is told, and Jekyll's defaults count.
site::SiteConfig configOf(const QString &folder)
{
    post::Result<site::SiteConfig> config = site::SiteConfig::read(folder);
    if (config)
        return std::move(config).value();
    complain(config.error().toString());
    return site::SiteConfig(folder);
}

} // namespace

post::Result<OpenedPost> openPost(const PostArguments &arguments)
{
    post::Result<post::LoadedPost> loaded = post::readPost(arguments.post);
    if (!loaded)
        return loaded.error();
    OpenedPost opened;
    opened.source = std::move(loaded->source);
    opened.file = loaded->file;
    opened.config = configOf(arguments.site);
    opened.split = post::splitFrontMatter(opened.source);
    opened.dialect = site::dialectFor(opened.config);
    return opened;
}

site::PublishedImages publishedImagesOf(const OpenedPost &opened, const QString &path)
{
    const post::Result<post::Value> frontMatter = post::readYaml(opened.yaml());
    return site::publishedImages(site::SiteRules(opened.config), QFileInfo(path).absoluteFilePath(),
                                 frontMatter ? *frontMatter : post::Value(), QDateTime::currentDateTime());
}

} // namespace galley::commands
