// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/autosave.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace galley::post;

namespace {

constexpr int PauseMs = 300;

} // namespace

class TestAutoSave final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void switchedOn_pauseInTheWriting_saves();
    void switchedOff_savesNothing();
    void held_savesNothing_released_saves();
    void busy_savesNothing_untilIdle();
    void newPost_isNotSaved();
    void fileChangedOnDisk_isLeftAlone();

private:
    /// A pause is over; whatever is to be saved is being saved then.
    void waitForPause()
    {
        QTimer pause;
        pause.setSingleShot(true);
        QSignalSpy over(&pause, &QTimer::timeout);
        pause.start(PauseMs + 300);
        QVERIFY(over.wait());
    }
    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PostSaver> m_saver;
    std::unique_ptr<DiskWatch> m_disk;
    std::unique_ptr<AutoSave> m_autoSave;
};

void TestAutoSave::init()
{
    m_autoSave.reset();
    m_disk.reset();
    m_saver.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("post.md"));
    put("old");
    const Result<LoadedPost> post = readPost(m_path);
    QVERIFY(post.ok());
    m_document = std::make_unique<Document>(post->source);
    m_saver = std::make_unique<PostSaver>(*m_document, post->file);
    m_disk = std::make_unique<DiskWatch>();
    m_disk->follow(*m_saver);
    m_autoSave = std::make_unique<AutoSave>(*m_document, *m_saver, *m_disk, PauseMs);
}

void TestAutoSave::switchedOn_pauseInTheWriting_saves()
{
    m_autoSave->setEnabled(true);
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    QVERIFY(saved.wait());
    QCOMPARE(onDisk(), QByteArray("very old"));
    waitForPause();
    QCOMPARE(saved.size(), 1); // nothing new to save
}

void TestAutoSave::switchedOff_savesNothing()
{
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    waitForPause();
    QCOMPARE(onDisk(), QByteArray("old"));
}

void TestAutoSave::held_savesNothing_released_saves()
{
    m_autoSave->setEnabled(true);
    m_autoSave->setHeld(true);
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    waitForPause();
    QCOMPARE(saved.size(), 0);
    m_autoSave->setHeld(false);
    QVERIFY(saved.wait());
}

void TestAutoSave::busy_savesNothing_untilIdle()
{
    bool composing = true;
    m_autoSave->setBusy([&composing] { return composing; });
    m_autoSave->setEnabled(true);
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    waitForPause();
    QCOMPARE(saved.size(), 0);
    composing = false; // nothing is edited meanwhile
    QVERIFY(saved.wait());
}

void TestAutoSave::newPost_isNotSaved()
{
    m_saver->setFile({});
    m_autoSave->setEnabled(true);
    QSignalSpy started(m_saver.get(), &PostSaver::started);
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    waitForPause();
    QCOMPARE(started.size(), 0);
}

void TestAutoSave::fileChangedOnDisk_isLeftAlone()
{
    m_autoSave->setEnabled(true);
    QSignalSpy noticed(m_disk.get(), &DiskWatch::noticed);
    QSignalSpy started(m_saver.get(), &PostSaver::started);
    put("theirs");
    QVERIFY(m_document->apply({{0, {}, "very "}}, Origin::Body));
    QVERIFY(noticed.wait());
    waitForPause();
    QCOMPARE(started.size(), 0);
    QCOMPARE(onDisk(), QByteArray("theirs"));
}

QTEST_GUILESS_MAIN(TestAutoSave)
#include "tst_autosave.moc"
