// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/diskwatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace galley::post;
using State = DiskWatch::State;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void renameOver(const QString &path, const QByteArray &bytes)
{
    put(path + QLatin1String(".tmp"), bytes);
    QCOMPARE(
        std::rename(QFile::encodeName(path + QLatin1String(".tmp")).constData(), QFile::encodeName(path).constData()),
        0);
}

} // namespace

class TestDiskWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void written_inPlace_isNoticed();
    void renamedOver_againAndAgain_isNoticedEachTime();
    void renamedOver_whileTheOldFileIsLinked_laterWritesAreNoticed();
    void writtenAgainAsKnown_isNoticedToo();
    void sameBytes_newFile_isNoChange();
    void removedAndBroughtBack_isNoticed();
    void folderRemovedAndBroughtBack_isNoticed();
    void linkTarget_written_isNoticed();
    void newFile_thatSomebodyElseMakes_isNoticed();
    void ownSave_isNoChange();
    void ownSaveThatFails_stillNoticesTheChange();
    void changeThatIsKnownNow_isSavedOver_aNewerOneIsNot();

private:
    void waitFor(State state)
    {
        if (m_noticed->isEmpty())
            QVERIFY(m_noticed->wait());
        QCOMPARE(m_noticed->takeFirst().first().value<State>(), state);
        QCOMPARE(m_watch->state(), state);
    }
    /// Nothing may come of it: whatever is told next must be the marker.
    void markAndWait()
    {
        put(m_path, "marker");
        waitFor(State::Changed);
    }
    void watch()
    {
        const Result<LoadedPost> post = readPost(m_path);
        QVERIFY(post.ok());
        m_watch->watch(post->file);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<DiskWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_noticed;
};

void TestDiskWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("posts")));
    m_path = m_folder->filePath(QStringLiteral("posts/post.md"));
    put(m_path, "known");
    m_watch = std::make_unique<DiskWatch>();
    m_noticed = std::make_unique<QSignalSpy>(m_watch.get(), &DiskWatch::noticed);
}

void TestDiskWatch::written_inPlace_isNoticed()
{
    watch();
    put(m_path, "other");
    waitFor(State::Changed);
    put(m_path, "third");
    waitFor(State::Changed);
}

void TestDiskWatch::renamedOver_againAndAgain_isNoticedEachTime()
{
    watch();
    for (const char *text : {"one", "two", "three"}) {
        renameOver(m_path, text);
        waitFor(State::Changed);
    }
    put(m_path, "in place");
    waitFor(State::Changed);
}

void TestDiskWatch::renamedOver_whileTheOldFileIsLinked_laterWritesAreNoticed()
{
    watch();
    QCOMPARE(::link(QFile::encodeName(m_path).constData(), QFile::encodeName(m_path + u'~').constData()), 0);
    renameOver(m_path, "one");
    waitFor(State::Changed);
    put(m_path, "in place");
    waitFor(State::Changed);
}

void TestDiskWatch::writtenAgainAsKnown_isNoticedToo()
{
    watch();
    renameOver(m_path, "other");
    waitFor(State::Changed);
    renameOver(m_path, "known");
    waitFor(State::AsKnown);
}

void TestDiskWatch::sameBytes_newFile_isNoChange()
{
    watch();
    renameOver(m_path, "known");
    m_watch->check();
    markAndWait();
}

void TestDiskWatch::removedAndBroughtBack_isNoticed()
{
    watch();
    QVERIFY(QFile::remove(m_path));
    waitFor(State::Removed);
    put(m_path, "known");
    waitFor(State::AsKnown);
    markAndWait();
}

void TestDiskWatch::folderRemovedAndBroughtBack_isNoticed()
{
    watch();
    const QString folder = m_folder->filePath(QStringLiteral("posts"));
    QVERIFY(QDir(folder).removeRecursively());
    waitFor(State::Removed);
    QVERIFY(QDir().mkdir(folder));
    put(m_path, "other");
    waitFor(State::Changed);
}

void TestDiskWatch::linkTarget_written_isNoticed()
{
    const QString link = m_folder->filePath(QStringLiteral("link.md"));
    QVERIFY(QFile::link(m_path, link));
    const Result<LoadedPost> post = readPost(link);
    QVERIFY(post.ok());
    m_watch->watch(post->file);
    renameOver(m_path, "one");
    waitFor(State::Changed);
    put(m_path, "two");
    waitFor(State::Changed);
}

void TestDiskWatch::newFile_thatSomebodyElseMakes_isNoticed()
{
    QVERIFY(QFile::remove(m_path));
    m_watch->watch(PostFile{.path = m_path});
    put(m_path, "theirs");
    waitFor(State::Changed);
    QVERIFY(QFile::remove(m_path));
    waitFor(State::AsKnown);
}

void TestDiskWatch::ownSave_isNoChange()
{
    const Result<LoadedPost> post = readPost(m_path);
    QVERIFY(post.ok());
    Document document(post->source);
    PostSaver saver(document, post->file);
    m_watch->follow(saver);
    QSignalSpy saved(&saver, &PostSaver::saved);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
        saver.save();
        QVERIFY(saved.wait());
        m_watch->check();
    }
    QCOMPARE(m_noticed->size(), 0);
    markAndWait();
}

void TestDiskWatch::ownSaveThatFails_stillNoticesTheChange()
{
    const Result<LoadedPost> post = readPost(m_path);
    QVERIFY(post.ok());
    Document document(post->source);
    PostSaver saver(document, post->file);
    m_watch->follow(saver);
    put(m_path, "other");
    QVERIFY(document.apply({{0, {}, "x"}}, Origin::Body));
    saver.save();
    waitFor(State::Changed);
}

void TestDiskWatch::changeThatIsKnownNow_isSavedOver_aNewerOneIsNot()
{
    const Result<LoadedPost> post = readPost(m_path);
    QVERIFY(post.ok());
    Document document(post->source);
    PostSaver saver(document, post->file);
    m_watch->follow(saver);
    QVERIFY(document.apply({{0, {}, "mine, "}}, Origin::Body));
    const auto keepMine = [&] {
        PostFile mine = saver.file();
        mine.fingerprint = m_watch->found();
        saver.setFile(mine);
        m_watch->watch(mine);
    };
    put(m_path, "theirs");
    waitFor(State::Changed);
    // Writing in place empties the file first, and the watch may have seen that.
    QTRY_COMPARE(m_watch->found().hash, Fingerprint::hashOf("theirs"));
    keepMine();
    QCOMPARE(m_watch->state(), State::AsKnown);
    QSignalSpy saved(&saver, &PostSaver::saved);
    saver.save();
    QVERIFY(saved.wait());

    put(m_path, "theirs again");
    waitFor(State::Changed);
    QTRY_COMPARE(m_watch->found().hash, Fingerprint::hashOf("theirs again"));
    keepMine();
    put(m_path, "newer");
    QSignalSpy failed(&saver, &PostSaver::failed);
    saver.save();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::ChangedOnDisk);
}

QTEST_GUILESS_MAIN(TestDiskWatch)
#include "tst_diskwatch.moc"
