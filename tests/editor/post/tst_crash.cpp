// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/postfile.h"
#include "editor/post/recovery.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <memory>
#include <random>
#include <vector>

using namespace galley::post;

namespace {

qint64 monotonicMs()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

/// What the typist has typed after `letters` letters.
QByteArray typedText(const QByteArray &start, qsizetype letters)
{
    QByteArray text = start;
    for (qsizetype i = 0; i < letters; ++i)
        text += char('a' + i % 26);
    return text;
}

/// How many letters `text` has; -1 for a text that was never typed.
qsizetype lettersOf(const QByteArray &text, const QByteArray &start)
{
    const qsizetype letters = text.size() - start.size();
    return letters >= 0 && text == typedText(start, letters) ? letters : -1;
}

struct Typist
{
    QString path;
    QByteArray start;
    QProcess process;
    qint64 killed = 0; ///< when, in milliseconds of the monotonic clock

    /// When each letter was typed.
    [[nodiscard]] QList<qint64> times()
    {
        QList<qint64> result;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 2 && words[0].toInt() == result.size() + 1)
                result.append(words[1].toLongLong());
        }
        return result;
    }
};

} // namespace

class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomMoments_losesAtMostTwoSeconds_data();
    void killedAtRandomMoments_losesAtMostTwoSeconds();
};

void TestCrash::killedAtRandomMoments_losesAtMostTwoSeconds_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<qsizetype>("size");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("short posts %d", seed) << seed << qsizetype(3000);
    QTest::addRow("long posts") << 5 << qsizetype(1'000'000);
}

void TestCrash::killedAtRandomMoments_losesAtMostTwoSeconds()
{
    QFETCH(int, seed);
    QFETCH(qsizetype, size);
    constexpr int Typists = 10; // at once, in one journal folder
    std::mt19937 random(static_cast<unsigned>(seed));
    const QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("journal"));

    std::vector<std::unique_ptr<Typist>> typists;
    for (int i = 0; i < Typists; ++i) {
        auto &typist = *typists.emplace_back(std::make_unique<Typist>());
        typist.path = home.filePath(QStringLiteral("post-%1.md").arg(i));
        typist.start = QByteArray("---\ntitle: a\n---\n") + QByteArray("한 줄의 글\n").repeated(size / 16);
        QVERIFY(writePost(typist.start, PostFile{.path = typist.path}).ok());
        typist.process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        typist.process.start(QStringLiteral(TYPIST), {typist.path, folder, QString::number(seed * 100 + i)});
        QTimer::singleShot(300 + int(random() % 4000), &typist.process, [&typist] {
            typist.killed = monotonicMs();
            typist.process.kill();
        });
    }
    for (const auto &typist : typists) {
        QTRY_VERIFY_WITH_TIMEOUT(typist->killed > 0, 30'000);
        QTRY_COMPARE(typist->process.state(), QProcess::NotRunning);
        QCOMPARE(typist->process.exitStatus(), QProcess::CrashExit);
    }

    const QList<Recovery> recoveries = pendingRecoveries(folder);
    qint64 longest = 0;
    for (const auto &typist : typists) {
        QFile file(typist->path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        qsizetype kept = lettersOf(file.readAll(), typist->start);
        QVERIFY2(kept >= 0, "the post's file is damaged");
        for (const Recovery &recovery : recoveries) {
            if (recovery.file.path != typist->path)
                continue;
            const qsizetype recovered = lettersOf(recovery.source, typist->start);
            QVERIFY2(recovered >= 0, "the journal is damaged");
            kept = std::max(kept, recovered);
        }
        const QList<qint64> times = typist->times();
        QVERIFY2(times.size() > 3, "killed before it could type");
        if (kept < times.size())
            longest = std::max(longest, typist->killed - times[kept]);
    }
    qInfo("the oldest letter that was lost had been typed %lld ms before the end", static_cast<long long>(longest));
    QVERIFY(longest <= 2000);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
