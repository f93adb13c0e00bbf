// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/newpost.h"

#include "app/site/newpost.h"
#include "app/site/slug.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

namespace galley::window {

QByteArray newPostSource()
{
    return QByteArrayLiteral("---\ntitle:\ncategories: []\ntags: []\n---\n\n");
}

QByteArray newPostSource(const site::SiteConfig &site)
{
    if (!site.isSite())
        return newPostSource();
    // At the start only the folder of the last site is known.
    const auto config = site::SiteConfig::read(site.folder());
    const site::SiteRules rules(config ? *config : site);
    const auto made =
        site::newPost(rules, {.slug = QStringLiteral("untitled"), .now = QDateTime::currentDateTimeUtc()});
    // A site without a habit yet gets the keys that one begins with.
    const bool bare = !made || !made->source.contains(':') || made->source == "---\ntitle:\n---\n\n";
    return bare ? newPostSource() : made->source;
}

QString suggestedFileName(QByteArrayView source, const site::SiteConfig &site, const QDateTime &now)
{
    QString slug;
    const post::FrontMatterSplit split = post::splitFrontMatter(source);
    if (const auto values = post::readYaml(source.sliced(split.yamlStart, split.yamlEnd - split.yamlStart))) {
        const post::Value *title = values->find(u"title");
        slug = site::slugify(title ? title->toString() : QString());
    }
    if (slug.isEmpty())
        slug = QStringLiteral("post");
    return now.toTimeZone(site.timeZone()).date().toString(Qt::ISODate) + u'-' + slug + QStringLiteral(".md");
}

} // namespace galley::window
