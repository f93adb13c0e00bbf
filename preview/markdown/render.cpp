// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/render.h"

#include "preview/markdown/commonmark.h"
#include "preview/markdown/kramdown/kramdown.h"
#include "preview/markdown/kramdown/memory.h"
#include "preview/markdown/liquidmask.h"

namespace galley::markdown {

struct RenderMemory::Private
{
    kramdown::Memory kramdown;
};

RenderMemory::RenderMemory()
    : d(std::make_unique<Private>())
{
}

RenderMemory::~RenderMemory() = default;

RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options)
{
    RenderMemory memory;
    return render(body, dialect, options, &memory);
}

RenderedPost render(QByteArrayView body, const Dialect &dialect, const RenderOptions &options, RenderMemory *memory)
{
    if (options.liquid == RenderOptions::Liquid::Hidden && body.contains('{')) {
        const LiquidMask mask(body);
        RenderOptions text = options;
        text.liquid = RenderOptions::Liquid::Text;
        RenderedPost post = render(mask.text(), dialect, text, memory);
        mask.restore(&post);
        return post;
    }
    if (dialect.engine == Dialect::Engine::Kramdown)
        return renderKramdown(body, dialect, options, &memory->d->kramdown);
    return renderCommonMark(body, dialect, options);
}

} // namespace galley::markdown
