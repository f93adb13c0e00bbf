// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/render.h"

#include "preview/markdown/commonmark.h"

namespace galley::markdown {

RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options)
{
    return renderCommonMark(body, dialect, options);
}

} // namespace galley::markdown
