// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/applychanges.h"
#include "app/site/siterecovery.h"
#include "tests/app/site/sampletransaction.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace galley;
using namespace galley::test;
using site::Change;
using site::ChangeSet;
using site::Step;

namespace {

using Tree = QMap<QString, QByteArray>;

QStringList leftovers()
{
    return QDir(qEnvironmentVariable("XDG_STATE_HOME") + QStringLiteral("/galley/transactions"))
        .entryList({QStringLiteral("*.begun"), QStringLiteral("*.doing"), QStringLiteral("*.undoing")}, QDir::Files);
}

} // namespace

class tst_Transaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_site = QDir(m_dir->path()).canonicalPath() + QStringLiteral("/site");
        fresh(3);
        m_before = treeOf(m_site);
        QVERIFY(site::applyChanges(sampleChanges(m_site, 3)));
        m_after = treeOf(m_site);
        fresh(3);
        QCOMPARE(treeOf(m_site), m_before);
    }

    void changes_carriedOut_areWhatWasAsked()
    {
        QVERIFY(site::applyChanges(sampleChanges(m_site, 3)));
        QCOMPARE(contents(m_site + QStringLiteral("/_posts/2021-01-01-p1.md")), textOf(1, true));
        QCOMPARE(contents(m_site + QStringLiteral("/_posts/2022-02-02-new.md")), QByteArray("---\ntitle: new\n---\n"));
        QCOMPARE(contents(m_site + QStringLiteral("/assets/pictures/new/a.png")), QByteArray("picture"));
        QCOMPARE(contents(m_site + QStringLiteral("/moved.md")), QByteArray("as it is\n"));
        QCOMPARE(contents(m_site + QStringLiteral("/a/copy.yml")), QByteArray("title: t\n"));
        for (const char *gone : {"/_drafts", "/gone.md", "/same.md", "/assets/images/old"})
            QVERIFY(!QFileInfo::exists(m_site + QLatin1String(gone)));
        QVERIFY(treeOf(m_site).keys().filter(QStringLiteral(".galley")).isEmpty());
        QCOMPARE(leftovers(), QStringList());
    }

    void failure_atEachStep_leavesTheSiteAsItWas()
    {
        int failAt = 0;
        for (bool failed = true; failed; ++failAt) {
            int step = 0;
            failed = false;
            const auto allow = [&](Step which, const QString &) {
                // From the cleaning up on nothing can fail any more.
                const bool fails = step++ == failAt && which != Step::CleanUp && which != Step::Finish;
                failed = failed || fails;
                return !fails;
            };
            const auto done = site::applyChanges(sampleChanges(m_site, 3), {allow});
            QCOMPARE(done.ok(), !failed);
            if (failed)
                QCOMPARE(treeOf(m_site), m_before);
            QCOMPARE(leftovers(), QStringList());
        }
        QVERIFY(failAt > 25);
        QCOMPARE(treeOf(m_site), m_after);
    }

    void kill_atEachStep_endsBeforeOrAfter()
    {
        int before = 0;
        int after = 0;
        for (int step = 0;; ++step) {
            fresh(3);
            if (run(3, step)) {
                QVERIFY(step > 30);
                break;
            }
            for (const site::Recovered &recovered : site::recoverUnfinished())
                QVERIFY(recovered.kept.isEmpty());
            const Tree now = treeOf(m_site);
            QVERIFY2(now == m_before || now == m_after, qPrintable(QString::number(step)));
            ++(now == m_before ? before : after);
            QCOMPARE(leftovers(), QStringList());
        }
        QVERIFY(before > 5 && after > 5);
    }

    void kill_atRandomMoments_alsoOfTheRecovery_endsBeforeOrAfter()
    {
        constexpr int posts = 40;
        fresh(posts);
        const Tree before = treeOf(m_site);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(run(posts, -1));
        const int whole = static_cast<int>(timer.elapsed());
        const Tree after = treeOf(m_site);
        QRandomGenerator random(20261123);
        int changed = 0;
        for (int round = 0; round < 20; ++round) {
            fresh(posts);
            killed({m_site, QString::number(posts), QStringLiteral("-1")}, random.bounded(whole + 2));
            killed({QStringLiteral("recover")}, random.bounded(whole / 2 + 2));
            (void)site::recoverUnfinished();
            const Tree now = treeOf(m_site);
            QVERIFY2(now == before || now == after, qPrintable(QString::number(round)));
            changed += now == after;
            QCOMPARE(leftovers(), QStringList());
        }
        qInfo("%d of 20 ended after", changed);
    }

    void nextTransaction_recoversTheLastFirst()
    {
        QVERIFY(!run(3, numberOf(Step::Move))); // killed among the renamings
        const Change change{.from = QStringLiteral("moved.md"),
                            .to = QStringLiteral("moved.md"),
                            .before = "as it is\n",
                            .after = "and more\n"};
        QVERIFY(site::applyChanges({.folder = m_site, .action = QStringLiteral("x"), .changes = {change}}));
        Tree wanted = m_after;
        wanted[QStringLiteral("/moved.md")] = "and more\n";
        QCOMPARE(treeOf(m_site), wanted);
    }

    void recovery_fileChangedMeanwhile_isRolledBackAndTheFileKept()
    {
        QVERIFY(!run(3, numberOf(Step::KeepOld))); // killed before the first renaming
        QVERIFY(QDir(m_site).entryList({QStringLiteral("moved.md")}).isEmpty());
        put(m_site + QStringLiteral("/_posts/2021-01-01-p2.md"), "somebody else's\n");
        const auto recovered = site::recoverUnfinished();
        QCOMPARE(recovered.size(), 1);
        QVERIFY(!recovered.first().completed);
        QVERIFY(recovered.first().toString().contains(QStringLiteral("sample")));
        Tree wanted = m_before;
        wanted[QStringLiteral("/_posts/2021-01-01-p2.md")] = "somebody else's\n";
        QCOMPARE(treeOf(m_site), wanted);
    }

    void fileChangedSincePlanned_isRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("one to rewrite") << QStringLiteral("_posts/2021-01-01-p2.md");
        QTest::newRow("one to move") << QStringLiteral("_drafts/old.md");
        QTest::newRow("one in the way") << QStringLiteral("a/b/fresh.md");
        QTest::newRow("a folder in the way") << QStringLiteral("assets/pictures/new/x.png");
    }
    void fileChangedSincePlanned_isRefused()
    {
        QFETCH(QString, path);
        put(m_site + u'/' + path, "somebody else's\n");
        const Tree before = treeOf(m_site);
        const auto done = site::applyChanges(sampleChanges(m_site, 3));
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, post::Error::Kind::ChangedOnDisk);
        QCOMPARE(treeOf(m_site), before);
        QCOMPARE(leftovers(), QStringList());
    }

    void link_leadingOutOfTheSite_isRefused()
    {
        const QString outside = m_dir->path() + QStringLiteral("/outside");
        put(outside + QStringLiteral("/old.md"), "---\ntitle: old\n---\n");
        QVERIFY(QDir(m_site + QStringLiteral("/_drafts")).removeRecursively());
        QVERIFY(QFile::link(outside, m_site + QStringLiteral("/_drafts")));
        QVERIFY(!site::applyChanges(sampleChanges(m_site, 3)).ok());
        QCOMPARE(contents(outside + QStringLiteral("/old.md")), QByteArray("---\ntitle: old\n---\n"));
    }

    void undo_takesEverythingBack_onceAndAgain()
    {
        QVERIFY(!site::undoOfLast(m_site + QStringLiteral("/none")).ok());
        QVERIFY(site::applyChanges(sampleChanges(m_site, 3)));
        const auto undo = site::undoOfLast(m_site);
        QVERIFY(undo.ok());
        QVERIFY(site::applyChanges(*undo));
        Tree now = treeOf(m_site);
        now.insert(QStringLiteral("/assets/images"), "(folder)");
        QCOMPARE(now, m_before);
        const auto redo = site::undoOfLast(m_site);
        QVERIFY(redo.ok());
        QVERIFY(site::applyChanges(*redo));
        QCOMPARE(treeOf(m_site).value(QStringLiteral("/moved.md")), QByteArray("as it is\n"));
    }

    void undo_afterAChange_isRefused()
    {
        QVERIFY(site::applyChanges(sampleChanges(m_site, 3)));
        put(m_site + QStringLiteral("/_posts/2021-01-01-p0.md"), "typed since\n");
        const auto undo = site::undoOfLast(m_site);
        QVERIFY(!undo.ok());
        QCOMPARE(undo.error().kind, post::Error::Kind::ChangedOnDisk);
    }

    void rewrite_keepsTheMode()
    {
        const QByteArray path = QFile::encodeName(m_site + QStringLiteral("/_posts/2021-01-01-p0.md"));
        QCOMPARE(::chmod(path.constData(), 0640), 0);
        QVERIFY(site::applyChanges(sampleChanges(m_site, 3)));
        struct stat status;
        QCOMPARE(::stat(path.constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0640);
    }

private:
    void fresh(int posts)
    {
        QDir(m_site).removeRecursively();
        makeSampleSite(m_site, posts);
    }

    /// True where it ended by itself.
    bool run(int posts, int dieAt)
    {
        QProcess process;
        process.start(QStringLiteral(TRANSACTOR), {m_site, QString::number(posts), QString::number(dieAt)});
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    /// Which step of the sample is the first of this kind.
    int numberOf(Step wanted)
    {
        QList<Step> steps;
        const auto allow = [&steps](Step step, const QString &) {
            steps.append(step);
            return true;
        };
        const bool done = site::applyChanges(sampleChanges(m_site, 3), {allow}).ok();
        fresh(3);
        return done ? static_cast<int>(steps.indexOf(wanted)) : -1;
    }

    void killed(const QStringList &arguments, int afterMs)
    {
        QProcess process;
        process.start(QStringLiteral(TRANSACTOR), arguments);
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(afterMs))
            process.kill();
        process.waitForFinished();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_site;
    Tree m_before;
    Tree m_after;
};

QTEST_GUILESS_MAIN(tst_Transaction)
#include "tst_transaction.moc"
