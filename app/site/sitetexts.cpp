// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/sitetexts.h"

#include "app/site/entryfilter.h"
#include "app/site/postindex.h"
#include "app/site/rubytext.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace galley::site {

namespace {

const QStringList &htmlExtensions()
{
    static const QStringList extensions = {QStringLiteral(".html"), QStringLiteral(".htm"), QStringLiteral(".xhtml"),
                                           QStringLiteral(".xml"), QStringLiteral(".liquid")};
    return extensions;
}

const QStringList &dataExtensions()
{
    static const QStringList extensions = {QStringLiteral(".yml"),  QStringLiteral(".yaml"), QStringLiteral(".json"),
                                           QStringLiteral(".csv"),  QStringLiteral(".tsv"),  QStringLiteral(".css"),
                                           QStringLiteral(".scss"), QStringLiteral(".sass"), QStringLiteral(".js")};
    return extensions;
}

class Collector final
{
public:
    explicit Collector(const SiteConfig &config)
        : m_config(config)
        , m_filter(config)
        , m_markdown(config.markdownExtensions())
        , m_destination(destinationOf(config))
    {
    }

    QList<SiteText> run()
    {
        for (const QString &post : findPosts(m_config))
            add(post, true, true);
        readFolder({}, true, false);
        for (const QString &special : specialFolders())
            readFolder(u'/' + special, false, true);
        for (const QString &name : {QStringLiteral("_config.yml"), QStringLiteral("_config.yaml")}) {
            if (QFileInfo(m_config.folder() + u'/' + name).isFile())
                add(name, false, true);
        }
        std::sort(m_texts.begin(), m_texts.end(), [](const SiteText &a, const SiteText &b) { return a.path < b.path; });
        return m_texts;
    }

private:
    static QString destinationOf(const SiteConfig &config)
    {
        const QString configured = config.text(u"destination");
        const QString folder = configured.isEmpty() ? QStringLiteral("_site") : configured;
        return QDir::cleanPath(QDir(config.folder()).absoluteFilePath(folder));
    }

    [[nodiscard]] QStringList specialFolders() const
    {
        QStringList folders;
        for (const char16_t *key : {u"includes_dir", u"layouts_dir", u"data_dir"})
            folders.append(m_config.text(key));
        folders.append(QStringLiteral("_sass"));
        const post::Value *collections = m_config.find(u"collections");
        const QString above = m_config.collectionsDir().isEmpty() ? QString() : m_config.collectionsDir() + u'/';
        for (const auto &[label, options] : collections ? collections->entries() : post::Value::Entries()) {
            if (label != QLatin1String("posts"))
                folders.append(above + u'_' + label);
        }
        folders.removeAll(QString());
        return folders;
    }

    /// `folder` is relative to the site's and begins with a slash, or is empty. `special`: everything in it is
    /// Jekyll's.
    void readFolder(const QString &folder, bool filtered, bool special)
    {
        const QDir dir(m_config.folder() + folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || m_above.contains(real) || QDir::cleanPath(dir.absolutePath()) == m_destination)
            return;
        m_above.append(real);
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            const QString name = entry.fileName();
            if (filtered && !m_filter.accepts(folder, name))
                continue;
            const QString path = folder + u'/' + name;
            if (entry.isDir())
                readFolder(path, filtered, special);
            else if (entry.isFile() && !entry.isSymLink())
                add(path.sliced(1), false, special);
        }
        m_above.removeLast();
    }

    void add(const QString &path, bool isPost, bool special)
    {
        if (m_seen.contains(path))
            return;
        const QString extension = rubyExtension(path).toLower();
        SiteText text{path, SiteText::Kind::Data, isPost};
        if (m_markdown.contains(extension)) {
            if (!special && !hasFrontMatter(path))
                return;
            text.kind = SiteText::Kind::Markdown;
        } else if (isPost || htmlExtensions().contains(extension)) {
            text.kind = SiteText::Kind::Html;
        } else if (!dataExtensions().contains(extension)) {
            return;
        }
        m_seen.insert(path);
        m_texts.append(text);
    }

    [[nodiscard]] bool hasFrontMatter(const QString &path) const
    {
        QFile file(m_config.folder() + u'/' + path);
        return file.open(QIODevice::ReadOnly) && file.read(8).contains("---");
    }

    const SiteConfig &m_config;
    const EntryFilter m_filter;
    const QStringList m_markdown;
    const QString m_destination;
    QStringList m_above;
    QSet<QString> m_seen;
    QList<SiteText> m_texts;
};

} // namespace

QList<SiteText> siteTexts(const SiteConfig &config)
{
    return config.isSite() ? Collector(config).run() : QList<SiteText>();
}

} // namespace galley::site
