// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "storeroom.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace galley::images;

Q_DECLARE_METATYPE(galley::images::State)
Q_DECLARE_METATYPE(galley::images::Reason)

/// Files, numbers, thumbnails and memory of the store.
class tst_ImageStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<StoreRoom>(); }
    void cleanup() { m_room.reset(); }

    void file_kinds_judged_data();
    void file_kinds_judged();
    void file_changedOnDisk_noticedOnRequest();
    void numbers_ofCurrent_knownAndNeverReused();
    void thumbnail_fine_scaledAndCached();
    void thumbnail_undrawable_nullForGood();
    void deliver_dropFromMemory_readAgain();

private:
    std::unique_ptr<StoreRoom> m_room;
};

void tst_ImageStore::file_kinds_judged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *path, State state, Reason reason = Reason::None) {
        QTest::newRow(path) << QString::fromUtf8(path) << state << reason;
    };
    row("good.png", State::Fine);
    row("한글 사진.png", State::Fine);
    row("sub/../good.png", State::Fine);
    row("link-inside.png", State::Fine);
    row("missing.png", State::Missing);
    row("link-to-nothing.png", State::Missing);
    row("link-loop.png", State::Refused, Reason::NotARegularFile);
    row("link-outside.png", State::Refused, Reason::OutsideRoot);
    row("../outside.png", State::Refused, Reason::OutsideRoot);
    row("folder-link/outside.png", State::Refused, Reason::OutsideRoot);
    row("../site-of-somebody-else/x.png", State::Refused, Reason::OutsideRoot);
    row("device.png", State::Refused, Reason::OutsideRoot);
    row("fifo.png", State::Refused, Reason::NotARegularFile);
    row("sub", State::Refused, Reason::NotARegularFile);
    row("text.png", State::Refused, Reason::NotAnImage);
    row("large.png", State::Refused, Reason::TooLarge);
    row("bomb.png", State::Refused, Reason::TooManyPixels);
}

void tst_ImageStore::file_kinds_judged()
{
    QFETCH(const QString, path);
    const QString root = m_room->folder.filePath(QStringLiteral("site"));
    const QDir dir(root);
    QVERIFY(dir.mkpath(QStringLiteral("sub")));
    QVERIFY(QDir(m_room->folder.path()).mkpath(QStringLiteral("site-of-somebody-else")));
    const auto write = [&dir](const QString &name, const QByteArray &data) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
    };
    for (const char *name : {"good.png", "한글 사진.png", "../outside.png", "../site-of-somebody-else/x.png"})
        write(QString::fromUtf8(name), m_room->png);
    write(QStringLiteral("text.png"), "hello");
    write(QStringLiteral("large.png"), m_room->png + QByteArray(256 * 1024, '\0'));
    write(QStringLiteral("bomb.png"), pictures::pngHeader(60000, 60000));
    const auto link = [&dir](const char *to, const char *name) {
        QVERIFY(QFile::link(QString::fromLatin1(to), dir.filePath(QString::fromLatin1(name))));
    };
    link("good.png", "link-inside.png");
    link("nothing.png", "link-to-nothing.png");
    link("link-loop.png", "link-loop.png");
    link("../outside.png", "link-outside.png");
    link("..", "folder-link");
    link("/dev/zero", "device.png");
    QCOMPARE(::mkfifo(QFile::encodeName(dir.filePath(QStringLiteral("fifo.png"))).constData(), 0600), 0);

    ImageStore store(m_room->options());
    const Delivery delivery = m_room->get(store, Source::file(dir.filePath(path), root));
    QTEST(delivery.picture.state, "state");
    QTEST(delivery.picture.reason, "reason");
    QCOMPARE(delivery.data, delivery.picture.isFine() ? m_room->png : QByteArray());
}

void tst_ImageStore::file_changedOnDisk_noticedOnRequest()
{
    const QString path = m_room->folder.filePath(QStringLiteral("a.png"));
    const auto write = [&path](const QByteArray &data) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
    };
    ImageStore store(m_room->options());
    const Source source = Source::file(path, m_room->folder.path());
    QCOMPARE(m_room->get(store, source).picture.state, State::Missing);
    write(m_room->png);
    QCOMPARE(m_room->get(store, source).data, m_room->png);
    QSignalSpy changed(&store, &ImageStore::changed);
    const QByteArray other = pictures::encoded("jpg", QSize(5, 6));
    write(other); // while nobody reads it
    store.request(source);
    QTRY_COMPARE(store.picture(source).pixels, QSize(5, 6));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_room->get(store, source).data, other);
    QVERIFY(QFile::remove(path));
    store.request(source);
    QTRY_COMPARE(store.picture(source).state, State::Missing);
}

void tst_ImageStore::numbers_ofCurrent_knownAndNeverReused()
{
    ImageStore store(m_room->options());
    const Source a = Source::url(QStringLiteral("https://example.org/a.png"));
    const Source b = Source::url(QStringLiteral("https://example.org/b.png"));
    QCOMPARE(store.numberOf(a), 0u);
    store.setCurrent({a, b, a});
    const quint64 numberOfA = store.numberOf(a);
    QVERIFY(numberOfA != 0);
    QVERIFY(store.numberOf(b) != numberOfA);
    QCOMPARE(store.byNumber(numberOfA), a);
    store.setCurrent({b});
    QVERIFY(store.byNumber(numberOfA).isNone());
    QCOMPARE(store.numberOf(a), 0u);
    store.setCurrent({a});
    QVERIFY(store.numberOf(a) != numberOfA);
    QVERIFY(store.byNumber(0).isNone());
    QVERIFY(store.byNumber(12345).isNone());
}

void tst_ImageStore::thumbnail_fine_scaledAndCached()
{
    m_room->server.route("/wide.jpg", HostileServer::ok(pictures::encoded("jpg", QSize(400, 100))));
    ImageStore store(m_room->options());
    const Source source = m_room->source("/wide.jpg");
    QVERIFY(store.thumbnail(source, QSize(80, 80)).isNull());
    QTRY_VERIFY(!store.thumbnail(source, QSize(80, 80)).isNull());
    QCOMPARE(store.thumbnail(source, QSize(80, 80)).size(), QSize(80, 20));
    const Source small = m_room->source("/good.png");
    QTRY_VERIFY(!store.thumbnail(small, QSize(80, 80)).isNull());
    QCOMPARE(store.thumbnail(small, QSize(80, 80)).size(), QSize(40, 30)); // never larger than it is
}

void tst_ImageStore::thumbnail_undrawable_nullForGood()
{
    ImageStore store(m_room->options());
    m_room->server.route("/broken.png", HostileServer::ok(pictures::pngHeader(30, 30)));
    const Source source = m_room->source("/broken.png");
    QCOMPARE(m_room->get(store, source).picture.state,
             State::Fine); // its header is fine: what is behind shows in the page
    QSignalSpy changed(&store, &ImageStore::changed);
    QVERIFY(store.thumbnail(source, QSize(9, 9)).isNull());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(store.thumbnail(source, QSize(9, 9)).isNull());
    QVERIFY(store.thumbnail(Source(), QSize(9, 9)).isNull());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
}

void tst_ImageStore::deliver_dropFromMemory_readAgain()
{
    ImageStore::Options small = m_room->options();
    small.limits.dataBytes = 1; // nothing stays
    small.cacheFolder = m_room->folder.filePath(QStringLiteral("cache"));
    ImageStore store(small);
    const Source remote = m_room->source("/good.png");
    QCOMPARE(m_room->get(store, remote).data, m_room->png);
    QCOMPARE(m_room->get(store, remote).data, m_room->png);
    QFile file(m_room->folder.filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_room->png);
    file.close();
    const Source local = Source::file(file.fileName(), m_room->folder.path());
    QCOMPARE(m_room->get(store, local).data, m_room->png);
    QCOMPARE(m_room->get(store, local).data, m_room->png);
    const QString url = QStringLiteral("data:image/gif;base64,") + QString::fromLatin1(m_room->png.toBase64());
    QCOMPARE(m_room->get(store, Source::url(url)).data, m_room->png);
    QCOMPARE(m_room->get(store, Source::url(url)).picture.mimeType, QByteArray("image/png"));
}

QTEST_GUILESS_MAIN(tst_ImageStore)
#include "tst_imagestore.moc"
