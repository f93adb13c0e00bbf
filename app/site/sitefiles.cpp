// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/sitefiles.h"

#include "app/site/entryfilter.h"
#include "editor/post/yaml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <array>

namespace galley::site {

using post::Value;

namespace {

constexpr qsizetype mostFiles = 20'000;

bool isImage(const QString &suffix)
{
    static const QStringList images{QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
                                    QStringLiteral("gif"),  QStringLiteral("webp"), QStringLiteral("svg"),
                                    QStringLiteral("avif"), QStringLiteral("bmp"),  QStringLiteral("ico")};
    return images.contains(suffix);
}

class Walk final
{
public:
    Walk(const SiteConfig &config, SiteFiles &found)
        : m_config(config)
        , m_filter(config)
        , m_pages(config.markdownExtensions() << QStringLiteral(".html"))
        , m_found(found)
    {
    }

    /// `folder` is relative to the site's and begins with a slash, or is empty.
    void read(const QString &folder)
    {
        const QDir dir(m_config.folder() + folder);
        const QString real = dir.canonicalPath();
        if (real.isEmpty() || m_above.contains(real))
            return;
        m_above.append(real);
        m_found.folders.append(dir.path());
        for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (m_found.images.size() + m_found.pages.size() >= mostFiles)
                break;
            const QString path = folder + u'/' + entry.fileName();
            if (!m_filter.accepts(folder, entry.fileName()))
                continue;
            if (entry.isDir())
                read(path);
            else
                take(path.sliced(1), entry.suffix().toLower());
        }
        m_above.removeLast();
    }

private:
    void take(const QString &file, const QString &suffix)
    {
        if (isImage(suffix))
            m_found.images.append(file);
        else if (m_pages.contains(u'.' + suffix))
            m_found.pages.append(file);
    }

    const SiteConfig &m_config;
    const EntryFilter m_filter;
    const QStringList m_pages;
    SiteFiles &m_found;
    QStringList m_above;
};

/// Names of the layouts below a folder, as front matter has them: without extension.
void addLayouts(QStringList &layouts, const QString &folder, const QString &below = {})
{
    const QDir dir(folder + u'/' + below);
    for (const QFileInfo &entry : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString name = below + (entry.isDir() ? entry.fileName() : entry.completeBaseName());
        if (entry.isDir() && !entry.isSymLink())
            addLayouts(layouts, folder, name + u'/');
        else if (entry.isFile() && !layouts.contains(name))
            layouts.append(name);
    }
}

QStringList keysOf(const QString &file)
{
    QFile in(file);
    if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly))
        return {};
    const auto values = post::readYaml(in.readAll());
    QStringList keys;
    for (const auto &[key, value] : values ? values->entries() : Value::Entries())
        keys.append(key);
    return keys;
}

} // namespace

SiteFiles readSiteFiles(const SiteConfig &config)
{
    SiteFiles found;
    if (!config.isSite())
        return found;
    Walk(config, found).read({});
    const auto special = [&config](QStringView key, const char *usual) {
        const QString name = config.text(key);
        return config.folder() + u'/' + (name.isEmpty() ? QString::fromLatin1(usual) : name);
    };
    const QString layouts = special(u"layouts_dir", "_layouts");
    addLayouts(found.layouts, layouts);
    if (const QString theme = themeFolder(config); !theme.isEmpty())
        addLayouts(found.layouts, theme + QStringLiteral("/_layouts"));
    const QString data = special(u"data_dir", "_data");
    for (const QString &name : {QStringLiteral("/authors.yml"), QStringLiteral("/authors.yaml")})
        found.authors += keysOf(data + name);
    for (const QString &folder : {layouts, data}) {
        if (QFileInfo(folder).isDir())
            found.folders.append(folder);
    }
    return found;
}

QString themeFolder(const SiteConfig &config)
{
    // Jekyll::Theme (jekyll 4.3, theme.rb) looks for the name in small letters.
    const QString theme = config.text(u"theme").toLower().trimmed();
    static const QRegularExpression gemName(QStringLiteral("^[a-z0-9._-]+$"));
    if (!gemName.match(theme).hasMatch())
        return {};
    const QString home = QDir::homePath();
    QStringList roots{config.folder() + QStringLiteral("/vendor/bundle/ruby/*/gems")};
    for (const char *variable : {"GEM_HOME", "GEM_PATH"}) {
        for (const QString &folder : qEnvironmentVariable(variable).split(u':', Qt::SkipEmptyParts))
            roots.append(folder + QStringLiteral("/*gems"));
    }
    roots +=
        QStringList{home + QStringLiteral("/.local/share/gem/ruby/*/gems"), home + QStringLiteral("/.gem/ruby/*/gems"),
                    QStringLiteral("/var/lib/gems/*/gems"), QStringLiteral("/usr/local/lib/ruby/gems/*/gems"),
                    QStringLiteral("/usr/share/rubygems-integration/*/gems")};
    const auto version = [&theme](const QString &path) {
        return QVersionNumber::fromString(QStringView(path).sliced(path.lastIndexOf(u'/') + theme.size() + 2));
    };
    for (const QString &root : roots) {
        const qsizetype star = root.indexOf(u'*');
        QStringList found;
        // The star is the version of Ruby, or nothing.
        QStringList versionsOfRuby{QString()};
        if (root.at(star + 1) == u'/')
            versionsOfRuby = QDir(root.left(star)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &ruby : std::as_const(versionsOfRuby)) {
            const QDir gems(root.left(star) + ruby + root.sliced(star + 1));
            for (const QString &gem : gems.entryList({theme + QStringLiteral("-[0-9]*")}, QDir::Dirs))
                found.append(gems.filePath(gem));
        }
        if (!found.isEmpty())
            return *std::max_element(found.begin(), found.end(), [&version](const QString &a, const QString &b) {
                return version(a) < version(b);
            });
    }
    return {};
}

PathForm usualPathForm(const QList<IndexedPost> &posts, const SiteConfig &config)
{
    std::array<qint64, std::tuple_size_v<decltype(IndexedPost::forms)>> counts{};
    for (const IndexedPost &post : posts) {
        for (size_t form = 0; form < counts.size(); ++form)
            counts[form] += post.forms[form];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (*most > 0)
        return PathForm(most - counts.begin());
    return config.baseurl().isEmpty() ? PathForm::Root : PathForm::BaseurlVariable;
}

QString writtenPath(const QString &file, PathForm form, const SiteConfig &config)
{
    // What would end a URL of Markdown or be read as something else there.
    QString path;
    for (const QChar c : file) {
        static const QString special = QStringLiteral(" \"<>()[]%?#\\`{}");
        if (special.contains(c))
            path += QString::fromLatin1(QByteArray(1, c.toLatin1()).toPercentEncoding({}, "()"));
        else
            path += c;
    }
    path.prepend(u'/');
    switch (form) {
    case PathForm::Root:
        return config.baseurl() + path;
    case PathForm::BaseurlVariable:
        return QStringLiteral("{{ site.baseurl }}") + path;
    case PathForm::RelativeUrl:
        return QStringLiteral("{{ \"%1\" | relative_url }}").arg(path);
    }
    return path;
}

} // namespace galley::site
