// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/siteconfig.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace galley::site {

/// The Liquid of a site: what may stand between `{%` and `%}`.
struct LiquidWords
{
    QSet<QString> tags; ///< besides Liquid's and Jekyll's own
    bool tagsKnown = true; ///< there are no others
    /// The folders that `include` reads, absolute; none where a theme that is not here may bring includes too.
    QStringList includes;

    [[nodiscard]] static LiquidWords ofSite(const SiteConfig &config);
};

struct LiquidTag
{
    QByteArray name;
    QByteArray markup; ///< what stands behind the name, trimmed
    qsizetype begin = 0; ///< bytes of the text
    qsizetype end = 0;
};

/// Something that ends the build.
struct LiquidProblem
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString text; ///< one translated sentence
};

struct LiquidReading
{
    QList<LiquidTag> tags; ///< outside of `raw` and `comment`
    QList<LiquidProblem> problems; ///< in the order of the text
};

/// Reads a text as Liquid does (liquid 5.4, tokenizer.rb, block_body.rb and its tags in lax mode, which is Jekyll's).
/// UTF-8; linear; any thread.
[[nodiscard]] LiquidReading readLiquid(QByteArrayView text, const LiquidWords &words);

} // namespace galley::site
