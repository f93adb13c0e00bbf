// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/urlrewriter.h"

#include "app/site/liquidtext.h"
#include "app/site/permalink.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace galley::site {

namespace {

QString endingOf(const QString &url)
{
    if (url.endsWith(u'/'))
        return QStringLiteral("/");
    return url.endsWith(QLatin1String(".html")) ? QStringLiteral(".html") : QString();
}

/// Percent-encodes what would end or change a reference in Markdown, HTML, YAML or Liquid; letters of all scripts stay
/// readable unless their neighbours are encoded too.
QByteArray referenceTo(const QString &path, bool encodeAll)
{
    static constexpr QByteArrayView plain = "-._~+,;=@/";
    QByteArray out;
    for (const char c : path.toUtf8()) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool wide = (static_cast<unsigned char>(c) & 0x80) != 0;
        if (letter || (wide && !encodeAll) || plain.contains(c))
            out += c;
        else
            out += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return out;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char low = static_cast<char>(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

struct Place
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

/// The end of `wanted`, percent-encoded or not, if it stands in `text` at `at`; else -1.
qsizetype matchEnd(QByteArrayView text, qsizetype at, QByteArrayView wanted)
{
    for (const char c : wanted) {
        if (at >= text.size())
            return -1;
        if (text[at] == c) {
            ++at;
        } else if (text[at] == '%' && at + 2 < text.size()
                   && hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]) == static_cast<unsigned char>(c)) {
            at += 3;
        } else {
            return -1;
        }
    }
    return at;
}

/// The last place of a path in a written URL, bounded by what can stand around the segments of one.
Place lastPlace(QByteArrayView text, QByteArrayView wanted)
{
    static constexpr QByteArrayView ahead = "/}\"'";
    static constexpr QByteArrayView behind = "/.\"'{| ";
    for (qsizetype at = text.size() - wanted.size(); at >= 0; --at) {
        const qsizetype end = matchEnd(text, at, wanted);
        if (end > at && (at == 0 || ahead.contains(text[at - 1])) && (end == text.size() || behind.contains(text[end])))
            return {at, end};
    }
    return {};
}

/// Where query or fragment begin, or the text ends.
qsizetype pathEnd(QByteArrayView written)
{
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == '?' || written[i] == '#')
            return i;
    }
    return written.size();
}

std::optional<QByteArray> replacedPath(const QByteArray &written, const QString &from, const QString &to,
                                       const QString &endingInstead = {})
{
    const Place place = lastPlace(QByteArrayView(written).first(pathEnd(written)), from.toUtf8());
    if (place.begin < 0)
        return std::nullopt;
    const bool encoded = QByteArrayView(written).sliced(place.begin, place.end - place.begin).contains('%');
    qsizetype end = place.end;
    if (!endingInstead.isNull()) {
        const QByteArrayView rest = QByteArrayView(written).sliced(end);
        for (const char *ending : {"/index.html", ".html", "/"}) {
            if (rest.startsWith(ending)) {
                end += static_cast<qsizetype>(qstrlen(ending));
                break;
            }
        }
    }
    return written.first(place.begin) + referenceTo(to, encoded) + endingInstead.toUtf8() + written.sliced(end);
}

bool isRelative(const QByteArray &written)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    return !written.isEmpty() && written.front() != '/' && written.front() != '#' && written.front() != '?'
        && !written.contains("{{") && !written.contains("{%") && !scheme.match(QString::fromUtf8(written)).hasMatch();
}

QString lastSegment(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QString parentOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

/// What stands there when each %XX is taken for its byte.
QByteArray percentDecoded(const QByteArray &bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int high = bytes[i] == '%' && i + 2 < bytes.size() ? hexDigit(bytes[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(bytes[i + 2]) : -1;
        const bool encoded = high >= 0 && high < 16 && low >= 0 && low < 16;
        out += encoded ? char(high * 16 + low) : bytes[i];
        i += encoded ? 2 : 0;
    }
    return out;
}

} // namespace

QString UrlRewriter::stemOf(const QString &url)
{
    QString stem = unescapePath(url);
    while (stem.startsWith(u'/'))
        stem.remove(0, 1);
    if (stem == QLatin1String("index.html") || stem.endsWith(QLatin1String("/index.html")))
        stem.chop(10);
    else if (stem.endsWith(QLatin1String(".html")))
        stem.chop(5);
    while (stem.endsWith(u'/'))
        stem.chop(1);
    return stem;
}

UrlRewriter::UrlRewriter(const SiteConfig &config, const Moves &moves, const QSet<QString> &known)
    : m_config(config)
    , m_folders(moves.folders)
    , m_known(known)
{
    for (const MovedPage &page : moves.pages) {
        const QString stem = stemOf(page.oldUrl);
        const Target target{stemOf(page.newUrl), endingOf(page.newUrl), endingOf(page.oldUrl) == endingOf(page.newUrl)};
        if (!stem.isEmpty() && page.oldUrl != page.newUrl)
            m_pages.insert(stem, target);
        m_needles.add(lastSegment(stem).toUtf8());
        // The name behind its date: `post_url` may write the date otherwise, and what holds the whole holds this.
        static const QRegularExpression date(QStringLiteral("^\\d+-\\d+-\\d+-"));
        m_needles.add(QFileInfo(page.oldPath).completeBaseName().remove(date).toUtf8());
    }
    for (const auto &[from, to] : m_folders)
        m_needles.add(lastSegment(from).toUtf8());
}

bool UrlRewriter::mayConcern(const QByteArray &bytes) const
{
    // Encoded wholly, in part, in capitals or not.
    return m_needles.isAnyIn(bytes) || (bytes.contains('%') && m_needles.isAnyIn(percentDecoded(bytes)));
}

UrlRewriter::Page UrlRewriter::anywhere() const
{
    return at(QStringLiteral("/"));
}

UrlRewriter::Page UrlRewriter::at(const QString &url) const
{
    return {PublishedImages::ofSite(m_config, url), {}, false};
}

UrlRewriter::Page UrlRewriter::moving(const QString &oldUrl, const QString &newUrl) const
{
    return {PublishedImages::ofSite(m_config, oldUrl), PublishedImages::ofSite(m_config, newUrl), oldUrl != newUrl};
}

std::optional<QByteArray> UrlRewriter::rewritten(const QByteArray &written, const Page &page) const
{
    const QString text = QString::fromUtf8(written);
    const QString file = page.before.publishedFile(text);
    if (file.isEmpty())
        return std::nullopt;
    if (std::optional<QByteArray> moved = inFolder(written, file))
        return moved;
    const QString stem = stemOf(file);
    const auto target = m_pages.constFind(stem);
    if (target != m_pages.constEnd()) {
        const std::optional<QByteArray> inPlace = toTarget(written, stem, *target);
        return inPlace ? inPlace : fromRoot(written, target->stem + target->ending);
    }
    // A page that moves takes its relative links along; they must go on leading where they led.
    if (!page.moves || !isRelative(written) || page.after.publishedFile(text) == file)
        return std::nullopt;
    if (!m_known.contains(stem) && !QFileInfo(m_config.folder() + u'/' + file).isFile())
        return std::nullopt;
    const bool slash = QByteArrayView(written).first(pathEnd(written)).endsWith('/');
    return fromRoot(written, slash ? file + u'/' : file);
}

std::optional<QByteArray> UrlRewriter::toTarget(const QByteArray &written, const QString &oldStem,
                                                const Target &target) const
{
    const QString ending = target.sameEnding ? QString() : QStringLiteral("") + target.ending;
    if (std::optional<QByteArray> whole = replacedPath(written, oldStem, target.stem, ending))
        return whole;
    if (!isRelative(written) || parentOf(oldStem) != parentOf(target.stem))
        return std::nullopt;
    return replacedPath(written, lastSegment(oldStem), lastSegment(target.stem), ending);
}

std::optional<QByteArray> UrlRewriter::inFolder(const QByteArray &written, const QString &file) const
{
    for (const auto &[from, to] : m_folders) {
        if (file != from && !file.startsWith(from + u'/'))
            continue;
        if (std::optional<QByteArray> whole = replacedPath(written, from, to))
            return whole;
        return fromRoot(written, to + file.sliced(from.size()));
    }
    return std::nullopt;
}

QByteArray UrlRewriter::fromRoot(const QByteArray &written, const QString &path) const
{
    return m_config.baseurl().toUtf8() + '/' + referenceTo(path, false) + written.sliced(pathEnd(written));
}

} // namespace galley::site
