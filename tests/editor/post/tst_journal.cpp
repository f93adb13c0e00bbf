// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/journal.h"

#include "editor/post/recovery.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace galley::post;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

/// A journal as a process that ended has left it: nobody locks it, and its owner does not run.
QString leaveBehind(const QString &folder, JournalState state)
{
    QDir().mkpath(folder);
    state.owner = {"another boot", 1, 1};
    const QString path = folder + QLatin1String("/left.journal");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(journalHead(state)) <= 0)
        qFatal("could not leave a journal behind");
    return path;
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typing_afterTheDelay_isOnTheDisk();
    void typing_withoutAPause_isWrittenAllTheSame();
    void typing_manyBatches_areAppended();
    void folderAndFile_areReadableByNobodyElse();
    void saved_document_hasNoJournal();
    void undoneToTheSavedText_hasNoJournal();
    void discarded_document_hasNoJournal();
    void closedModified_leavesTheJournal();
    void savedAs_headNamesTheNewFile();
    void superseded_journal_goesWhenOursIsThere();
    void folderThatCannotBe_isToldOnceAndMended();
    void folderEmptiedMeanwhile_isWrittenAgain();

    void recoveries_ofARunningProcess_areNotOffered();
    void recoveries_lockedByAnotherNamespace_areNotOffered();
    void recoveries_leftBehind_tellTheFilesState_data();
    void recoveries_leftBehind_tellTheFilesState();
    void recoveries_textThatTheFileHolds_isNotOffered();
    void recoveries_damaged_areSetAside();

private:
    [[nodiscard]] QStringList journals() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] std::optional<JournalState> onDisk() const
    {
        if (journals().size() != 1)
            return std::nullopt;
        QFile file(m_folder + u'/' + journals().constFirst());
        return file.open(QIODevice::ReadOnly) ? readJournal(file.readAll()) : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

void TestJournal::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_folder = m_home->filePath(QStringLiteral("state/galley/journal"));
}

void TestJournal::typing_afterTheDelay_isOnTheDisk()
{
    Document document("old");
    Journal journal(document, PostFile{.path = QStringLiteral("/a/post.md")}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.apply({{3, {}, " new"}}, Origin::Body));
    QVERIFY(!onDisk());
    QVERIFY(written.wait());
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->source, QByteArray("old new"));
    QCOMPARE(onDisk()->file.path, QStringLiteral("/a/post.md"));
    QCOMPARE(written.first().first().toLongLong(), document.revision());
}

void TestJournal::typing_withoutAPause_isWrittenAllTheSame()
{
    Document document;
    Journal journal(document, {}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    QTimer keys;
    connect(&keys, &QTimer::timeout, this, [&] {
        document.apply({{document.snapshot().source.size(), {}, "x"}}, Origin::Body);
    });
    keys.start(Journal::DelayMs / 4);
    QVERIFY(written.wait());
    QVERIFY(written.wait());
    QVERIFY(onDisk()->source.size() > 3);
}

void TestJournal::typing_manyBatches_areAppended()
{
    const QByteArray text = QByteArray("a line of the post\n").repeated(20'000);
    Document document(text);
    Journal journal(document, {}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    qint64 size = 0;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(document.apply({{i * 10, {}, "x"}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
        const qint64 now = QFileInfo(m_folder + u'/' + journals().constFirst()).size();
        QVERIFY2(i == 0 || now - size < 200, "the whole text was written again");
        size = now;
    }
    QCOMPARE(onDisk()->source, document.snapshot().source);

    // Edits that have outgrown the text are not kept for ever.
    for (int i = 0; i < 4; ++i) {
        QVERIFY(document.apply({{0, {}, text}}, Origin::Body));
        QVERIFY(document.apply({{0, text, {}}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
    }
    QVERIFY(QFileInfo(m_folder + u'/' + journals().constFirst()).size() < 4 * text.size());
    QCOMPARE(onDisk()->source, document.snapshot().source);
}

void TestJournal::folderAndFile_areReadableByNobodyElse()
{
    const mode_t mask = ::umask(0);
    Document document;
    Journal journal(document, {}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.apply({{0, {}, "secret"}}, Origin::Body));
    journal.flush();
    QVERIFY(written.wait());
    ::umask(mask);
    QCOMPARE(modeOf(m_folder), 0700);
    QCOMPARE(modeOf(m_folder + u'/' + journals().constFirst()), 0600);
}

void TestJournal::saved_document_hasNoJournal()
{
    Document document;
    {
        Journal journal(document, {}, m_folder);
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
        document.markSaved();
    }
    QCOMPARE(journals(), QStringList());
}

void TestJournal::undoneToTheSavedText_hasNoJournal()
{
    Document document;
    {
        Journal journal(document, {}, m_folder);
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
        document.undo();
    }
    QCOMPARE(journals(), QStringList());
}

void TestJournal::discarded_document_hasNoJournal()
{
    Document document;
    {
        Journal journal(document, {}, m_folder);
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
        QVERIFY(document.apply({{0, {}, "y"}}, Origin::Body));
        journal.discard();
    }
    QCOMPARE(journals(), QStringList());
}

void TestJournal::closedModified_leavesTheJournal()
{
    Document document;
    {
        Journal journal(document, {}, m_folder);
        QVERIFY(document.apply({{0, {}, "typed just now"}}, Origin::Body));
    }
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->source, QByteArray("typed just now"));
}

void TestJournal::savedAs_headNamesTheNewFile()
{
    Document document;
    {
        Journal journal(document, PostFile{.path = QStringLiteral("/a/old.md")}, m_folder);
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
        journal.flush();
        QVERIFY(written.wait());
        journal.setFile(PostFile{.path = QStringLiteral("/a/new.md")});
        QVERIFY(document.apply({{1, {}, "y"}}, Origin::Body));
    }
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->file.path, QStringLiteral("/a/new.md"));
    QCOMPARE(onDisk()->source, QByteArray("xy"));
}

void TestJournal::superseded_journal_goesWhenOursIsThere()
{
    JournalState lost;
    lost.source = "recovered";
    const QString left = leaveBehind(m_folder, lost);
    Document document("file");
    QVERIFY(document.apply({{0, "file", "recovered"}}, Origin::Disk));
    {
        Journal journal(document, {}, m_folder);
        QSignalSpy written(&journal, &Journal::written);
        journal.supersede(left);
        QVERIFY(QFile::exists(left));
        QVERIFY(written.wait());
        QVERIFY(!QFile::exists(left));
    }
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->source, QByteArray("recovered"));
}

void TestJournal::folderThatCannotBe_isToldOnceAndMended()
{
    QFile obstacle(m_home->filePath(QStringLiteral("state")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    Document document;
    Journal journal(document, {}, m_folder);
    QSignalSpy failed(&journal, &Journal::failed);
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
    QVERIFY(failed.wait());
    journal.flush();
    QVERIFY(obstacle.remove());
    QVERIFY(written.wait());
    QCOMPARE(failed.size(), 1);
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->source, QByteArray("x"));
}

void TestJournal::folderEmptiedMeanwhile_isWrittenAgain()
{
    Document document;
    Journal journal(document, {}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
    QVERIFY(written.wait());
    QVERIFY(QDir(m_folder).removeRecursively());
    QVERIFY(document.apply({{1, {}, "y"}}, Origin::Body));
    QVERIFY(written.wait());
    QVERIFY(onDisk());
    QCOMPARE(onDisk()->source, QByteArray("xy"));
}

void TestJournal::recoveries_ofARunningProcess_areNotOffered()
{
    Document document;
    Journal journal(document, {}, m_folder);
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
    QVERIFY(written.wait());
    QCOMPARE(pendingRecoveries(m_folder).size(), 0);
    QVERIFY(onDisk());
}

void TestJournal::recoveries_lockedByAnotherNamespace_areNotOffered()
{
    JournalWriter writer(m_folder);
    QVERIFY(writer.write({JournalState{.source = "x"}, {}}).ok());
    // What a process in a container has written: here nothing runs under that number, but the lock is held.
    QFile file(writer.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray foreign = journalHead(JournalState{.owner = {"another boot", 1, 1}, .source = "x"});
    QVERIFY(file.resize(0));
    QCOMPARE(file.write(foreign), foreign.size());
    QVERIFY(file.flush());
    QCOMPARE(pendingRecoveries(m_folder).size(), 0);
}

void TestJournal::recoveries_leftBehind_tellTheFilesState_data()
{
    QTest::addColumn<bool>("hadFile");
    QTest::addColumn<QByteArray>("now"); // null: no file
    QTest::addColumn<Recovery::FileState>("state");

    QTest::newRow("same") << true << QByteArray("old") << Recovery::FileState::Same;
    QTest::newRow("changed") << true << QByteArray("newer") << Recovery::FileState::Changed;
    QTest::newRow("removed") << true << QByteArray() << Recovery::FileState::Missing;
    QTest::newRow("never saved") << false << QByteArray() << Recovery::FileState::Missing;
    QTest::newRow("another one came") << false << QByteArray("other") << Recovery::FileState::Changed;
}

void TestJournal::recoveries_leftBehind_tellTheFilesState()
{
    QFETCH(bool, hadFile);
    QFETCH(QByteArray, now);
    QFETCH(Recovery::FileState, state);

    JournalState lost;
    lost.file.path = m_home->filePath(QStringLiteral("post.md"));
    lost.source = "old and unsaved";
    lost.time = 1'640'908'800'000;
    if (hadFile)
        lost.file = *writePost("old", lost.file);
    QFile::remove(lost.file.path);
    if (!now.isNull())
        QVERIFY(writePost(now, PostFile{.path = lost.file.path}).ok());
    const QString left = leaveBehind(m_folder, lost);

    const QList<Recovery> recoveries = pendingRecoveries(m_folder);
    QCOMPARE(recoveries.size(), 1);
    QCOMPARE(recoveries.first().journal, left);
    QCOMPARE(recoveries.first().source, lost.source);
    QCOMPARE(recoveries.first().file.path, lost.file.path);
    QCOMPARE(recoveries.first().time.toMSecsSinceEpoch(), lost.time);
    QCOMPARE(recoveries.first().fileState, state);
    discardRecovery(recoveries.first());
    QCOMPARE(pendingRecoveries(m_folder).size(), 0);
    QVERIFY(!QFile::exists(left));
}

void TestJournal::recoveries_textThatTheFileHolds_isNotOffered()
{
    JournalState lost;
    lost.file.path = m_home->filePath(QStringLiteral("post.md"));
    lost.file.byteOrderMark = "\xef\xbb\xbf";
    lost.source = "saved a moment before the end";
    QVERIFY(writePost(lost.source, lost.file).ok());
    const QString left = leaveBehind(m_folder, lost);
    QCOMPARE(pendingRecoveries(m_folder).size(), 0);
    QVERIFY(!QFile::exists(left));
}

void TestJournal::recoveries_damaged_areSetAside()
{
    const QString left = leaveBehind(m_folder, JournalState{.source = "x"});
    QVERIFY(QFile::resize(left, 40));
    QCOMPARE(pendingRecoveries(m_folder).size(), 0);
    QCOMPARE(journals(), QStringList{QStringLiteral("left.journal.damaged")});
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
