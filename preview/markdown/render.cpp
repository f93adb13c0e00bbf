// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/render.h"

#include "preview/markdown/commonmark.h"
#include "preview/markdown/kramdown/kramdown.h"
#include "preview/markdown/kramdown/memory.h"

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
    if (dialect.engine == Dialect::Engine::Kramdown)
        return renderKramdown(body, dialect, options, &memory->d->kramdown);
    return renderCommonMark(body, dialect, options);
}

} // namespace galley::markdown
