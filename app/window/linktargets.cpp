// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/linktargets.h"

#include "editor/body/textmatch.h"

#include <QRegularExpression>

#include <algorithm>

namespace galley::window {

namespace {

using Target = body::LinkTargets::Target;

/// How `post_url` names a post (jekyll 4.3, tags/post_url.rb): its path without `_posts` and extension. Empty for what
/// it does not find: names without a date.
QString postUrlName(const QString &path)
{
    static const QRegularExpression dated(QStringLiteral("^((?:.+/)*)_posts/((?:.+/)*\\d+-\\d+-\\d+-.*)\\.[^.]+$"));
    static const QRegularExpression first(QStringLiteral("^()_posts/((?:.+/)*\\d+-\\d+-\\d+-.*)\\.[^.]+$"));
    QRegularExpressionMatch match = first.match(path);
    if (!match.hasMatch())
        match = dated.match(path);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : QString();
}

QString nameIn(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

std::shared_ptr<const body::LinkTargets>
linkTargetsOf(const site::SiteConfig &config, const QList<site::IndexedPost> &posts, const site::SiteFiles &files)
{
    auto targets = std::make_shared<body::LinkTargets>();
    QList<const site::IndexedPost *> newest;
    for (const site::IndexedPost &post : posts) {
        if (post.error.isEmpty() && !post.draft)
            newest.append(&post);
    }
    std::stable_sort(newest.begin(), newest.end(), [](const auto *a, const auto *b) { return a->time > b->time; });
    const QString collections = config.collectionsDir().isEmpty() ? QString() : config.collectionsDir() + u'/';
    for (const site::IndexedPost *post : std::as_const(newest)) {
        const QString path = post->file.startsWith(collections) ? post->file.sliced(collections.size()) : post->file;
        const QString matched = body::foldedForMatching(post->title + u'\n' + post->file);
        const QString name = postUrlName(path);
        if (!name.isEmpty())
            targets->posts.append({post->title, nameIn(name), matched, name, {}});
        targets->files.append({post->title, path, matched, path, {}});
    }
    for (const QString &page : files.pages)
        targets->files.append({page, {}, body::foldedForMatching(page), page, {}});
    const site::PathForm form = site::usualPathForm(posts, config);
    for (const QString &image : files.images) {
        targets->images.append({nameIn(image), image.left(image.lastIndexOf(u'/')), body::foldedForMatching(image),
                                u'/' + image, site::writtenPath(image, form, config)});
    }
    return targets;
}

} // namespace galley::window
