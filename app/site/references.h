// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/liquidreferences.h"
#include "app/site/moves.h"
#include "app/site/sitetexts.h"
#include "app/site/urlrewriter.h"
#include "preview/markdown/dialect.h"

#include <QByteArray>
#include <QList>

namespace galley::site {

/// A reference that was written anew.
struct RewrittenPlace
{
    enum class How {
        Tag, ///< `post_url` or `link`: Jekyll does not build a site in which it leads nowhere
        Url,
    };

    int line = 0; ///< of the source, from 1
    QByteArray before;
    QByteArray after;
    How how = How::Url;
};

/// A text with its references to what moves written anew: nothing else changes.
struct RewrittenText
{
    QByteArray source;
    QList<RewrittenPlace> places; ///< in their order
};

/// Follows `moves` through the texts of a site. A value; any thread.
class References final
{
public:
    References(const SiteConfig &config, const Moves &moves, PostNames names, const UrlRewriter &urls);

    /// `source` is UTF-8 without a BOM, `page` what its URLs mean. Links and images of Markdown are those that kramdown
    /// sees; a text that shows a URL, as in a block of code, stays as it is. Tags of Liquid are followed wherever
    /// Liquid runs them, also in code.
    [[nodiscard]] RewrittenText rewritten(const QByteArray &source, SiteText::Kind kind,
                                          const UrlRewriter::Page &page) const;

    [[nodiscard]] bool mayConcern(const QByteArray &bytes) const { return m_urls.mayConcern(bytes); }

private:
    Moves m_moves;
    PostNames m_names;
    const UrlRewriter &m_urls;
    markdown::Dialect m_dialect;
};

} // namespace galley::site
