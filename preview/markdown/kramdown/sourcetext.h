// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/arena.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace galley::markdown::kramdown {

/// From `offset` of a text on, its bytes come from the body at `source`.
struct Segment
{
    uint32_t offset = 0;
    uint32_t source = 0;
};

/// A text that was taken out of the body: a quote without its `>`, an item without its indentation, a cell. Knows for
/// each byte where in the body it comes from. Lives in the arena.
struct SourceText
{
    std::string_view text; ///< valid UTF-8, line ends are LF
    std::span<const Segment> segments; ///< by offset, the first at 0

    [[nodiscard]] size_t toSource(size_t offset) const;
    /// Where [begin, end) of the text lies in the body.
    [[nodiscard]] ByteRange toSource(size_t begin, size_t end) const;
};

/// A piece for a new text: bytes of another text, or bytes of our own (`from` is null).
struct Slice
{
    std::string_view bytes;
    const SourceText *from = nullptr;
    size_t offset = 0;
};

[[nodiscard]] inline Slice sliceOf(const SourceText &text, size_t begin, size_t end)
{
    return {text.text.substr(begin, end - begin), &text, begin};
}

/// The slices one after the other as a text of their own.
[[nodiscard]] const SourceText *join(Arena &arena, std::span<const Slice> slices);

/// What one pass over a body tells.
struct AdaptedSource
{
    const SourceText *text = nullptr;
    bool mayHoldSentinels = true; ///< characters for private use, or rare punctuation
};

/// The body as kramdown wants it (Parser::Base#adapt_source): LF line ends, one at the end. What is no UTF-8, where
/// kramdown would raise, and NUL become U+FFFD.
[[nodiscard]] AdaptedSource adaptSource(Arena &arena, QByteArrayView body);

} // namespace galley::markdown::kramdown
