// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/spanplaces.h"

#include "preview/markdown/inlineplace.h"

#include <algorithm>

namespace galley::markdown {

size_t SpanPlaces::countUpTo(bool image) const
{
    const auto found =
        std::find_if(m_open.rbegin(), m_open.rend(), [image](const Span &span) { return span.image == image; });
    return static_cast<size_t>(m_open.rend() - found);
}

void SpanPlaces::seen(ByteRange range)
{
    qsizetype at = range.begin;
    for (size_t i = m_open.size(); i-- > 0 && m_open[i].begin < 0;) {
        Span &span = m_open[i];
        if (!span.image && at > 0 && m_source[at - 1] == '<' && i + 1 == m_open.size()) {
            span.autolink = true;
            span.begin = at - 1;
        } else {
            const qsizetype bracket = openingBracketBefore(m_source, at);
            if (bracket < 0)
                break;
            const bool bang = span.image && bracket > 0 && m_source[bracket - 1] == '!';
            span.begin = bang ? bracket - 1 : bracket;
            span.text = bracket + 1;
        }
        at = span.begin;
    }
    m_cursor = std::max(m_cursor, range.end);
}

std::optional<SpanPlaces::Place> SpanPlaces::leave(ByteRange url)
{
    Span span = m_open.back();
    m_open.pop_back();
    if (span.begin < 0) { // no text within
        const qsizetype bracket = emptyBracketsFrom(m_source, m_cursor, span.image);
        if (bracket < 0)
            return std::nullopt;
        span.begin = span.image ? bracket - 1 : bracket;
        span.text = bracket + 1;
    }
    Place place;
    if (span.autolink) {
        place.range = {span.begin, std::min(m_cursor + 1, m_source.size())};
        place.url = {span.begin + 1, place.range.end - 1};
        place.text = place.url;
    } else {
        const qsizetype close = closingBracketFrom(m_source, std::max(m_cursor, span.text));
        if (close < 0)
            return std::nullopt;
        const LinkTail tail = linkTailAt(m_source, close);
        place = {!tail.inlined, {span.begin, tail.end}, {span.text, close}, tail.inlined ? tail.url : url, tail.title};
    }
    seen(place.range);
    return place;
}

} // namespace galley::markdown
