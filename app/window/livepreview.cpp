// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/livepreview.h"

#include "app/window/openpost.h"
#include "preview/view/previewview.h"

namespace galley::window {

LivePreview::LivePreview(view::PreviewView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    connect(&m_queue, &markdown::RenderQueue::rendered, this, &LivePreview::take);
}

LivePreview::~LivePreview() = default;

void LivePreview::follow(OpenPost *post, double bodyLine)
{
    if (m_post) {
        m_post->disconnect(this);
        m_post->document().disconnect(this);
    }
    m_post = post;
    m_rendered.reset();
    m_revision = -1;
    m_view.restart(bodyLine);
    if (!post)
        return;
    connect(&post->document(), &post::Document::edited, this, &LivePreview::submit);
    connect(post, &OpenPost::fileChanged, this, &LivePreview::submit);
    connect(post, &OpenPost::publicationChanged, this, &LivePreview::resolveImages);
    resolveImages();
    submit();
}

void LivePreview::submit()
{
    markdown::RenderOptions options;
    options.lineAttribute = m_view.lineAttribute();
    options.liquid = markdown::RenderOptions::Liquid::Hidden;
    const post::Snapshot &snapshot = m_post->document().snapshot();
    m_submittedRevision = snapshot.revision;
    m_queue.submit(snapshot.source, snapshot.bodyStart, ++m_ticket, m_post->dialect(), options);
}

void LivePreview::resolveImages()
{
    m_view.setImageResolver([images = m_post->publication().images](const QString &url) { return images.source(url); });
    if (m_rendered)
        Q_EMIT updated();
}

void LivePreview::take(const std::shared_ptr<const markdown::RenderedPost> &rendered, qint64 ticket)
{
    // The queue drops what a newer submission has overtaken, also that of a post before.
    if (!m_post || ticket != m_ticket)
        return;
    m_rendered = rendered;
    m_revision = m_submittedRevision;
    m_view.setPost(rendered, ticket);
    Q_EMIT updated();
}

} // namespace galley::window
