// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/renderedpost.h"

#include <QByteArrayView>

#include <memory>

namespace galley::markdown {

struct RenderOptions
{
    /// Name of an attribute that carries, on the block-level elements inside a block, the line on which the element
    /// starts, counted from the block's first line. Empty: no such attributes. The view makes the name up anew at each
    /// start, so that a post cannot forge it.
    QByteArray lineAttribute;
    /// Liquid tags as they are read by Markdown. kramdown itself would see Text: a bar in a tag makes a table. On the
    /// site Liquid has run before, and has left no bar: Hidden reads each tag as one word, which is what a writer must
    /// see.
    enum class Liquid { Text, Hidden };
    Liquid liquid = Liquid::Text;
};

/// Working memory that is kept from one rendering to the next, for those who render one text after the other: at 1 MB
/// a fifth of the time goes into fresh memory. Serves one rendering at a time.
class RenderMemory final
{
public:
    RenderMemory();
    ~RenderMemory();
    RenderMemory(const RenderMemory &) = delete;
    RenderMemory &operator=(const RenderMemory &) = delete;

private:
    friend RenderedPost render(QByteArrayView, const Dialect &, const RenderOptions &, RenderMemory *);

    struct Private;
    const std::unique_ptr<Private> d;
};

/// Renders the body of a post (UTF-8 without BOM, any line ends). Pure and reentrant: any thread, any number at once.
/// Every text renders; there are no errors.
[[nodiscard]] RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options = {});
/// The same, with memory of the caller's.
[[nodiscard]] RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options,
                                  RenderMemory *memory);

} // namespace galley::markdown
