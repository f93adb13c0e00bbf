// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/postsaver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace galley::post;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestPostSaver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void save_document_isNotModifiedAfterwards();
    void save_typingMeanwhile_staysModified();
    void save_askedForTwice_savesTheNewerTextToo();
    void save_fileChangedMeanwhile_failsAndKeepsTheText();
    void saveAs_newPath_isTheFileFromThenOn();
    void saveAs_existingFile_asksFirst();
    void destroyed_whileSaving_finishesTheFile();

private:
    void type(const QByteArray &text)
    {
        QVERIFY(m_document->apply({{m_document->snapshot().source.size(), {}, text}}, Origin::Body));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PostSaver> m_saver;
};

void TestPostSaver::init()
{
    m_saver.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("post.md"));
    put(m_path, "old\n");
    const Result<LoadedPost> post = readPost(m_path);
    QVERIFY(post.ok());
    m_document = std::make_unique<Document>(post->source);
    m_saver = std::make_unique<PostSaver>(*m_document, post->file);
}

void TestPostSaver::save_document_isNotModifiedAfterwards()
{
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QSignalSpy started(m_saver.get(), &PostSaver::started);
    type("new\n");
    m_saver->save();
    QVERIFY(m_saver->isSaving());
    QVERIFY(saved.wait());
    QVERIFY(!m_saver->isSaving());
    QCOMPARE(started.size(), 1);
    QVERIFY(!m_document->isModified());
    QCOMPARE(bytesOf(m_path), QByteArray("old\nnew\n"));
    QVERIFY(m_saver->file().fingerprint.looksLike(Fingerprint::glance(m_path)));
}

void TestPostSaver::save_typingMeanwhile_staysModified()
{
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    type("new\n");
    m_saver->save();
    type("newer\n");
    QVERIFY(saved.wait());
    QVERIFY(m_document->isModified());
    QCOMPARE(bytesOf(m_path), QByteArray("old\nnew\n"));
    m_document->undo();
    QVERIFY(!m_document->isModified());
}

void TestPostSaver::save_askedForTwice_savesTheNewerTextToo()
{
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QSignalSpy failed(m_saver.get(), &PostSaver::failed);
    type("new\n");
    m_saver->save();
    type("newer\n");
    m_saver->save();
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(failed.size(), 0); // its own first save is no change by somebody else
    QVERIFY(!m_document->isModified());
    QCOMPARE(bytesOf(m_path), QByteArray("old\nnew\nnewer\n"));
}

void TestPostSaver::save_fileChangedMeanwhile_failsAndKeepsTheText()
{
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    QSignalSpy failed(m_saver.get(), &PostSaver::failed);
    put(m_path, "theirs\n");
    type("mine\n");
    m_saver->save();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::ChangedOnDisk);
    QVERIFY(m_document->isModified());
    QCOMPARE(bytesOf(m_path), QByteArray("theirs\n"));

    m_saver->save(Overwrite::Always);
    QVERIFY(saved.wait());
    QCOMPARE(bytesOf(m_path), QByteArray("old\nmine\n"));
}

void TestPostSaver::saveAs_newPath_isTheFileFromThenOn()
{
    QSignalSpy saved(m_saver.get(), &PostSaver::saved);
    const QString other = m_folder->filePath(QStringLiteral("other.md"));
    type("new\n");
    m_saver->saveAs(other);
    QVERIFY(saved.wait());
    QCOMPARE(m_saver->file().path, other);
    QCOMPARE(bytesOf(m_path), QByteArray("old\n"));
    type("newer\n");
    m_saver->save();
    QVERIFY(saved.wait());
    QCOMPARE(bytesOf(other), QByteArray("old\nnew\nnewer\n"));
}

void TestPostSaver::saveAs_existingFile_asksFirst()
{
    QSignalSpy failed(m_saver.get(), &PostSaver::failed);
    const QString other = m_folder->filePath(QStringLiteral("other.md"));
    put(other, "precious\n");
    m_saver->saveAs(other);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::AlreadyExists);
    QCOMPARE(bytesOf(other), QByteArray("precious\n"));
    QCOMPARE(m_saver->file().path, m_path);
}

void TestPostSaver::destroyed_whileSaving_finishesTheFile()
{
    type("new\n");
    m_saver->save();
    m_saver.reset();
    QCOMPARE(bytesOf(m_path), QByteArray("old\nnew\n"));
}

QTEST_GUILESS_MAIN(TestPostSaver)
#include "tst_postsaver.moc"
