// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/background.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>
#include <stdexcept>

using galley::window::inBackground;

/// The way to a worker thread and back.
class tst_Background : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void result_ofQuickWork_neverComesAtOnce()
    {
        // Work that is done before the call returns is the hard case; a hundred tries meet it.
        int come = 0;
        for (int i = 0; i < 100; ++i) {
            inBackground(
                this, [] { return 1; }, [&come](int one) { come += one; });
            QThread::yieldCurrentThread();
            QCOMPARE(come, 0);
        }
        QTRY_COMPARE(come, 100);
    }

    void result_comesInTheThreadOfTheWindow()
    {
        QThread *worked = nullptr;
        QThread *came = nullptr;
        inBackground(
            this, [] { return QThread::currentThread(); },
            [&](QThread *thread) {
                worked = thread;
                came = QThread::currentThread();
            });
        QTRY_VERIFY(came);
        QCOMPARE(came, thread());
        QVERIFY(worked != came);
    }

    void work_withoutAResult_isTold()
    {
        bool come = false;
        inBackground(
            this, [] {}, [&come] { come = true; });
        QTRY_VERIFY(come);
    }

    void context_gone_dropsTheResult()
    {
        bool come = false;
        auto context = std::make_unique<QObject>();
        inBackground(
            context.get(), [] { return 1; }, [&come](int) { come = true; });
        context.reset();
        bool later = false;
        inBackground(
            this, [] { return 1; }, [&later](int) { later = true; });
        QThreadPool::globalInstance()->waitForDone();
        QTRY_VERIFY(later);
        QVERIFY(!come);
    }

    void exception_isLoggedAndTellsNobody()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("no luck")));
        bool come = false;
        inBackground(
            this, []() -> int { throw std::runtime_error("no luck"); }, [&come](int) { come = true; });
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!come);
    }
};

QTEST_GUILESS_MAIN(tst_Background)
#include "tst_background.moc"
