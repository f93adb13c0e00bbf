// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

namespace galley::markdown {

/// Follows the raw HTML of a post and tells whether everything that was opened is closed again: `<details>` may open in
/// one block and close in a later one, and only the run between can be put into a page at once.
class HtmlBalance final
{
public:
    /// The HTML of the next block. Elements whose end tag HTML lets one leave out (`<p>`, `<li>`, ...) do not count.
    void feed(QByteArrayView html);
    [[nodiscard]] bool isBalanced() const { return m_open.isEmpty() && m_endMarker.isEmpty(); }

private:
    qsizetype feedTag(QByteArrayView html, qsizetype at);

    QByteArrayList m_open; ///< names in lower case
    QByteArray m_endMarker; ///< what ends the comment or raw text we are in; empty outside
};

} // namespace galley::markdown
