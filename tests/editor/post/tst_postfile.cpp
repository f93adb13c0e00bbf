// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/document.h"
#include "editor/post/postfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace galley::post;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(file.errorString()));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
}

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

/// Root may do everything, so a test of permissions is somebody else for a while.
class Unprivileged final
{
public:
    Unprivileged()
    {
        if (m_root && (::setegid(65534) != 0 || ::seteuid(65534) != 0))
            qFatal("could not give up root");
    }
    ~Unprivileged()
    {
        if (m_root && (::seteuid(0) != 0 || ::setegid(0) != 0))
            qFatal("could not become root again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    bool m_root = ::geteuid() == 0;
};

} // namespace

class TestPostFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readAndWrite_untouched_sameBytes_data();
    void readAndWrite_untouched_sameBytes();
    void readAndWrite_sharedPosts_sameBytesButTheLetterTyped();
    void read_notUtf8_namesTheByteAndItsLine();
    void read_asKorean_writesKoreanBack();
    void read_utf16WithMark_keepsTheMark();
    void read_whatIsNoPost_isRefusedInWords_data();
    void read_whatIsNoPost_isRefusedInWords();
    void read_withoutPermission_isRefusedInWords();

    void write_fileChangedMeanwhile_leavesItAlone();
    void write_fileTouchedOnly_isWritten();
    void write_fileRemovedMeanwhile_asksFirst();
    void write_newFile_neverReplacesOne();
    void write_twice_knowsItsOwnFile();
    void write_unencodable_leavesTheFileAlone();
    void write_existingFile_keepsModeAndOwner();
    void write_link_writesTheFileItPointsTo();
    void write_linkToNothing_createsTheFile();
    void write_linkCircle_isRefusedInWords();
    void write_whereItCannot_isRefusedInWords_data();
    void write_whereItCannot_isRefusedInWords();
    void write_readOnlyFile_isRefusedAlsoForRoot();
    void write_readOnlyFolder_isRefusedInWords();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    /// Nothing but these may lie in the folder: no half-written file is left behind.
    void compareFolder(const QStringList &names) const
    {
        QCOMPARE(
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
            names);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPostFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPostFile::readAndWrite_untouched_sameBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("a");
    QTest::newRow("no final newline") << QByteArray("---\na: 1\n---\ntext");
    QTest::newRow("CRLF") << QByteArray("---\r\na: 1\r\n---\r\ntext\r\n");
    QTest::newRow("lone CR") << QByteArray("---\ra: 1\r---\rtext\r");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd\r\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf---\na: 1\n---\n");
    QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("two byte order marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbfx");
    QTest::newRow("trailing spaces") << QByteArray("a  \nb   \n   ");
    QTest::newRow("U+00A0, U+2028, U+2029") << QByteArray("a\xc2\xa0"
                                                          "b\xe2\x80\xa8"
                                                          "c\xe2\x80\xa9");
    QTest::newRow("NULs") << QByteArray("a\0b\0", 4);
    QTest::newRow("decomposed Hangul") << QByteArray("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab");
    QTest::newRow("noncharacters") << QByteArray("\xef\xbf\xbe\xef\xbf\xbf");
    QTest::newRow("50 MB") << QByteArray("긴 글\n").repeated(5'000'000);
}

void TestPostFile::readAndWrite_untouched_sameBytes()
{
    QFETCH(QByteArray, bytes);
    put(at("post.md"), bytes);
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY2(post.ok(), qPrintable(post ? QString() : post.error().toString()));
    QVERIFY(!post->source.startsWith("\xef\xbb\xbf") || bytes.startsWith("\xef\xbb\xbf\xef\xbb\xbf"));
    const Result<PostFile> written = writePost(post->source, post->file);
    QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().toString()));
    QVERIFY(bytesOf(at("post.md")) == bytes);
    compareFolder({QStringLiteral("post.md")});
}

void TestPostFile::readAndWrite_sharedPosts_sameBytesButTheLetterTyped()
{
    const QString shared = qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
    int count = 0;
    for (const char *name : {"corpus", "quirks", "seed"}) {
        QDirIterator files(shared + u'/' + QLatin1String(name), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QByteArray bytes = bytesOf(path);
            const Result<LoadedPost> post = readPost(path);
            if (!post) {
                QVERIFY2(!bytes.isValidUtf8(), qPrintable(post.error().toString()));
                continue;
            }
            const Result<QByteArray> kept = encodedFile(post->source, post->file);
            QVERIFY2(kept.ok() && *kept == bytes, qPrintable(path));
            Document document(post->source);
            const qsizetype body = document.snapshot().bodyStart;
            qsizetype middle = body + (post->source.size() - body) / 2;
            while (middle > body && (post->source[middle] & 0xc0) == 0x80)
                --middle;
            QVERIFY(document.apply({{middle, {}, "x"}}, Origin::Body, Merge::Typing));
            const Result<QByteArray> edited = encodedFile(document.snapshot().source, post->file);
            const qsizetype inFile = post->file.byteOrderMark.size() + middle;
            QVERIFY2(edited.ok() && *edited == QByteArray(bytes).insert(inFile, 'x'), qPrintable(path));
            if (count % 10 == 0) { // the disk makes each wait
                PostFile file = post->file;
                file.path = at("copy");
                QVERIFY2(writePost(post->source, file, Overwrite::Always).ok(), qPrintable(path));
                QVERIFY2(bytesOf(file.path) == bytes, qPrintable(path));
            }
            ++count;
        }
    }
    if (count == 0)
        QSKIP("no shared posts beside the checkout (GALLEY_SHARED)");
    QVERIFY(count > 500);
}

void TestPostFile::read_notUtf8_namesTheByteAndItsLine()
{
    put(at("post.md"), QByteArray("---\ntitle: ") + QByteArray::fromHex("c7d1b1db") + "\n---\n");
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(!post.ok());
    QCOMPARE(post.error().kind, Error::Kind::NotUtf8);
    QCOMPARE(post.error().line, 2);
    QCOMPARE(post.error().file, at("post.md"));
    QCOMPARE(post.error().details, QStringLiteral("byte 11: 0xc7"));
}

void TestPostFile::read_asKorean_writesKoreanBack()
{
    const QByteArray bytes = QByteArray("title: ") + QByteArray::fromHex("c7d1b1db") + "\r\n";
    put(at("post.md"), bytes);
    const Result<LoadedPost> post = readPost(at("post.md"), "EUC-KR");
    QVERIFY(post.ok());
    QCOMPARE(post->source, QByteArray("title: 한글\r\n"));
    const Result<PostFile> written = writePost(post->source + "글", post->file);
    QVERIFY(written.ok());
    QCOMPARE(bytesOf(at("post.md")), bytes + QByteArray::fromHex("b1db"));
    QVERIFY(!readPost(at("post.md"), "UTF-16LE").ok());
}

void TestPostFile::read_utf16WithMark_keepsTheMark()
{
    const QByteArray bytes = QByteArray::fromHex("fffe 6100 00ac 0d00 0a00");
    put(at("post.md"), bytes);
    QCOMPARE(readPost(at("post.md")).error().kind, Error::Kind::NotUtf8);
    const Result<LoadedPost> post = readPost(at("post.md"), "UTF-16LE");
    QVERIFY(post.ok());
    QCOMPARE(post->source, QByteArray("a가\r\n"));
    QVERIFY(writePost(post->source, post->file).ok());
    QCOMPARE(bytesOf(at("post.md")), bytes);
}

void TestPostFile::read_whatIsNoPost_isRefusedInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << QStringLiteral("missing.md") << Error::Kind::NotFound;
    QTest::newRow("folder") << QStringLiteral("folder") << Error::Kind::Other;
    QTest::newRow("pipe") << QStringLiteral("pipe") << Error::Kind::Other;
    QTest::newRow("socket") << QStringLiteral("socket") << Error::Kind::Other;
    QTest::newRow("device") << QStringLiteral("/dev/zero") << Error::Kind::Other;
    QTest::newRow("link circle") << QStringLiteral("circle") << Error::Kind::Other;
    QTest::newRow("link to nothing") << QStringLiteral("dangling") << Error::Kind::NotFound;
    QTest::newRow("below a file") << QStringLiteral("file/post.md") << Error::Kind::NotFound;
    QTest::newRow("larger than a post") << QStringLiteral("huge") << Error::Kind::Other;
    QTest::newRow("name too long") << QString(300, u'x') << Error::Kind::Other;
}

void TestPostFile::read_whatIsNoPost_isRefusedInWords()
{
    QFETCH(QString, name);
    QFETCH(Error::Kind, kind);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(::mkfifo(QFile::encodeName(at("pipe")).constData(), 0600), 0);
    QCOMPARE(::symlink("circle", QFile::encodeName(at("circle")).constData()), 0);
    QCOMPARE(::symlink("nothing", QFile::encodeName(at("dangling")).constData()), 0);
    put(at("file"), "x");
    put(at("huge"), {});
    QVERIFY(QFile::resize(at("huge"), 300 * 1024 * 1024)); // sparse
    const QByteArray socketPath = QFile::encodeName(at("socket"));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {AF_UNIX, {}};
    QVERIFY(size_t(socketPath.size()) < sizeof address.sun_path);
    std::copy(socketPath.cbegin(), socketPath.cend(), address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(socket);

    const QString path = QDir(m_folder->path()).absoluteFilePath(name);
    const Result<LoadedPost> post = readPost(path);
    QVERIFY(!post.ok());
    QCOMPARE(post.error().kind, kind);
    QCOMPARE(post.error().file, path);
    QVERIFY(post.error().what.endsWith(u'.'));
    QVERIFY(post.error().remedy.endsWith(u'.'));
}

void TestPostFile::read_withoutPermission_isRefusedInWords()
{
    put(at("post.md"), "x");
    QCOMPARE(::chmod(QFile::encodeName(at("post.md")).constData(), 0), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    const Unprivileged self;
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(!post.ok());
    QCOMPARE(post.error().kind, Error::Kind::NotAllowed);
}

void TestPostFile::write_fileChangedMeanwhile_leavesItAlone()
{
    put(at("post.md"), "old\n");
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(post.ok());
    put(at("post.md"), "new\n"); // same size, very likely the same tick of the clock
    const Result<PostFile> written = writePost("mine\n", post->file);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, Error::Kind::ChangedOnDisk);
    QCOMPARE(bytesOf(at("post.md")), QByteArray("new\n"));
    compareFolder({QStringLiteral("post.md")});

    QVERIFY(writePost("mine\n", post->file, Overwrite::Always).ok());
    QCOMPARE(bytesOf(at("post.md")), QByteArray("mine\n"));
}

void TestPostFile::write_fileTouchedOnly_isWritten()
{
    put(at("post.md"), "old\n");
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(post.ok());
    QVERIFY(QFile::remove(at("post.md")));
    put(at("post.md"), "old\n"); // as a checkout does it: another file, other times, same bytes
    QVERIFY(writePost("mine\n", post->file).ok());
}

void TestPostFile::write_fileRemovedMeanwhile_asksFirst()
{
    put(at("post.md"), "old\n");
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(post.ok());
    QVERIFY(QFile::remove(at("post.md")));
    QCOMPARE(writePost("mine\n", post->file).error().kind, Error::Kind::RemovedOnDisk);
    compareFolder({});
    QVERIFY(writePost("mine\n", post->file, Overwrite::Always).ok());
    QCOMPARE(bytesOf(at("post.md")), QByteArray("mine\n"));
}

void TestPostFile::write_newFile_neverReplacesOne()
{
    const PostFile file{.path = at("새 글.md")};
    const Result<PostFile> written = writePost("mine\n", file);
    QVERIFY(written.ok());
    QCOMPARE(bytesOf(file.path), QByteArray("mine\n"));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    QCOMPARE(statusOf(file.path).st_mode & 07777, 0666 & ~mask);
    QCOMPARE(writePost("again\n", file).error().kind, Error::Kind::AlreadyExists);
    QCOMPARE(bytesOf(file.path), QByteArray("mine\n"));
}

void TestPostFile::write_twice_knowsItsOwnFile()
{
    Result<PostFile> file = PostFile{.path = at("post.md")};
    for (const char *text : {"one\n", "two\n", "three\n"}) {
        file = writePost(text, *file);
        QVERIFY2(file.ok(), qPrintable(file ? QString() : file.error().toString()));
        QVERIFY(Fingerprint::glance(at("post.md")).looksLike(file->fingerprint));
    }
    QCOMPARE(bytesOf(at("post.md")), QByteArray("three\n"));
}

void TestPostFile::write_unencodable_leavesTheFileAlone()
{
    put(at("post.md"), QByteArray::fromHex("c7d1b1db0a"));
    const Result<LoadedPost> post = readPost(at("post.md"), "EUC-KR");
    QVERIFY(post.ok());
    const Result<PostFile> written = writePost("한글\n😀\n", post->file);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, Error::Kind::Unencodable);
    QCOMPARE(written.error().line, 2);
    QCOMPARE(written.error().file, post->file.path);
    QCOMPARE(bytesOf(at("post.md")), QByteArray::fromHex("c7d1b1db0a"));
}

void TestPostFile::write_existingFile_keepsModeAndOwner()
{
    put(at("post.md"), "old\n");
    const QByteArray name = QFile::encodeName(at("post.md"));
    if (::geteuid() == 0)
        QCOMPARE(::chown(name.constData(), 65534, 65534), 0);
    QCOMPARE(::chmod(name.constData(), 0751), 0);
    const struct stat before = statusOf(at("post.md"));
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(post.ok());
    QVERIFY(writePost("new\n", post->file).ok());
    const struct stat after = statusOf(at("post.md"));
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_uid, before.st_uid);
    QCOMPARE(after.st_gid, before.st_gid);
    QVERIFY(after.st_ino != before.st_ino); // another file took the name: that is what makes it atomic
}

void TestPostFile::write_link_writesTheFileItPointsTo()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    put(at("real/post.md"), "old\n");
    QCOMPARE(::symlink("real/post.md", QFile::encodeName(at("near.md")).constData()), 0);
    QCOMPARE(::symlink("near.md", QFile::encodeName(at("far.md")).constData()), 0);
    const Result<LoadedPost> post = readPost(at("far.md"));
    QVERIFY(post.ok());
    QCOMPARE(post->file.path, at("far.md"));
    QVERIFY(writePost("new\n", post->file).ok());
    QCOMPARE(bytesOf(at("real/post.md")), QByteArray("new\n"));
    QVERIFY(S_ISLNK(statusOf(at("far.md")).st_mode));
    QVERIFY(S_ISLNK(statusOf(at("near.md")).st_mode));
    compareFolder({QStringLiteral("far.md"), QStringLiteral("near.md"), QStringLiteral("real")});
}

void TestPostFile::write_linkToNothing_createsTheFile()
{
    QCOMPARE(::symlink("later.md", QFile::encodeName(at("link.md")).constData()), 0);
    QVERIFY(writePost("new\n", PostFile{.path = at("link.md")}).ok());
    QCOMPARE(bytesOf(at("later.md")), QByteArray("new\n"));
    QVERIFY(S_ISLNK(statusOf(at("link.md")).st_mode));
}

void TestPostFile::write_linkCircle_isRefusedInWords()
{
    QCOMPARE(::symlink("b.md", QFile::encodeName(at("a.md")).constData()), 0);
    QCOMPARE(::symlink("a.md", QFile::encodeName(at("b.md")).constData()), 0);
    const Result<PostFile> written = writePost("new\n", PostFile{.path = at("a.md")}, Overwrite::Always);
    QVERIFY(!written.ok());
    QVERIFY(!written.error().remedy.isEmpty());
    compareFolder({QStringLiteral("a.md"), QStringLiteral("b.md")});
}

void TestPostFile::write_whereItCannot_isRefusedInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder") << QStringLiteral("folder");
    QTest::newRow("pipe") << QStringLiteral("pipe");
    QTest::newRow("device") << QStringLiteral("/dev/full");
    QTest::newRow("folder vanished") << QStringLiteral("gone/post.md");
    QTest::newRow("below a file") << QStringLiteral("file/post.md");
    QTest::newRow("name too long") << QString(300, u'x');
    QTest::newRow("read-only file system") << QStringLiteral("/proc/sys/galley.md");
}

void TestPostFile::write_whereItCannot_isRefusedInWords()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(::mkfifo(QFile::encodeName(at("pipe")).constData(), 0600), 0);
    put(at("file"), "x");
    const QString path = QDir(m_folder->path()).absoluteFilePath(name);
    const Result<PostFile> written = writePost("new\n", PostFile{.path = path}, Overwrite::Always);
    QVERIFY(!written.ok());
    QVERIFY2(written.error().what.endsWith(u'.'), qPrintable(written.error().toString()));
    QVERIFY(written.error().remedy.endsWith(u'.'));
    QCOMPARE(written.error().file, path);
    compareFolder({QStringLiteral("file"), QStringLiteral("folder"), QStringLiteral("pipe")});
}

void TestPostFile::write_readOnlyFile_isRefusedAlsoForRoot()
{
    put(at("post.md"), "old\n");
    QCOMPARE(::chmod(QFile::encodeName(at("post.md")).constData(), 0444), 0);
    const Result<LoadedPost> post = readPost(at("post.md"));
    QVERIFY(post.ok());
    const Result<PostFile> written = writePost("new\n", post->file);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, Error::Kind::NotAllowed);
    QCOMPARE(bytesOf(at("post.md")), QByteArray("old\n"));
}

void TestPostFile::write_readOnlyFolder_isRefusedInWords()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    put(at("folder/post.md"), "old\n");
    QCOMPARE(::chmod(QFile::encodeName(at("folder/post.md")).constData(), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(at("folder")).constData(), 0555), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    {
        const Unprivileged self;
        const Result<LoadedPost> post = readPost(at("folder/post.md"));
        QVERIFY(post.ok());
        const Result<PostFile> written = writePost("new\n", post->file);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, Error::Kind::NotAllowed);
        QCOMPARE(bytesOf(at("folder/post.md")), QByteArray("old\n"));
    }
    QCOMPARE(::chmod(QFile::encodeName(at("folder")).constData(), 0755), 0);
}

QTEST_GUILESS_MAIN(TestPostFile)
#include "tst_postfile.moc"
