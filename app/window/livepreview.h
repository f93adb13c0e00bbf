// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"
#include "preview/markdown/renderqueue.h"

#include <QObject>

#include <memory>

namespace galley::view {
class PreviewView;
}

namespace galley::window {

class OpenPost;

/// Renders the post in front after each edit, in a worker thread, and shows it in the preview. What it renders is for
/// all other readers too: sidebar, outline, status line. GUI thread.
class LivePreview final : public QObject
{
    Q_OBJECT

public:
    /// The view must outlive this.
    explicit LivePreview(view::PreviewView &view, QObject *parent = nullptr);
    ~LivePreview() override;

    /// The post to follow from now on, shown from that line on; null: none.
    void follow(OpenPost *post, double bodyLine = 1);

    /// Of the post that is followed; null until its first text is rendered.
    [[nodiscard]] const std::shared_ptr<const markdown::RenderedPost> &rendered() const { return m_rendered; }
    /// The revision of the document that `rendered` shows.
    [[nodiscard]] qint64 revision() const { return m_revision; }

Q_SIGNALS:
    /// A newer text of the post that is followed was rendered.
    void updated();

private:
    void submit();
    void resolveImages();
    void take(const std::shared_ptr<const markdown::RenderedPost> &rendered, qint64 ticket);

    markdown::RenderQueue m_queue;
    view::PreviewView &m_view;
    OpenPost *m_post = nullptr;
    std::shared_ptr<const markdown::RenderedPost> m_rendered;
    qint64 m_revision = -1;
    qint64 m_ticket = 0; ///< counts over all posts, so that a result for the post before is told apart
    qint64 m_submittedRevision = -1; ///< of the document, with the newest ticket
};

} // namespace galley::window
