// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/liquidreferences.h"

#include "app/site/rubytext.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

namespace {

/// Byte offsets, so Latin-1: one character is one byte.
QString asBytes(const QByteArray &source)
{
    return QString::fromLatin1(source);
}

/// `path` and the name with its date behind it.
struct PostName
{
    QString path; ///< with a slash at its end, or empty
    QString name;
    QString date;
    QString slug;
};

std::optional<PostName> parsed(const QString &argument)
{
    static const QRegularExpression matcher(QStringLiteral("^(.+/)*(\\d+-\\d+-\\d+)-(.*)$"));
    const QString name = argument.startsWith(u'/') ? argument.sliced(1) : argument;
    const QRegularExpressionMatch match = matcher.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return PostName{match.captured(1), match.captured(2) + u'-' + match.captured(3), match.captured(2),
                    match.captured(3)};
}

bool isNamed(const PostName &name, const QString &path)
{
    const QString extension = rubyExtension(path);
    const QString stem = path.chopped(extension.size());
    return !extension.isEmpty()
        && (stem.startsWith(QLatin1String("_posts/") + name.path + name.name)
            || stem.startsWith(name.path + QLatin1String("_posts/") + name.name))
        && stem.endsWith(name.name);
}

QDate dayOf(const QString &date)
{
    const QStringList parts = date.split(u'-');
    return {parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt()};
}

} // namespace

QList<LiquidPlace> liquidPlaces(const QByteArray &source)
{
    static const QRegularExpression token(
        QStringLiteral("\\{%-?\\s*(raw|comment)\\s*-?%\\}.*?\\{%-?\\s*end\\1\\s*-?%\\}|"
                       "\\{%-?\\s*(post_url|link)\\s+(.*?)\\s*-?%\\}|\\{%(.*?)%\\}|\\{\\{(.*?)\\}\\}"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]*)\"|'([^']*)'"));
    QList<LiquidPlace> places;
    if (!source.contains("{%") && !source.contains("{{"))
        return places;
    const QString text = asBytes(source);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart(1) >= 0)
            continue;
        if (match.capturedStart(2) >= 0) {
            const bool link = match.capturedView(2) == QLatin1String("link");
            places.append({link ? LiquidPlace::Kind::Link : LiquidPlace::Kind::PostUrl, match.capturedStart(3),
                           match.capturedEnd(3)});
            continue;
        }
        const int inside = match.capturedStart(4) >= 0 ? 4 : 5;
        for (auto texts = quoted.globalMatch(match.captured(inside)); texts.hasNext();) {
            const QRegularExpressionMatch one = texts.next();
            const int group = one.capturedStart(1) >= 0 ? 1 : 2;
            places.append({LiquidPlace::Kind::Text, match.capturedStart(inside) + one.capturedStart(group),
                           match.capturedStart(inside) + one.capturedEnd(group)});
        }
    }
    return places;
}

PostNames::PostNames(QList<Post> posts)
    : m_posts(std::move(posts))
{
    for (qsizetype i = 0; i < m_posts.size(); ++i) {
        const QString &path = m_posts[i].path;
        m_byEnd[path.chopped(rubyExtension(path).size()).right(End)].append(i);
        m_bySlug[m_posts[i].slug].append(i);
    }
}

QString PostNames::find(const QString &name) const
{
    const std::optional<PostName> wanted = parsed(name);
    if (!wanted)
        return {};
    for (const qsizetype i : m_byEnd.value(wanted->name.right(End))) {
        if (isNamed(*wanted, m_posts[i].path))
            return m_posts[i].path;
    }
    for (const qsizetype i : m_bySlug.value(wanted->slug)) {
        if (m_posts[i].day == dayOf(wanted->date))
            return m_posts[i].path;
    }
    return {};
}

std::optional<QString> rewrittenTag(LiquidPlace::Kind kind, const QString &argument, const Moves &moves,
                                    const PostNames &names)
{
    const QString slash = argument.startsWith(u'/') ? QStringLiteral("/") : QString();
    const QString path = kind == LiquidPlace::Kind::PostUrl ? names.find(argument) : argument.sliced(slash.size());
    for (const MovedPage &page : moves.pages) {
        if (path.isEmpty() || page.oldPath != path || page.newPath == path)
            continue;
        if (kind == LiquidPlace::Kind::Link)
            return slash + page.newPath;
        const std::optional<PostName> name = parsed(argument);
        return slash + name->path + QFileInfo(page.newPath).completeBaseName();
    }
    if (kind == LiquidPlace::Kind::PostUrl)
        return std::nullopt;
    for (const auto &[from, to] : moves.folders) {
        if (path.startsWith(from + u'/'))
            return slash + to + path.sliced(from.size());
    }
    return std::nullopt;
}

} // namespace galley::site
