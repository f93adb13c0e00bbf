// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/processidentity.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using galley::post::ProcessIdentity;

class tst_ProcessIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void process_thatRuns_isRunning();
    void process_endedButNotAskedFor_isNotRunning();
};

void tst_ProcessIdentity::process_thatRuns_isRunning()
{
    ProcessIdentity self = ProcessIdentity::ofThisProcess();
    QVERIFY(self.isRunning());
    self.startTime += 1; // another one, which has its number now
    QVERIFY(!self.isRunning());
}

void tst_ProcessIdentity::process_endedButNotAskedFor_isNotRunning()
{
    int told[2];
    int held[2];
    QVERIFY(::pipe(told) == 0 && ::pipe(held) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(held[1]);
        const qint64 startTime = ProcessIdentity::ofThisProcess().startTime;
        char byte = 0;
        const bool ok = ::write(told[1], &startTime, sizeof startTime) == sizeof startTime;
        const bool ended = ::read(held[0], &byte, 1) == 0; // until the other end is closed
        ::_exit(ok && ended ? 0 : 1);
    }
    ProcessIdentity identity = ProcessIdentity::ofThisProcess();
    identity.pid = child;
    QCOMPARE(::read(told[0], &identity.startTime, sizeof identity.startTime), ssize_t(sizeof identity.startTime));
    QVERIFY(identity.isRunning());
    ::close(held[0]);
    ::close(held[1]);
    siginfo_t info = {};
    QCOMPARE(::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT), 0); // ended, and left as it is
    QVERIFY(!identity.isRunning());
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

QTEST_APPLESS_MAIN(tst_ProcessIdentity)

#include "tst_processidentity.moc"
