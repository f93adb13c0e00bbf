// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/render.h"

namespace galley::markdown {

/// The dialect of sites with `markdown: CommonMark`: md4c's GitHub one without permissive autolinks (a bare URL stays
/// text), with Jekyll's header ids. One md_parse; the HTML is md_html's, but URLs and entities stay as written.
[[nodiscard]] RenderedPost renderCommonMark(QByteArrayView body, const Dialect &dialect, const RenderOptions &options);

} // namespace galley::markdown
