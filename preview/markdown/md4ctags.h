// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <md4c.h>

namespace galley::markdown {

/// The name of the element that md4c's own renderer makes of a span without attributes.
[[nodiscard]] const char *spanTag(MD_SPANTYPE type);
/// What closes a block, with its line end; empty for those without an end tag and for headings.
[[nodiscard]] const char *closingTag(MD_BLOCKTYPE type);

} // namespace galley::markdown
