// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/render.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace galley::markdown {

/// Renders posts in a worker thread of its own. Only the newest text counts: one that waits gives way to a newer one,
/// and a result that a newer submission has overtaken is dropped. Lives in the thread that submits; the signal comes
/// there too. Destroying it waits for the rendering under way, if any; nothing is signalled afterwards.
class RenderQueue final : public QObject
{
    Q_OBJECT

public:
    using Renderer = std::function<RenderedPost(QByteArrayView, const Dialect &, const RenderOptions &)>;

    explicit RenderQueue(QObject *parent = nullptr);
    /// With another way to render, called in the worker thread.
    explicit RenderQueue(Renderer renderer, QObject *parent = nullptr);
    ~RenderQueue() override;

    /// Renders the body, which is `source` from `bodyStart` on (in bytes). `revision` is handed back with the result.
    void submit(QByteArray source, qsizetype bodyStart, qint64 revision, Dialect dialect, RenderOptions options);

Q_SIGNALS:
    void rendered(std::shared_ptr<const galley::markdown::RenderedPost> post, qint64 revision);

private:
    class Worker;
    struct Job;

    void deliver(const std::shared_ptr<const RenderedPost> &post, const Job &job);

    quint64 m_newest = 0; ///< number of the last submission
    std::unique_ptr<Worker> m_worker;
};

} // namespace galley::markdown

Q_DECLARE_METATYPE(std::shared_ptr<const galley::markdown::RenderedPost>)
