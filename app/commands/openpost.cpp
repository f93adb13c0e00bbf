// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/openpost.h"

#include "app/commands/output.h"
#include "app/site/dialectfor.h"

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

} // namespace galley::commands
