// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/checkedsite.h"

#include "app/site/dialectfor.h"
#include "app/site/siteindex.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>

#include <algorithm>
#include <mutex>

namespace galley::site {

namespace {

/// Spellings by their folded form; each with its number of uses.
using Spellings = QHash<QString, QMap<QString, int>>;

void count(Spellings &spellings, const QStringList &words)
{
    for (const QString &word : words)
        ++spellings[word.toCaseFolded()][word];
}

QList<Spelling> spellingsOf(const Spellings &all, const QString &word)
{
    QList<Spelling> found;
    const QMap<QString, int> written = all.value(word.toCaseFolded());
    for (auto it = written.begin(); it != written.end(); ++it)
        found.append({it.key(), it.value()});
    std::stable_sort(found.begin(), found.end(), [](const Spelling &a, const Spelling &b) { return a.uses > b.uses; });
    return found;
}

QStringList ignoredRules(const SiteConfig &config)
{
    const post::Value *own = config.find(u"galley");
    const post::Value *ignored = own ? own->find(u"ignore") : nullptr;
    QStringList ids;
    for (const post::Value &id : ignored ? ignored->items() : post::Value::Items())
        ids.append(id.toString());
    return ids;
}

} // namespace

struct CheckedSite::Data
{
    Data(const SiteRules &siteRules, const QDateTime &moment, QString cache)
        : rules(siteRules)
        , now(moment)
        , cacheFolder(std::move(cache))
        , dialect(dialectFor(siteRules.config))
        , ignored(ignoredRules(siteRules.config))
    {
    }

    void readPosts()
    {
        std::call_once(postsRead, [this] {
            posts = readSiteIndex(rules, {}, {cacheFolder, {}, {}}, now).posts();
            for (const IndexedPost &post : std::as_const(posts)) {
                files.append(post.file);
                count(tags, post.tags);
                count(categories, post.categories);
            }
        });
    }

    void readTemplates()
    {
        std::call_once(templatesRead, [this] {
            for (const QString &key : {QStringLiteral("layouts_dir"), QStringLiteral("includes_dir")}) {
                const QString folder = rules.config.folder() + u'/' + rules.config.text(key);
                if (!rules.config.isSite())
                    continue;
                QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
                while (it.hasNext()) {
                    QFile file(it.next());
                    if (file.open(QIODevice::ReadOnly))
                        templates += file.read(LargestTemplate);
                }
            }
        });
    }

    static constexpr qint64 LargestTemplate = 256 * 1024;

    const SiteRules rules;
    const QDateTime now;
    const QString cacheFolder;
    const markdown::Dialect dialect;
    const QStringList ignored;

    std::once_flag postsRead;
    QList<IndexedPost> posts;
    QStringList files;
    Spellings tags;
    Spellings categories;

    std::once_flag pathsRead;
    PublishedPaths paths;
    std::once_flag liquidRead;
    LiquidWords liquid;
    std::once_flag templatesRead;
    QByteArray templates;
};

CheckedSite::CheckedSite(const SiteRules &rules, const QDateTime &now, const QString &cacheFolder)
    : d(std::make_shared<Data>(rules, now, cacheFolder))
{
}

const SiteRules &CheckedSite::rules() const
{
    return d->rules;
}

const QDateTime &CheckedSite::now() const
{
    return d->now;
}

const markdown::Dialect &CheckedSite::dialect() const
{
    return d->dialect;
}

const QStringList &CheckedSite::ignored() const
{
    return d->ignored;
}

const QStringList &CheckedSite::files() const
{
    d->readPosts();
    return d->files;
}

const QList<IndexedPost> &CheckedSite::posts() const
{
    d->readPosts();
    return d->posts;
}

const PublishedPaths &CheckedSite::paths() const
{
    std::call_once(d->pathsRead, [this] { d->paths = PublishedPaths::read(d->rules, posts(), d->now); });
    return d->paths;
}

const LiquidWords &CheckedSite::liquid() const
{
    std::call_once(d->liquidRead, [this] { d->liquid = LiquidWords::ofSite(d->rules.config); });
    return d->liquid;
}

QList<Spelling> CheckedSite::tagSpellings(const QString &tag) const
{
    d->readPosts();
    return spellingsOf(d->tags, tag);
}

QList<Spelling> CheckedSite::categorySpellings(const QString &category) const
{
    d->readPosts();
    return spellingsOf(d->categories, category);
}

const QByteArray &CheckedSite::templates() const
{
    d->readTemplates();
    return d->templates;
}

} // namespace galley::site
