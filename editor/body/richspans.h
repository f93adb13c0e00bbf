// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QTextBlock;

namespace galley::body {

/// Whether bold and italic are marked, or are what the block has anyway: a heading, the head of a table.
enum class Emphasis { Mark, Leave };

struct RichSpans
{
    QString text; ///< trimmed; a break is two spaces and a line end
    bool rich = false; ///< there is more than words in it
};

/// The text of a block as Markdown: links, images, emphasis, code; what would be read as markup is escaped.
[[nodiscard]] RichSpans richSpans(const QTextBlock &block, Emphasis emphasis);

/// The same, safe where a line begins: no heading, list or quote comes of it.
[[nodiscard]] QString escapedAtStart(QString text);

} // namespace galley::body
