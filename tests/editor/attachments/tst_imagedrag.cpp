// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentspane.h"
#include "preview/images/imagestore.h"
#include "preview/markdown/render.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace galley;
using namespace galley::attachments;

/// A row of the sidebar dragged with the mouse; needs an X server, for without one Qt drags nothing.
class tst_ImageDrag final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row_dragged_movesTheWholeLine_data();
    void row_dragged_movesTheWholeLine();
};

namespace {

const QByteArray three = "intro\n\n![one](1.png \"t\"){: .left}\n\n![two](2.png)  \n\n<img src=\"3.png\">\n\nend\n";

/// A drag runs an event loop of Qt's own, so that the mouse is moved by timers.
void drag(QListView *list, int from, const QPoint &to)
{
    QWindow *window = list->window()->windowHandle();
    const auto at = [list](const QPoint &place) { return list->viewport()->mapTo(list->window(), place); };
    const QPoint start = at(list->visualRect(list->model()->index(from, 0)).center());
    const QPoint end = at(to);
    QTest::mousePress(window, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 6; ++step) {
        QTimer::singleShot(40 * step, window,
                           [window, start, end, step] { QTest::mouseMove(window, start + (end - start) * step / 6); });
    }
    bool released = false;
    QTimer::singleShot(400, window, [window, end, &released] {
        QTest::mouseRelease(window, Qt::LeftButton, {}, end);
        released = true;
    });
    QTRY_VERIFY(released);
}

} // namespace

void tst_ImageDrag::row_dragged_movesTheWholeLine_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to"); ///< the row whose upper or lower half it is dropped on
    QTest::addColumn<bool>("below");
    QTest::addColumn<QByteArray>("expected");
    const char *one = "![one](1.png \"t\"){: .left}", *two = "![two](2.png)  ", *last = "<img src=\"3.png\">";
    const auto order = [](const char *a, const char *b, const char *c) {
        return QByteArray("intro\n\n") + a + "\n\n" + b + "\n\n" + c + "\n\nend\n";
    };
    QTest::newRow("down to the end") << 0 << 2 << true << order(two, last, one);
    QTest::newRow("down by one") << 0 << 1 << true << order(two, one, last);
    QTest::newRow("up to the start") << 2 << 0 << false << order(last, one, two);
    QTest::newRow("onto itself") << 1 << 1 << true << order(one, two, last);
}

void tst_ImageDrag::row_dragged_movesTheWholeLine()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, below);
    QFETCH(QByteArray, expected);
    images::ImageStore store{images::ImageStore::Options()};
    post::Document document(three);
    AttachmentsPane pane(&document, &store, AttachmentsPane::Options{});
    pane.resize(320, 700);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QSignalSpy counted(&pane, &AttachmentsPane::countChanged);
    const post::Snapshot snapshot = document.snapshot();
    pane.setRendered(std::make_shared<markdown::RenderedPost>(markdown::render(snapshot.body(), {})),
                     snapshot.revision);
    QVERIFY(counted.wait());
    QCOMPARE(pane.count(), 3);
    QCoreApplication::processEvents();

    auto *list = pane.findChild<QListView *>();
    const QRect target = list->visualRect(list->model()->index(to, 0));
    drag(list, from, QPoint(target.center().x(), below ? target.bottom() - 4 : target.top() + 4));
    QTRY_COMPARE(document.snapshot().source, expected);
    QCOMPARE(document.canUndo(), expected != three);
    document.undo(); // one step
    QCOMPARE(document.snapshot().source, three);
}

QTEST_MAIN(tst_ImageDrag)
#include "tst_imagedrag.moc"
