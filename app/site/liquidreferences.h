// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/moves.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::site {

/// A place in a source, as bytes of it, half-open.
struct LiquidPlace
{
    enum class Kind {
        PostUrl, ///< what `post_url` names
        Link, ///< what `link` names
        Text, ///< a quoted text in a tag or output, without its quotes
    };

    Kind kind = Kind::Text;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What tags and outputs of Liquid refer to, in order. What stands in `{% raw %}` and `{% comment %}` is none (liquid
/// 4, tags/raw.rb, tags/comment.rb).
[[nodiscard]] QList<LiquidPlace> liquidPlaces(const QByteArray &source);

/// Which post a `post_url` means: by its name, else as Jekyll used to, by slug and day (jekyll 4.3, tags/post_url.rb).
class PostNames final
{
public:
    struct Post
    {
        QString path; ///< Jekyll's relative_path
        QString slug;
        QDate day; ///< of its date, in the site's zone
    };

    explicit PostNames(QList<Post> posts);

    /// The path of the post, or nothing.
    [[nodiscard]] QString find(const QString &name) const;

private:
    /// As many of a name's last characters as the shortest name has, "1-1-1-".
    static constexpr qsizetype End = 6;

    QList<Post> m_posts;
    QHash<QString, QList<qsizetype>> m_byEnd; ///< of the path without its extension
    QHash<QString, QList<qsizetype>> m_bySlug;
};

/// The new argument of a `post_url` or `link`; nothing where it leads to nothing that moves.
[[nodiscard]] std::optional<QString> rewrittenTag(LiquidPlace::Kind kind, const QString &argument, const Moves &moves,
                                                  const PostNames &names);

} // namespace galley::site
