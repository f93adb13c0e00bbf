// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/render.h"

#include "preview/markdown/commonmark.h"
#include "preview/markdown/kramdown/kramdown.h"

namespace galley::markdown {

RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options)
{
    if (dialect.engine == Dialect::Engine::Kramdown)
        return renderKramdown(body, dialect, options);
    return renderCommonMark(body, dialect, options);
}

} // namespace galley::markdown
