// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "tests/bench/bench.h"
#include "tests/bench/generatedsite.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

namespace {

constexpr int posts = 10'000;
constexpr int PatienceMs = 120'000;

/// The fields of /proc/PID/stat behind the program's name; the first is field 3 of proc(5).
QByteArrayList statOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

/// The process and all below it: WebEngine has some of its own.
QList<qint64> tree(qint64 root)
{
    QList<qint64> found{root};
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (name.toLongLong() > 0 && statOf(name.toLongLong()).value(1).toLongLong() == root)
            found += tree(name.toLongLong());
    }
    return found;
}

qint64 ticksOf(qint64 root)
{
    qint64 ticks = 0;
    for (const qint64 pid : tree(root)) {
        const QByteArrayList stat = statOf(pid);
        ticks += stat.value(11).toLongLong() + stat.value(12).toLongLong();
    }
    return ticks;
}

/// What the processes have for themselves, and their share of what they have in common with others.
double megabytesOf(qint64 root)
{
    double kilobytes = 0;
    for (const qint64 pid : tree(root)) {
        QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Pss:"))
                kilobytes += line.mid(4).simplified().split(' ').value(0).toDouble();
        }
    }
    return kilobytes / 1024;
}

/// Until it has not worked for three seconds.
bool waitForRest(qint64 pid)
{
    QElapsedTimer all;
    all.start();
    qint64 before = -1;
    for (int still = 0; still < 6;) {
        QThread::msleep(500);
        const qint64 now = ticksOf(pid);
        still = now - before <= 1 && all.elapsed() > 8000 ? still + 1 : 0;
        before = now;
        if (all.elapsed() > PatienceMs)
            return false;
    }
    return true;
}

/// The window on a site, at rest.
double megabytesWith(const QString &site)
{
    QProcess galley;
    galley.start(QStringLiteral(GALLEY_PROGRAM), {site});
    if (!galley.waitForStarted() || !waitForRest(galley.processId()))
        qFatal("the window did not come to rest");
    const double megabytes = megabytesOf(galley.processId());
    galley.terminate();
    galley.waitForFinished();
    return megabytes;
}

} // namespace

/// What the window needs for a large site: the whole program, opened on many posts and on one. Needs an X server.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir one;
    const QTemporaryDir many;
    if (!bench::writeSite(one.path(), 1) || !bench::writeSite(many.path(), posts))
        return 1;
    const double without = megabytesWith(one.path());
    bench::report("window-memory-10000-posts", megabytesWith(many.path()), "MB", without);
    bench::report("window-memory-10000-posts-cached", megabytesWith(many.path()), "MB", without);
    return 0;
}
