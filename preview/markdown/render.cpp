// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/render.h"

namespace galley::markdown {

RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options)
{
    Q_UNUSED(body)
    Q_UNUSED(dialect)
    Q_UNUSED(options)
    return {};
}

} // namespace galley::markdown
