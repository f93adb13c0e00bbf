// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/replacefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace galley::post;

namespace {

/// A disk that is full after some bytes.
class FailingFile final : public QSaveFile
{
public:
    FailingFile(const QString &path, qint64 room)
        : QSaveFile(path)
        , m_room(room)
    {
    }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        const qint64 fitting = std::min(length, m_room);
        m_room -= fitting;
        const qint64 written = QSaveFile::writeData(data, fitting);
        if (written == length)
            return written;
        errno = ENOSPC;
        return written > 0 ? written : -1;
    }

private:
    qint64 m_room;
};

/// No file of this process may grow beyond `bytes` while this lives: the system's own refusal, in the middle of a
/// write.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// A disk that a process does not live to see the end of.
class DeadlyFile final : public QSaveFile
{
public:
    using QSaveFile::QSaveFile;

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        QSaveFile::writeData(data, length / 2);
        ::kill(::getpid(), SIGKILL);
        return -1;
    }
};

} // namespace

class TestReplaceFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void write_diskFullAfterSomeBytes_keepsTheOldFile_data();
    void write_diskFullAfterSomeBytes_keepsTheOldFile();
    void write_systemRefusesMidway_keepsTheOldFile();
    void condition_refusedBefore_writesNothing();
    void condition_refusedAfterWriting_keepsTheOldFile();
    void attributes_ofTheOldFile_areKept();
    void fingerprint_returned_isThatOfTheFile();
    void kill_whileWriting_leavesNothingThatJekyllReads();
    void leftOver_ofLongAgo_isTakenAway();
    void target_folder_isRefused();

private:
    [[nodiscard]] QByteArray text() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
    }
    [[nodiscard]] QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestReplaceFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("post.md"));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old\n");
}

void TestReplaceFile::write_diskFullAfterSomeBytes_keepsTheOldFile_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 1, 999, 65'536, 99'999})
        QTest::addRow("%lld bytes", room) << room;
}

void TestReplaceFile::write_diskFullAfterSomeBytes_keepsTheOldFile()
{
    QFETCH(qint64, room);
    const Result<Fingerprint> written = replaceFile(m_path, QByteArray(100'000, 'x'), {}, [room](const QString &path) {
        return std::make_unique<FailingFile>(path, room);
    });
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, Error::Kind::NoSpace);
    QCOMPARE(written.error().file, m_path);
    QVERIFY(!written.error().remedy.isEmpty());
    QCOMPARE(text(), QByteArray("old\n"));
    QCOMPARE(names(), QStringList{QStringLiteral("post.md")});
}

void TestReplaceFile::write_systemRefusesMidway_keepsTheOldFile()
{
    std::optional<Error> error;
    {
        const FileSizeLimit limit(4096);
        const Result<Fingerprint> written = replaceFile(m_path, QByteArray(100'000, 'x'));
        if (!written)
            error = written.error();
    }
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::NoSpace);
    QCOMPARE(text(), QByteArray("old\n"));
    QCOMPARE(names(), QStringList{QStringLiteral("post.md")});
}

void TestReplaceFile::condition_refusedBefore_writesNothing()
{
    bool opened = false;
    const Result<Fingerprint> written = replaceFile(
        m_path, "new\n", [] { return Result<void>(Error{.what = QStringLiteral("no")}); },
        [&opened](const QString &path) {
            opened = true;
            return std::make_unique<QSaveFile>(path);
        });
    QVERIFY(!written.ok());
    QCOMPARE(written.error().what, QStringLiteral("no"));
    QVERIFY(!opened);
}

void TestReplaceFile::condition_refusedAfterWriting_keepsTheOldFile()
{
    int asked = 0;
    const Result<Fingerprint> written = replaceFile(m_path, "new\n", [&asked] {
        return ++asked == 1 ? Result<void>() : Result<void>(Error{.what = QStringLiteral("changed just now")});
    });
    QVERIFY(!written.ok());
    QCOMPARE(asked, 2);
    QCOMPARE(text(), QByteArray("old\n"));
    QCOMPARE(names(), QStringList{QStringLiteral("post.md")});
}

void TestReplaceFile::attributes_ofTheOldFile_areKept()
{
    const QByteArray name = QFile::encodeName(m_path);
    if (::setxattr(name.constData(), "user.galley.test", "mine", 4, 0) != 0)
        QSKIP("this file system has no extended attributes");
    QVERIFY(replaceFile(m_path, "new\n").ok());
    QByteArray value(16, '\0');
    value.truncate(std::max<ssize_t>(0, ::getxattr(name.constData(), "user.galley.test", value.data(), 16)));
    QCOMPARE(value, QByteArray("mine"));
}

void TestReplaceFile::fingerprint_returned_isThatOfTheFile()
{
    const Result<Fingerprint> written = replaceFile(m_path, "new\n");
    QVERIFY(written.ok());
    QVERIFY(written->looksLike(Fingerprint::glance(m_path)));
    QCOMPARE(written->hash, Fingerprint::hashOf("new\n"));
    QCOMPARE(text(), QByteArray("new\n"));
}

void TestReplaceFile::kill_whileWriting_leavesNothingThatJekyllReads()
{
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        (void)replaceFile(m_path, QByteArray(100'000, 'x'), {},
                          [](const QString &path) { return std::make_unique<DeadlyFile>(path); });
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(text(), QByteArray("old\n"));
    // EntryFilter#special? (jekyll 4.3, entry_filter.rb): what begins with a dot is passed over.
    for (const QString &name : names())
        QVERIFY2(name == QLatin1String("post.md") || name.startsWith(u'.'), qPrintable(name));
}

void TestReplaceFile::leftOver_ofLongAgo_isTakenAway()
{
    const QString now = nameBeside(m_path, QStringLiteral("save-now"));
    const QString old = nameBeside(m_path, QStringLiteral("save-old")) + QStringLiteral(".AbCdEf");
    const QString logged =
        nameBeside(m_path, QStringLiteral("1a2b-3.new")); // a transaction's, which its log takes away
    for (const QString &path : {now, old, logged}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (path != now)
            QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    }
    QVERIFY(replaceFile(m_path, "new\n").ok());
    QVERIFY(QFile::exists(now));
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(logged));
}

void TestReplaceFile::target_folder_isRefused()
{
    QVERIFY(!replaceFile(m_folder->path(), "new\n").ok());
    QCOMPARE(names(), QStringList{QStringLiteral("post.md")});
}

QTEST_GUILESS_MAIN(TestReplaceFile)
#include "tst_replacefile.moc"
