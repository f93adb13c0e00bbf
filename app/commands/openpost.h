// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/postarguments.h"
#include "app/site/publishedimages.h"
#include "app/site/siteconfig.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/postfile.h"
#include "editor/post/result.h"
#include "preview/markdown/dialect.h"

#include <QByteArray>

namespace galley::commands {

/// A post that was read for a subcommand.
struct OpenedPost
{
    QByteArray source; ///< UTF-8 without the BOM
    post::PostFile file;
    site::SiteConfig config; ///< of its site
    post::FrontMatterSplit split;
    markdown::Dialect dialect; ///< of its site; Jekyll's own where there is no site

    [[nodiscard]] QByteArrayView yaml() const
    {
        return QByteArrayView(source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart);
    }
    [[nodiscard]] QByteArrayView body() const { return QByteArrayView(source).sliced(split.bodyStart); }
};

/// Where the images of the post at `path` come from.
[[nodiscard]] site::PublishedImages publishedImagesOf(const OpenedPost &opened, const QString &path);

[[nodiscard]] post::Result<OpenedPost> openPost(const PostArguments &arguments);

} // namespace galley::commands
