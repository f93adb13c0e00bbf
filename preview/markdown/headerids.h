// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace galley::markdown {

/// Gives the headings of one document their ids, as Jekyll publishes them. kramdown-parser-gfm 1.1 and kramdown 2.4
/// each have a generator with a counter of its own, and both can be at work in one document (a heading inside a
/// `markdown="1"` element gets kramdown's).
class HeaderIds final
{
public:
    explicit HeaderIds(QByteArray prefix)
        : m_prefix(std::move(prefix))
    {
    }

    /// GFM#generate_gfm_header_id: every letter, mark, digit and connector of Unicode stays. `text` is UTF-8.
    [[nodiscard]] QByteArray gfm(QByteArrayView text);
    /// Converter::Base#generate_id: only ASCII letters and digits stay; "section" when nothing does.
    [[nodiscard]] QByteArray kramdown(QByteArrayView text);

    /// Converter::Base#basic_generate_id: the same without prefix and counter.
    [[nodiscard]] static QByteArray kramdownBase(QByteArrayView text);

private:
    QByteArray m_prefix;
    QHash<QByteArray, int> m_gfmUses;
    QHash<QByteArray, int> m_kramdownUses;
};

} // namespace galley::markdown
