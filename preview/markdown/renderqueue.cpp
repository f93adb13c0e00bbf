// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/renderqueue.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>
#include <optional>
#include <utility>

namespace galley::markdown {

struct RenderQueue::Job
{
    QByteArray source;
    qsizetype bodyStart = 0;
    qint64 revision = 0;
    Dialect dialect;
    RenderOptions options;
    quint64 number = 0;
};

/// The thread and its one waiting place.
class RenderQueue::Worker final
{
public:
    Worker(RenderQueue *queue, Renderer renderer)
        : m_queue(queue)
        , m_renderer(std::move(renderer))
        , m_thread(QThread::create([this] { run(); }))
    {
        m_thread->setObjectName(QStringLiteral("galley-render"));
        // Deeply nested text recurses; the default of a secondary thread may be small.
        m_thread->setStackSize(8u << 20);
        m_thread->start();
    }

    ~Worker()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stop = true;
            m_waiting.reset();
        }
        m_wake.wakeOne();
        m_thread->wait();
    }

    Q_DISABLE_COPY_MOVE(Worker)

    void put(Job job)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_waiting = std::move(job);
        }
        m_wake.wakeOne();
    }

private:
    std::optional<Job> take()
    {
        QMutexLocker lock(&m_mutex);
        while (!m_waiting && !m_stop)
            m_wake.wait(&m_mutex);
        return m_stop ? std::nullopt : std::exchange(m_waiting, std::nullopt);
    }

    void run()
    {
        while (const std::optional<Job> job = take()) {
            const QByteArrayView body =
                QByteArrayView(job->source).sliced(std::clamp<qsizetype>(job->bodyStart, 0, job->source.size()));
            const auto post = std::make_shared<const RenderedPost>(m_renderer(body, job->dialect, job->options));
            // Into the queue's thread; Qt drops the call when the queue is gone by then.
            QMetaObject::invokeMethod(
                m_queue, [queue = m_queue, post, done = *job] { queue->deliver(post, done); }, Qt::QueuedConnection);
        }
    }

    RenderQueue *m_queue;
    Renderer m_renderer;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::optional<Job> m_waiting;
    bool m_stop = false;
    std::unique_ptr<QThread> m_thread;
};

RenderQueue::RenderQueue(QObject *parent)
    : RenderQueue([memory = std::make_shared<RenderMemory>()](
                      QByteArrayView body, const Dialect &dialect,
                      const RenderOptions &options) { return render(body, dialect, options, memory.get()); },
                  parent)
{
}

RenderQueue::RenderQueue(Renderer renderer, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(this, std::move(renderer)))
{
}

RenderQueue::~RenderQueue() = default;

void RenderQueue::submit(QByteArray source, qsizetype bodyStart, qint64 revision, Dialect dialect,
                         RenderOptions options)
{
    m_worker->put({std::move(source), bodyStart, revision, std::move(dialect), std::move(options), ++m_newest});
}

void RenderQueue::deliver(const std::shared_ptr<const RenderedPost> &post, const Job &job)
{
    if (job.number == m_newest)
        Q_EMIT rendered(post, job.revision);
}

} // namespace galley::markdown
