// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/textedit.h"

#include <QChar>

#include <optional>

namespace galley::body {

// Editing commands within a line. Each returns nothing where it has nothing to do.

/// Puts `marker` ("**", "*", "`", "~~") around the selection, else around the word at the cursor; takes it away where
/// it is there already. Blanks at the selection's ends stay outside, where Markdown needs them. Nothing where a blank
/// line is selected: emphasis ends with its paragraph.
[[nodiscard]] std::optional<TextEdit> toggleMarker(const EditPlace &place, const QByteArray &marker);

/// Code: as `toggleMarker` within a line, a fenced block around several.
[[nodiscard]] std::optional<TextEdit> toggleCode(const EditPlace &place);

/// Makes the selection the text of a link to `url`; without one, the cursor waits where it belongs.
[[nodiscard]] TextEdit makeLink(const EditPlace &place, const QByteArray &url = {});

/// A character that was typed over a selection wraps it, where it is one of `*_~`"([{`; an opening one before a blank,
/// a closer or the line's end brings its closer along. Never before a letter.
[[nodiscard]] std::optional<TextEdit> typedPair(const EditPlace &place, QChar typed);

} // namespace galley::body
