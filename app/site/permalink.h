// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::site {

/// What the placeholders of a permalink stand for (jekyll 4.3, drops/url_drop.rb).
struct PermalinkParts
{
    QString collection = QStringLiteral("posts"); ///< label
    QString path; ///< Jekyll's cleaned relative path: without folder of the collection and extension
    QString basename; ///< of the file, without its extension
    std::optional<QString> slug; ///< `slug` of the front matter or of the file name
    QString outputExtension = QStringLiteral(".html");
    QStringList categories;
    QDateTime date; ///< in the site's zone
};

/// `date`, `pretty`, `ordinal`, `weekdate` and `none` as the templates that they stand for; anything else as it is.
[[nodiscard]] QString permalinkTemplate(const QString &permalink);

/// The URL of a post by a template or permalink, percent-encoded, with a slash in front and no "..": what
/// Jekyll::URL#to_s gives. Nothing where the template names a placeholder that Jekyll does not know; Jekyll then ends.
[[nodiscard]] std::optional<QString> expandPermalink(const QString &permalink, const PermalinkParts &parts);

/// Percent-encodes a value as Jekyll does in URLs (Jekyll::URL.escape_path): as a whole URI, so "?" stays.
[[nodiscard]] QString escapePath(const QString &path);

/// Percent-decodes as Jekyll does when it names output files (Jekyll::URL.unescape_path).
[[nodiscard]] QString unescapePath(const QString &path);

} // namespace galley::site
