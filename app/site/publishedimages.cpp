// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/publishedimages.h"

#include "app/site/liquidtext.h"
#include "app/site/permalink.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace galley::site {

namespace {

QString schemeOf(const QString &url)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):"));
    return scheme.match(url).captured(1).toLower();
}

/// Without "." and "..", which stop at the root as they do in a browser.
QStringList resolvedSegments(const QString &path)
{
    QStringList segments;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == QLatin1String(".."))
            segments.erase(segments.isEmpty() ? segments.end() : segments.end() - 1, segments.end());
        else if (segment != QLatin1String("."))
            segments.append(segment);
    }
    return segments;
}

/// Jekyll's EntryFilter: what begins so is not part of the published site, unless `include` names it.
bool isSpecial(const QString &name)
{
    static const QString marks = QStringLiteral("._#~");
    return marks.contains(name.front()) || name.endsWith(u'~');
}

} // namespace

PublishedImages PublishedImages::ofSite(const SiteConfig &config, const QString &postUrl)
{
    PublishedImages map;
    map.m_config = config;
    map.m_root = config.folder();
    const QString page = unescapePath(postUrl);
    map.m_base = config.baseurl() + page.left(page.lastIndexOf(u'/') + 1);
    if (!map.m_base.endsWith(u'/'))
        map.m_base += u'/';
    return map;
}

PublishedImages PublishedImages::ofFolder(const QString &folder)
{
    PublishedImages map;
    map.m_root = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    return map;
}

images::Source PublishedImages::source(const QString &url) const
{
    const std::optional<QString> filled = withoutLiquid(url, m_config);
    if (!filled || filled->trimmed().isEmpty())
        return {};
    const QString plain = filled->trimmed();
    const QString path = localPath(plain);
    if (path.isEmpty()) {
        const QString scheme = schemeOf(plain);
        const bool fetched = scheme == QLatin1String("http") || scheme == QLatin1String("https")
            || plain.startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive)
            || plain.startsWith(QLatin1String("//"));
        return fetched ? images::Source::url(plain) : images::Source();
    }
    const QString file = fileAt(path);
    return file.isEmpty() ? images::Source() : images::Source::file(m_root + u'/' + file, m_root);
}

QString PublishedImages::publishedFile(const QString &url) const
{
    const std::optional<QString> filled = withoutLiquid(url, m_config);
    const QString path = filled ? localPath(filled->trimmed()) : QString();
    return path.isEmpty() ? QString() : fileAt(path);
}

/// The path of a URL on this site, decoded, without query and fragment; empty where the URL leads elsewhere.
QString PublishedImages::localPath(const QString &url) const
{
    QString rest = url;
    const QString own = m_config.url();
    const QString ownHost = own.sliced(own.indexOf(QLatin1String("//")) + 1);
    if (!own.isEmpty() && rest.startsWith(own + u'/', Qt::CaseInsensitive))
        rest = rest.sliced(own.size());
    else if (!own.isEmpty() && rest.startsWith(u'/' + ownHost + u'/', Qt::CaseInsensitive))
        rest = rest.sliced(ownHost.size() + 1);
    else if (!schemeOf(rest).isEmpty() || rest.startsWith(QLatin1String("//")))
        return {};
    static const QRegularExpression tail(QStringLiteral("[?#].*$"), QRegularExpression::DotMatchesEverythingOption);
    rest.remove(tail);
    return unescapePath(rest).replace(u'\\', u'/');
}

QString PublishedImages::fileAt(const QString &path) const
{
    if (m_root.isEmpty() || path.isEmpty() || path.contains(QChar(u'\0')))
        return {};
    if (!m_config.isSite()) {
        // No site, no root to stop at: a path that climbs out of the folder is refused by whoever reads it.
        return QDir::cleanPath(path.startsWith(u'/') ? path.sliced(1) : path);
    }
    QStringList segments = resolvedSegments(path.startsWith(u'/') ? path : m_base + path);
    const QStringList base = m_config.baseurl().split(u'/', Qt::SkipEmptyParts);
    if (!base.isEmpty() && segments.size() > base.size() && segments.first(base.size()) == base)
        segments.remove(0, base.size());
    const QStringList included = m_config.list(u"include");
    for (const QString &segment : segments) {
        if (isSpecial(segment) && !included.contains(segment))
            return {};
    }
    return segments.join(u'/');
}

PublishedImages publishedImages(const SiteRules &rules, const QString &file, const post::Value &frontMatter,
                                const QDateTime &now)
{
    if (!rules.config.isSite())
        return file.isEmpty() ? PublishedImages() : PublishedImages::ofFolder(QFileInfo(file).absolutePath());
    const QString path = postPath(rules.config, file);
    if (path.isEmpty() && !file.isEmpty())
        return PublishedImages::ofFolder(QFileInfo(file).absolutePath());
    const QString name = path.isEmpty() ? QStringLiteral("_drafts/untitled.md") : path;
    const PostRecord record = describePost(rules, name, frontMatter, now, now);
    return PublishedImages::ofSite(rules.config, record.broken ? QStringLiteral("/") : record.url);
}

} // namespace galley::site
