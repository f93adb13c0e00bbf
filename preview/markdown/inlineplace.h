// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

namespace galley::markdown {

/// What stands behind the closing bracket of a CommonMark link or image.
struct LinkTail
{
    bool inlined = false; ///< `(url "title")`, otherwise `[id]`, `[]` or nothing
    ByteRange url; ///< of an inline one, without angle brackets
    ByteRange title; ///< of an inline one, without quotes
    qsizetype end = -1; ///< behind the whole construct
};

/// md4c 0.4.8 hands no positions out. These find the delimiters around text whose place is known; what may lie between
/// is only markup that md4c swallowed: emphasis marks, backticks, white space, `>` of a quote.

/// The `[` before the text at `text`, or -1.
[[nodiscard]] qsizetype openingBracketBefore(QByteArrayView source, qsizetype text);
/// The `[` of a link without text, at or behind `from`, or -1.
[[nodiscard]] qsizetype emptyBracketsFrom(QByteArrayView source, qsizetype from, bool image);
/// The `]` behind the text that ends at `text`, or -1.
[[nodiscard]] qsizetype closingBracketFrom(QByteArrayView source, qsizetype text);
/// Reads what follows the `]` at `bracket`.
[[nodiscard]] LinkTail linkTailAt(QByteArrayView source, qsizetype bracket);

} // namespace galley::markdown
