// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/moves.h"
#include "app/site/needles.h"
#include "app/site/publishedimages.h"
#include "app/site/siteconfig.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace galley::site {

/// Writes URLs anew that lead to something that moved, in the form in which they were written: from the root, behind
/// baseurl or `{{ site.baseurl }}`, absolute, relative to the page; with or without the slash, `.html`, query and
/// fragment; in letters or percent-encoded. A value; any thread may use one.
class UrlRewriter final
{
public:
    /// `known`: stems of the pages that the site publishes (see `stemOf`), for relative links of pages that move.
    UrlRewriter(const SiteConfig &config, const Moves &moves, const QSet<QString> &known);

    /// The page that a URL stands in.
    struct Page
    {
        PublishedImages before; ///< what its URLs mean while it is where it is
        PublishedImages after; ///< and when it has moved
        bool moves = false;
    };

    /// Of a file that is not itself a page of a known URL, such as an include: its URLs count from the root.
    [[nodiscard]] Page anywhere() const;
    [[nodiscard]] Page at(const QString &url) const;
    [[nodiscard]] Page moving(const QString &oldUrl, const QString &newUrl) const;

    /// `written` as it stands in the source, without quotes. Nothing where it may stay as it is.
    [[nodiscard]] std::optional<QByteArray> rewritten(const QByteArray &written, const Page &page) const;

    /// Whether a file can hold such a URL at all; true is no promise.
    [[nodiscard]] bool mayConcern(const QByteArray &bytes) const;

    /// What all forms of a page's URL have in common: "/a/b/", "/a/b.html" and "/a/b/index.html" are "a/b", decoded.
    [[nodiscard]] static QString stemOf(const QString &url);

private:
    struct Target
    {
        QString stem;
        QString ending; ///< "/", ".html" or nothing
        bool sameEnding = true;
    };

    [[nodiscard]] std::optional<QByteArray> toTarget(const QByteArray &written, const QString &oldStem,
                                                     const Target &target) const;
    [[nodiscard]] std::optional<QByteArray> inFolder(const QByteArray &written, const QString &file) const;
    [[nodiscard]] QByteArray fromRoot(const QByteArray &written, const QString &path) const;

    SiteConfig m_config;
    QHash<QString, Target> m_pages; ///< by old stem
    QList<std::pair<QString, QString>> m_folders;
    QSet<QString> m_known;
    Needles m_needles;
};

} // namespace galley::site
