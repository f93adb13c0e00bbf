// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/siteplugins.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace galley::site {

namespace {

struct Known
{
    QStringList tags = {};
    bool makesPages = false; ///< of names that cannot be told from the site's files
};

/// What the documentation of each names; a plugin that is not here may add anything.
const QHash<QString, Known> &knownPlugins()
{
    static const QHash<QString, Known> plugins = [] {
        QHash<QString, Known> all;
        for (const char *name : {"github-pages",         "jekyll-coffeescript",
                                 "jekyll-commonmark",    "jekyll-commonmark-ghpages",
                                 "jekyll-compose",       "jekyll-default-layout",
                                 "jekyll-mentions",      "jekyll-optional-front-matter",
                                 "jekyll-paginate",      "jekyll-readme-index",
                                 "jekyll-redirect-from", "jekyll-relative-links",
                                 "jekyll-remote-theme",  "jekyll-sass-converter",
                                 "jekyll-sitemap",       "jekyll-titles-from-headings",
                                 "jekyll-watch",         "jemoji",
                                 "jekyll-spaceship",     "jekyll-target-blank",
                                 "jekyll-katex",         "jekyll"})
            all.insert(QLatin1String(name), {});
        const auto tagged = [&all](const char *name, const QStringList &tags) {
            all.insert(QLatin1String(name), {tags});
        };
        tagged("jekyll-avatar", {QStringLiteral("avatar")});
        tagged("jekyll-feed", {QStringLiteral("feed_meta")});
        tagged("jekyll-gist", {QStringLiteral("gist")});
        tagged("jekyll-github-metadata", {QStringLiteral("github_edit_link")});
        tagged("jekyll-include-cache", {QStringLiteral("include_cached")});
        tagged("jekyll-last-modified-at", {QStringLiteral("last_modified_at")});
        tagged("jekyll-octicons", {QStringLiteral("octicon")});
        tagged("jekyll-seo-tag", {QStringLiteral("seo")});
        tagged("jekyll-toc", {QStringLiteral("toc"), QStringLiteral("toc_only")});
        for (const char *name : {"jekyll-archives", "jekyll-paginate-v2", "jekyll-auto-authors"})
            all.insert(QLatin1String(name), {{}, true});
        return all;
    }();
    return plugins;
}

QByteArray contentOf(const QString &path)
{
    static constexpr qint64 Largest = 1024 * 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(Largest) : QByteArray();
}

QStringList gemsOf(const SiteConfig &config)
{
    static const QRegularExpression gem(
        QStringLiteral("^\\s*gem\\s*\\(?\\s*[\"']((?:jekyll|jemoji|github-pages)[^\"']*)[\"']"),
        QRegularExpression::MultilineOption);
    QStringList names;
    const QString text = QString::fromUtf8(contentOf(config.folder() + QStringLiteral("/Gemfile")));
    for (auto it = gem.globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    // Themes are gems too and add neither tags nor pages.
    names.removeIf([](const QString &name) { return name.contains(QLatin1String("theme")); });
    return names;
}

void readOwnPlugins(const SiteConfig &config, SitePlugins &plugins)
{
    static const QRegularExpression registered(QStringLiteral("register_tag\\W+(\\w+)"));
    static const QRegularExpression named(QStringLiteral("register_tag\\s*\\(?\\s*[\"':]\\w"));
    const QString folder = config.folder() + u'/' + config.text(u"plugins_dir");
    QDirIterator it(folder, {QStringLiteral("*.rb")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString text = QString::fromUtf8(contentOf(it.next()));
        for (auto match = registered.globalMatch(text); match.hasNext();)
            plugins.tags.insert(match.next().captured(1));
        if (text.count(QLatin1String("register_tag")) > text.count(named))
            plugins.tagsKnown = false; // by a name that is computed
        if (text.contains(QLatin1String("Generator")) || text.contains(QLatin1String("Hooks"))
            || text.contains(QLatin1String("pages <<")))
            plugins.pagesKnown = false;
    }
}

} // namespace

SitePlugins SitePlugins::read(const SiteConfig &config)
{
    SitePlugins plugins;
    // GitHub Pages loads these two unasked.
    plugins.tags = {QStringLiteral("gist"), QStringLiteral("github_edit_link")};
    if (!config.isSite())
        return plugins;
    plugins.names = config.list(u"plugins") + config.list(u"gems") + gemsOf(config);
    for (const QString &name : std::as_const(plugins.names)) {
        const auto known = knownPlugins().constFind(name);
        if (known == knownPlugins().cend()) {
            plugins.tagsKnown = false;
            plugins.pagesKnown = false;
            continue;
        }
        plugins.tags.unite(QSet<QString>(known->tags.begin(), known->tags.end()));
        plugins.pagesKnown &= !known->makesPages;
    }
    readOwnPlugins(config, plugins);
    return plugins;
}

} // namespace galley::site
