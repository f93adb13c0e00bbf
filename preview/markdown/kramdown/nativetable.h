// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/blocktree.h"

namespace galley::markdown::kramdown {

/// is_simple_table? of parser/html.rb: whether an HTML table, as it was read, can be one of Markdown's: the same number
/// of cells and the same alignment in every row, no blocks in them, and headings only where Markdown has them.
[[nodiscard]] bool isSimpleTable(const Node *table);

/// The alignment that the `style` of a cell asks for; it is taken out of the style.
[[nodiscard]] Alignment cellAlignment(Arena &arena, Node *cell);

} // namespace galley::markdown::kramdown
