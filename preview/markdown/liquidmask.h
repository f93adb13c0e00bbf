// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArrayList>

namespace galley::markdown {

/// Hides what stands in the Liquid tags of a text from Markdown. On the site Liquid has run before kramdown gets the
/// text: the bar of `{{ "/a.png" | relative_url }}` makes no table there, its quotes and spaces end no URL. The content
/// of each tag becomes a word of as many bytes, so that places stay what they are, and itself again in what was
/// rendered.
class LiquidMask final
{
public:
    /// `body`: UTF-8. What stands between {% raw %} and {% endraw %} is left alone, as Liquid leaves it.
    explicit LiquidMask(QByteArrayView body);

    /// The text to render; as long as `body`, with the same line ends.
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// Puts the tags back.
    void restore(RenderedPost *post) const;

private:
    void hide(qsizetype begin, qsizetype end);
    void hideLine(qsizetype begin, qsizetype end);
    [[nodiscard]] QByteArray restored(const QByteArray &text, bool isHtml) const;

    QByteArray m_text;
    QByteArrayList m_tags; ///< what was hidden, by number
};

} // namespace galley::markdown
