// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace galley::markdown {

/// Where the links and images lie that are open while md4c's events come in. Their delimiters are found around what is
/// within them and has a known place.
class SpanPlaces final
{
public:
    struct Span
    {
        bool image = false;
        bool affordable = true; ///< its URL and title are within the budget
        qsizetype index = 0; ///< among the post's images or links
        qsizetype plainStart = 0; ///< where its plain text starts in the reader's buffer
        bool autolink = false;
        qsizetype begin = -1; ///< of the whole construct; -1 until something within was seen
        qsizetype text = -1; ///< behind its opening bracket
    };
    struct Place
    {
        bool reference = false;
        ByteRange range;
        ByteRange text; ///< between the brackets
        ByteRange url; ///< as written
        ByteRange title;
    };

    explicit SpanPlaces(QByteArrayView source)
        : m_source(source)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_open.empty(); }
    [[nodiscard]] size_t size() const { return m_open.size(); }
    [[nodiscard]] const Span &innermost() const { return m_open.back(); }
    /// How many are open up to the innermost of this kind, it included; 0 where none is.
    [[nodiscard]] size_t countUpTo(bool image) const;

    void enter(const Span &span) { m_open.push_back(span); }
    /// Something whose place is known was read.
    void seen(ByteRange range);
    /// The innermost ends. `url` is where md4c points at its URL, which for a reference is in its definition.
    std::optional<Place> leave(ByteRange url);

private:
    QByteArrayView m_source;
    std::vector<Span> m_open;
    qsizetype m_cursor = 0; ///< behind the last thing whose place is known
};

} // namespace galley::markdown
