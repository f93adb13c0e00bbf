// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

namespace galley::markdown {

/// Finds the `<img>` elements in the raw HTML of a post, and leaves out those within comments, scripts and the like.
class HtmlImages final
{
public:
    explicit HtmlImages(QByteArrayView source)
        : m_source(source)
    {
    }

    /// A stretch of the source that is raw HTML; in the order of the source. Appends what it finds to `images`.
    void feed(ByteRange html, QList<Image> *images);

private:
    [[nodiscard]] qsizetype feedTag(qsizetype at, QList<Image> *images);

    QByteArrayView m_source;
    QByteArray m_endMarker; ///< what ends the comment or raw text we are in; empty outside
    qsizetype m_done = 0; ///< everything before was read already, as part of a tag
};

/// The `<img ...>` whose `<` is at `at`; its range is invalid where the tag has no end.
[[nodiscard]] Image htmlImageAt(QByteArrayView source, qsizetype at);

} // namespace galley::markdown
