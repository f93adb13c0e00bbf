// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/renderqueue.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

using namespace galley::markdown;

namespace {

/// A renderer that the test holds back: each rendering says that it began and waits to be let go.
struct HeldRenderer
{
    QSemaphore began;
    QSemaphore letGo;

    RenderQueue::Renderer function()
    {
        return [this](QByteArrayView body, const Dialect &, const RenderOptions &) {
            began.release();
            letGo.acquire();
            RenderedPost post;
            post.blocks.append({body.toByteArray(), 1, 1});
            return post;
        };
    }
};

QByteArray htmlOf(const QList<QVariant> &arguments)
{
    return arguments.at(0).value<std::shared_ptr<const RenderedPost>>()->html();
}

} // namespace

class TestRenderQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submit_oneText_rendersTheBody();
    void submit_whileRendering_dropsTheStaleResult();
    void submit_manyWhileRendering_rendersOnlyTheNewest();
    void submit_sameRevisionTwice_deliversTheSecond();
    void rendered_comesInTheThreadOfTheQueue();
    void bodyStart_beyondTheText_rendersNothing();
    void destruction_whileRendering_isCleanAndSilent();
};

void TestRenderQueue::submit_oneText_rendersTheBody()
{
    RenderQueue queue;
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    Dialect dialect;
    dialect.engine = Dialect::Engine::CommonMark;
    queue.submit("---\n---\n*a*\n", 8, 7, dialect, {});
    QVERIFY(spy.wait());
    QCOMPARE(htmlOf(spy.at(0)), QByteArray("<p><em>a</em></p>\n"));
    QCOMPARE(spy.at(0).at(1).toLongLong(), 7);
}

void TestRenderQueue::submit_whileRendering_dropsTheStaleResult()
{
    HeldRenderer held;
    RenderQueue queue(held.function());
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    queue.submit("old", 0, 1, {}, {});
    held.began.acquire();
    queue.submit("new", 0, 2, {}, {});
    held.letGo.release(2);
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(htmlOf(spy.at(0)), QByteArray("new"));
}

void TestRenderQueue::submit_manyWhileRendering_rendersOnlyTheNewest()
{
    HeldRenderer held;
    RenderQueue queue(held.function());
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    queue.submit("0", 0, 0, {}, {});
    held.began.acquire();
    for (int i = 1; i <= 50; ++i)
        queue.submit(QByteArray::number(i), 0, i, {}, {});
    held.letGo.release(100);
    QVERIFY(spy.wait());
    QCOMPARE(htmlOf(spy.at(0)), QByteArray("50"));
    QCOMPARE(held.began.available(), 1); // one more rendering began than the one acquired above
}

void TestRenderQueue::submit_sameRevisionTwice_deliversTheSecond()
{
    HeldRenderer held;
    RenderQueue queue(held.function());
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    queue.submit("before the site's settings changed", 0, 3, {}, {});
    held.began.acquire();
    queue.submit("after", 0, 3, {}, {});
    held.letGo.release(2);
    QVERIFY(spy.wait());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(htmlOf(spy.at(0)), QByteArray("after"));
}

void TestRenderQueue::rendered_comesInTheThreadOfTheQueue()
{
    RenderQueue queue;
    QThread *seen = nullptr;
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    connect(&queue, &RenderQueue::rendered, &queue, [&seen] { seen = QThread::currentThread(); });
    queue.submit("a", 0, 1, {}, {});
    QVERIFY(spy.wait());
    QCOMPARE(seen, QThread::currentThread());
}

void TestRenderQueue::bodyStart_beyondTheText_rendersNothing()
{
    RenderQueue queue;
    QSignalSpy spy(&queue, &RenderQueue::rendered);
    queue.submit("a", 5, 1, {}, {});
    QVERIFY(spy.wait());
    QCOMPARE(htmlOf(spy.at(0)), QByteArray());
}

void TestRenderQueue::destruction_whileRendering_isCleanAndSilent()
{
    HeldRenderer held;
    auto queue = std::make_unique<RenderQueue>(held.function());
    QSignalSpy spy(queue.get(), &RenderQueue::rendered);
    queue->submit("a", 0, 1, {}, {});
    held.began.acquire();
    queue->submit("b", 0, 2, {}, {});
    held.letGo.release(2);
    queue.reset();
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 0);
}

QTEST_GUILESS_MAIN(TestRenderQueue)
#include "tst_renderqueue.moc"
