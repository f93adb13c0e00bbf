// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/textedit.h"

#include <optional>

namespace galley::body {

// Editing commands on whole lines. Each returns nothing where it has nothing to do; bytes besides the edited ones stay.

/// Enter: goes on with the quote, list, task or indentation of the line; on an item without text it goes a level
/// outwards, or ends the list with a blank line. In code (`inCode`) only indentation goes on.
[[nodiscard]] std::optional<TextEdit> continueLine(const EditPlace &place, bool inCode);

/// Tab: list items and selected lines move to the right, items as far as kramdown nests them; elsewhere spaces go to
/// the next multiple of four columns.
[[nodiscard]] std::optional<TextEdit> indentLines(const EditPlace &place);
[[nodiscard]] std::optional<TextEdit> unindentLines(const EditPlace &place);

enum class Direction { Up, Down };
[[nodiscard]] std::optional<TextEdit> moveLines(const EditPlace &place, Direction direction);
[[nodiscard]] std::optional<TextEdit> duplicateLines(const EditPlace &place);

/// Makes the line a heading of `level` from 1 to 6, or text again where it is that already or `level` is 0.
[[nodiscard]] std::optional<TextEdit> toggleHeading(const EditPlace &place, int level);

} // namespace galley::body
