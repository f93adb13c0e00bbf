// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/newpost.h"

#include "app/site/slug.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

namespace galley::window {

QByteArray newPostSource()
{
    return QByteArrayLiteral("---\ntitle:\ncategories: []\ntags: []\n---\n\n");
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
