// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/publishedpaths.h"

#include "app/site/entryfilter.h"
#include "app/site/permalink.h"
#include "app/site/rubytext.h"
#include "app/site/sitefiles.h"
#include "app/site/siteplugins.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yaml.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

using post::Value;

namespace {

/// One name for what a server answers alike: "a", "a/", "a/index.html" and, as GitHub Pages and `jekyll serve` do,
/// "a.html".
QString keyOf(const QString &path)
{
    QString key = path;
    while (key.startsWith(u'/'))
        key.remove(0, 1);
    if (key.endsWith(QLatin1String(".html")))
        key.chop(5);
    if (key == QLatin1String("index") || key.endsWith(QLatin1String("/index")))
        key.chop(5);
    while (key.endsWith(u'/'))
        key.chop(1);
    return key.normalized(QString::NormalizationForm_C);
}

/// The file that Jekyll writes for a URL (Jekyll::Document#destination, jekyll 4.3).
QString outputOf(const QString &url)
{
    QString path = unescapePath(url);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    if (path.endsWith(u'/'))
        return path + QLatin1String("index.html");
    return rubyExtension(path).isEmpty() ? path + QLatin1String(".html") : path;
}

/// Of a file that Jekyll renders: null for any other, and for one whose front matter is broken.
std::optional<Value> frontMatterOf(const QString &path)
{
    static constexpr qint64 Largest = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.peek(6).indexOf("---") < 0)
        return std::nullopt;
    QByteArray source = file.read(Largest);
    if (source.startsWith("\xEF\xBB\xBF"))
        source.remove(0, 3);
    const post::FrontMatterSplit split = post::splitFrontMatter(source);
    if (!split.found())
        return std::nullopt;
    const auto read = post::readYaml(QByteArrayView(source).sliced(split.yamlStart, split.yamlEnd - split.yamlStart));
    return read ? *read : Value();
}

QString textIn(const Value &values, QStringView key)
{
    const Value *value = values.find(key);
    return value && !value->isNull() ? value->toString() : QString();
}

/// Never rendered, and too many on some sites to be opened.
bool isPicture(const QString &name)
{
    static const QRegularExpression binary(
        QStringLiteral("\\.(?:png|jpe?g|gif|webp|avif|ico|svg|mp4|webm|mp3|pdf|zip|gz|woff2?|ttf|otf|eot)$"),
        QRegularExpression::CaseInsensitiveOption);
    return binary.match(name).hasMatch();
}

} // namespace

PublishedPaths PublishedPaths::read(const SiteRules &rules, const QList<IndexedPost> &posts, const QDateTime &now)
{
    PublishedPaths paths;
    if (!rules.config.isSite())
        return paths;
    paths.m_folder = rules.config.folder();
    paths.m_theme = themeFolder(rules.config);
    paths.m_atRoot = rules.config.baseurl().isEmpty();
    for (const IndexedPost &post : posts) {
        // A draft or a post of the future has its URL too: it will be there when this one is.
        if (!post.url.isEmpty())
            paths.add(post.url, post.file, post.hidden == PostRecord::Hidden::No);
        for (const QString &redirect : post.redirects)
            paths.add(redirect, {});
    }
    paths.addPages(rules);
    paths.addCollections(rules, now);
    const SitePlugins plugins = SitePlugins::read(rules.config);
    paths.m_pagesKnown = plugins.pagesKnown;
    paths.m_generated = {QStringLiteral("feed"),    QStringLiteral("atom"),   QStringLiteral("rss"),
                         QStringLiteral("sitemap"), QStringLiteral("robots"), QStringLiteral("redirects")};
    if (const Value *feed = rules.config.find(u"feed"))
        paths.m_generated.append(keyOf(textIn(*feed, u"path")));
    paths.m_generated.removeAll(QString());
    return paths;
}

PublishedPaths::Answer PublishedPaths::find(const QString &path) const
{
    if (path.isEmpty() || m_files.contains(keyOf(path)) || QFileInfo::exists(m_folder + u'/' + path))
        return Answer::There; // files are copied, sources may be linked by a plugin, and folders have lists or pages
    if (!m_theme.isEmpty() && path.startsWith(QLatin1String("assets/")) && QFileInfo::exists(m_theme + u'/' + path))
        return Answer::There;
    if (isGenerated(path))
        return Answer::Unknown;
    static const QRegularExpression file(QStringLiteral("\\.(?!html?$|md$|markdown$)[A-Za-z0-9]{1,5}$"));
    const bool page = !file.match(path).hasMatch();
    // `assets/main.css` is made of a file of another name.
    const bool style = path.endsWith(QLatin1String(".css")) || path.endsWith(QLatin1String(".js"))
        || path.endsWith(QLatin1String(".map")) || path.endsWith(QLatin1String(".xml"))
        || path.endsWith(QLatin1String(".json"));
    return style || (page && !m_pagesKnown) ? Answer::Unknown : Answer::NotThere;
}

bool PublishedPaths::isElsewhere(const QString &path) const
{
    static const QStringList usual{QStringLiteral("assets"),  QStringLiteral("images"), QStringLiteral("image"),
                                   QStringLiteral("img"),     QStringLiteral("imgs"),   QStringLiteral("static"),
                                   QStringLiteral("files"),   QStringLiteral("public"), QStringLiteral("media"),
                                   QStringLiteral("uploads"), QStringLiteral("posts"),  QStringLiteral("photos"),
                                   QStringLiteral("asset"),   QStringLiteral("docs"),   QStringLiteral("pages")};
    const QString first = path.section(u'/', 0, 0);
    static const QRegularExpression year(QStringLiteral("^\\d{4}$"));
    if (year.match(first).hasMatch())
        return false; // a post's address by its date
    return m_atRoot && path.contains(u'/') && !usual.contains(first.toLower()) && !m_folders.contains(first)
        && !QFileInfo::exists(m_folder + u'/' + first);
}

QString PublishedPaths::fileAt(const QString &path) const
{
    return m_files.value(keyOf(path));
}

bool PublishedPaths::isGenerated(const QString &path) const
{
    static const QRegularExpression numbered(QStringLiteral("(?:^|/)page[/:-]?\\d+/?$"));
    const QString first = keyOf(path).section(u'/', 0, 0).section(u'.', 0, 0);
    return numbered.match(path).hasMatch() || m_generated.contains(first) || m_generated.contains(keyOf(path));
}

QStringList PublishedPaths::filesWrittenAt(const QString &url) const
{
    return m_written.value(outputOf(url));
}

void PublishedPaths::add(const QString &url, const QString &file, bool visible)
{
    const QString key = keyOf(unescapePath(url));
    if (!m_files.contains(key))
        m_files.insert(key, file);
    m_folders.insert(key.section(u'/', 0, 0));
    if (visible && !file.isEmpty())
        m_written[outputOf(url)].append(file);
}

/// jekyll-redirect-from.
void PublishedPaths::addRedirects(const Value &frontMatter)
{
    const Value *from = frontMatter.find(u"redirect_from");
    if (!from)
        return;
    if (from->isText())
        add(from->toString(), {});
    for (const Value &item : from->items())
        add(item.toString(), {});
}

void PublishedPaths::addPages(const SiteRules &rules)
{
    const EntryFilter filter(rules.config);
    QStringList above; // real paths, so that a link to a folder above is not followed round and round
    const auto walk = [&](const auto &self, const QString &folder) -> void {
        const QDir dir(m_folder + folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || above.contains(real))
            return;
        above.append(real);
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const QString name = entry.fileName();
            if (!filter.accepts(folder, name))
                continue;
            if (entry.isDir())
                self(self, folder + u'/' + name);
            else if (!isPicture(name))
                addPage(rules, (folder + u'/' + name).sliced(1));
        }
        above.removeLast();
    };
    walk(walk, QString());
}

/// Jekyll::Page#template, url and destination (jekyll 4.3, page.rb), as generous as servers are.
void PublishedPaths::addPage(const SiteRules &rules, const QString &file)
{
    const std::optional<Value> own = frontMatterOf(m_folder + u'/' + file);
    if (!own)
        return;
    const Value all = merged(rules.defaults.all(file, QStringLiteral("pages")).values,
                             own->type() == Value::Type::Mapping ? *own : Value(Value::Entries{}));
    const QString extension = rubyExtension(file);
    const QString stem = file.chopped(extension.size());
    const bool markdown = rules.markdownExtensions.contains(extension.toLower());
    QString permalink = textIn(all, u"permalink");
    permalink.replace(QLatin1String(":path"), file.left(file.lastIndexOf(u'/') + 1));
    permalink.replace(QLatin1String(":basename"), QFileInfo(file).completeBaseName());
    permalink.replace(QLatin1String(":output_ext"), markdown ? QStringLiteral(".html") : extension);
    if (!permalink.isEmpty())
        add(permalink, file);
    else
        add(markdown || extension == QLatin1String(".html") ? stem + QStringLiteral(".html") : file, file);
    addRedirects(all);
}

void PublishedPaths::addCollections(const SiteRules &rules, const QDateTime &now)
{
    const Value *collections = rules.config.find(u"collections");
    const QString root = rules.config.collectionsDir();
    for (const auto &[label, options] : collections ? collections->entries() : Value::Entries()) {
        const Value *output = options.find(u"output");
        if (label == QLatin1String("posts") || !output || *output == Value(false))
            continue;
        const QString folder = (root.isEmpty() ? QString() : root + u'/') + u'_' + label;
        QDirIterator it(m_folder + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            addDocument(rules, label, it.next().sliced(m_folder.size() + 1), now);
    }
}

void PublishedPaths::addDocument(const SiteRules &rules, const QString &label, const QString &file,
                                 const QDateTime &now)
{
    const std::optional<Value> own = frontMatterOf(m_folder + u'/' + file);
    if (!own)
        return;
    const QString root = rules.config.collectionsDir();
    const QString path = root.isEmpty() ? file : file.sliced(root.size() + 1);
    const Value all = merged(rules.defaults.all(path, label).values,
                             own->type() == Value::Type::Mapping ? *own : Value(Value::Entries{}));
    const Value *options = rules.config.find(u"collections")->find(label);
    PermalinkParts parts;
    parts.collection = label;
    parts.path = path.sliced(label.size() + 2).chopped(rubyExtension(path).size());
    parts.basename = QFileInfo(file).completeBaseName();
    const QString slug = textIn(all, u"slug");
    if (!slug.isEmpty())
        parts.slug = slug;
    parts.date = now;
    QString permalink = textIn(all, u"permalink");
    if (permalink.isEmpty())
        permalink = textIn(*options, u"permalink");
    if (permalink.isEmpty())
        permalink = QStringLiteral("/:collection/:path:output_ext");
    if (const auto url = expandPermalink(permalinkTemplate(permalink), parts))
        add(*url, file);
    addRedirects(all);
}

} // namespace galley::site
