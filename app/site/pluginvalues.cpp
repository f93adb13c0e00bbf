// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/pluginvalues.h"

namespace galley::site {

namespace {

struct Plugin
{
    const char *name;
    const char *key;
};

// Each as its own README says: jekyll-last-modified-at 1.3, jekyll-default-layout 0.1, jekyll-titles-from-headings 0.5
// (of posts only with
// `collections: true`), jekyll-auto-image 1.1, jekyll-polyglot 1.8, jekyll-auto-authors.
constexpr Plugin plugins[] = {
    {"jekyll-last-modified-at", "last_modified_at"},
    {"jekyll-default-layout", "layout"},
    {"jekyll-titles-from-headings", "title"},
    {"jekyll-auto-image", "image"},
    {"jekyll-polyglot", "lang"},
};

bool isActive(const Plugin &plugin, const SiteConfig &config)
{
    if (QLatin1String(plugin.name) != QLatin1String("jekyll-titles-from-headings"))
        return true;
    const post::Value *options = config.find(u"titles_from_headings");
    const post::Value *collections = options ? options->find(u"collections") : nullptr;
    return collections && *collections == post::Value(true);
}

} // namespace

QHash<QString, QString> pluginValues(const SiteConfig &config, const PostRecord &record)
{
    QStringList active = config.list(u"plugins");
    // GitHub's gem loads these without being asked.
    if (active.contains(QStringLiteral("github-pages")))
        active += {QStringLiteral("jekyll-default-layout"), QStringLiteral("jekyll-titles-from-headings")};
    QHash<QString, QString> values;
    for (const Plugin &plugin : plugins) {
        const QString key = QLatin1String(plugin.key);
        const QString from = record.provenance.value(key);
        const bool said = from == QLatin1String("post") || from.startsWith(QLatin1String("defaults"));
        if (active.contains(QLatin1String(plugin.name)) && isActive(plugin, config) && !said)
            values.insert(key, QLatin1String(plugin.name));
    }
    return values;
}

} // namespace galley::site
