// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/render.h"

namespace galley::markdown {

namespace kramdown {
struct Memory;
}

/// The dialect of sites with `markdown: kramdown`: kramdown 2.4 with kramdown-parser-gfm 1.1 as Jekyll 4.3 runs them.
/// Blocks and spans are read by kramdown's rules, written as unambiguous CommonMark, and read by one md_parse.
[[nodiscard]] RenderedPost renderKramdown(QByteArrayView body, const Dialect &dialect, const RenderOptions &options,
                                          kramdown::Memory *memory);

} // namespace galley::markdown
