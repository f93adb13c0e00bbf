// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <string_view>

namespace galley::markdown::kramdown {

/// Whether the delimiters at both ends of [begin, end) of a leaf may open and close emphasis in CommonMark (0.30,
/// section 6.2, "left-flanking" and "right-flanking"), as GitHub reads the file. Where a letter follows `)**`, kramdown
/// closes and CommonMark does not.
[[nodiscard]] bool isGithubEmphasis(std::string_view leaf, size_t begin, size_t end);

} // namespace galley::markdown::kramdown
