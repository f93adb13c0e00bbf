// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/permalink.h"

#include "app/site/slug.h"

#include <QLocale>
#include <QRegularExpression>

namespace galley::site {

namespace {

constexpr QByteArrayView pathCharacters = "-._~!$&'()*+,;=:@/";

/// Bytes outside [A-Za-z0-9] and `allowed` as %XX (Addressable::URI.encode_component: "%" is encoded too).
QByteArray encoded(QStringView text, QByteArrayView allowed)
{
    QByteArray out;
    for (const char c : text.toUtf8()) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || allowed.contains(c);
        if (plain)
            out += c;
        else
            out += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return out;
}

QString unique(const QStringList &items)
{
    QStringList seen;
    for (const QString &item : items) {
        if (!seen.contains(item))
            seen.append(item);
    }
    return seen.join(u'/');
}

QString joinedCategories(const QStringList &categories, bool slugified)
{
    QStringList names;
    for (const QString &category : categories)
        names.append(slugified ? slugify(category) : category.toLower());
    return unique(names);
}

QString number(int value, int width)
{
    return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
}

/// The placeholders that are forms of the date, named as Ruby's strftime has them.
std::optional<QString> datePlaceholder(QStringView name, const QDateTime &when)
{
    const QDate date = when.date();
    const QTime time = when.time();
    const QLocale english = QLocale::c();
    int weekYear = 0;
    const int week = date.weekNumber(&weekYear);
    const auto named = [&name](QLatin1String wanted) { return name == wanted; };
    if (named(QLatin1String("year")))
        return number(date.year(), 4);
    if (named(QLatin1String("month")))
        return number(date.month(), 2);
    if (named(QLatin1String("day")))
        return number(date.day(), 2);
    if (named(QLatin1String("hour")))
        return number(time.hour(), 2);
    if (named(QLatin1String("minute")))
        return number(time.minute(), 2);
    if (named(QLatin1String("second")))
        return number(time.second(), 2);
    if (named(QLatin1String("i_day")))
        return QString::number(date.day());
    if (named(QLatin1String("i_month")))
        return QString::number(date.month());
    if (named(QLatin1String("short_month")))
        return english.monthName(date.month(), QLocale::ShortFormat);
    if (named(QLatin1String("long_month")))
        return english.monthName(date.month(), QLocale::LongFormat);
    if (named(QLatin1String("short_year")))
        return number(date.year() % 100, 2);
    if (named(QLatin1String("w_year")))
        return number(weekYear, 4);
    if (named(QLatin1String("week")))
        return number(week, 2);
    if (named(QLatin1String("w_day")))
        return QString::number(date.dayOfWeek());
    if (named(QLatin1String("short_day")))
        return english.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    if (named(QLatin1String("long_day")))
        return english.dayName(date.dayOfWeek(), QLocale::LongFormat);
    if (named(QLatin1String("y_day")))
        return number(date.dayOfYear(), 3);
    return std::nullopt;
}

std::optional<QString> placeholder(QStringView name, const PermalinkParts &parts)
{
    if (name == QLatin1String("title"))
        return slugify(parts.slug.value_or(parts.basename), SlugMode::Pretty, true);
    if (name == QLatin1String("slug"))
        return slugify(parts.slug.value_or(parts.basename));
    if (name == QLatin1String("name"))
        return slugify(parts.basename);
    if (name == QLatin1String("path"))
        return parts.path;
    if (name == QLatin1String("collection"))
        return parts.collection;
    if (name == QLatin1String("output_ext"))
        return parts.outputExtension;
    if (name == QLatin1String("categories"))
        return joinedCategories(parts.categories, false);
    if (name == QLatin1String("slugified_categories"))
        return joinedCategories(parts.categories, true);
    return datePlaceholder(name, parts.date);
}

/// Jekyll::URL#sanitize_url.
QString sanitized(const QString &url)
{
    QString clean = u'/' + url;
    clean.replace(QLatin1String(".."), QLatin1String("/"));
    clean.remove(QLatin1String("./"));
    static const QRegularExpression slashes(QStringLiteral("//+"));
    return clean.replace(slashes, QStringLiteral("/"));
}

/// Addressable refuses a scheme, what stands in front of a colon, with letters beyond ASCII: "개발: 웹" ends the build.
bool isEscapable(const QString &path)
{
    static const QRegularExpression plainLine(QStringLiteral("^[a-zA-Z0-9./-]+$"), QRegularExpression::MultilineOption);
    static const QRegularExpression badScheme(QStringLiteral("\\A(?![A-Za-z][A-Za-z0-9.+-]*:)[^:/?#]+:"));
    return plainLine.match(path).hasMatch() || !badScheme.match(path).hasMatch();
}

} // namespace

QString permalinkTemplate(const QString &permalink)
{
    if (permalink == QLatin1String("none"))
        return QStringLiteral("/:categories/:title:output_ext");
    if (permalink == QLatin1String("date"))
        return QStringLiteral("/:categories/:year/:month/:day/:title:output_ext");
    if (permalink == QLatin1String("ordinal"))
        return QStringLiteral("/:categories/:year/:y_day/:title:output_ext");
    if (permalink == QLatin1String("pretty"))
        return QStringLiteral("/:categories/:year/:month/:day/:title/");
    if (permalink == QLatin1String("weekdate"))
        return QStringLiteral("/:categories/:year/W:week/:short_day/:title:output_ext");
    return permalink;
}

std::optional<QString> expandPermalink(const QString &permalink, const PermalinkParts &parts)
{
    static const QRegularExpression key(QStringLiteral(":([a-z_]+)"));
    QString url;
    qsizetype done = 0;
    for (auto it = key.globalMatch(permalink); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        url += QStringView(permalink).sliced(done, match.capturedStart() - done);
        done = match.capturedEnd();
        QStringView name = match.capturedView(1);
        std::optional<QString> value = placeholder(name, parts);
        // "/:month_:day": the underscore behind a name may be the template's own.
        if (!value && name.endsWith(u'_')) {
            value = placeholder(name.chopped(1), parts);
            --done;
        }
        if (!value || !isEscapable(*value))
            return std::nullopt;
        url += escapePath(*value);
    }
    url += QStringView(permalink).sliced(done);
    return sanitized(url);
}

QString escapePath(const QString &path)
{
    // Jekyll's shortcut looks at lines: a text with one plain line is left alone, whatever the others hold.
    static const QRegularExpression plainLine(QStringLiteral("^[a-zA-Z0-9./-]+$"), QRegularExpression::MultilineOption);
    if (path.isEmpty() || plainLine.match(path).hasMatch())
        return path;
    // The expression of RFC 3986, appendix B, by which Addressable takes a URI apart.
    static const QRegularExpression uri(
        QStringLiteral("^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = uri.match(path);
    QByteArray out;
    if (match.capturedStart(1) >= 0)
        out += encoded(match.capturedView(1), "-+.") + ':';
    if (match.capturedStart(2) >= 0)
        out += "//" + encoded(match.capturedView(2), "-._~!$&'()*+,;=:@[]");
    out += encoded(match.capturedView(3), pathCharacters);
    if (match.capturedStart(4) >= 0)
        out += '?' + encoded(match.capturedView(4), "-._~!$&'()*+,;=:@/?");
    if (match.capturedStart(5) >= 0)
        out += "%23" + encoded(match.capturedView(5), "-._~!$&'()*+,;=:@/?");
    return QString::fromLatin1(out);
}

QString unescapePath(const QString &path)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(path.toUtf8()));
}

} // namespace galley::site
