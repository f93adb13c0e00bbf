// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

namespace galley::markdown {

struct RenderOptions
{
    /// Name of an attribute that carries, on the block-level elements inside a block, the line on which the element
    /// starts, counted from the block's first line. Empty: no such attributes. The view makes the name up anew at each
    /// start, so that a post cannot forge it.
    QByteArray lineAttribute;
};

/// Renders the body of a post (UTF-8 without BOM, any line ends). Pure and reentrant: any thread, any number at once.
/// Every text renders; there are no errors.
[[nodiscard]] RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options = {});

} // namespace galley::markdown
