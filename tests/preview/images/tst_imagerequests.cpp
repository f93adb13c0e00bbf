// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "storeroom.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace galley::images;

/// When the store asks a server, what it says there, and when it gives up.
class tst_ImageRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<StoreRoom>(); }
    void cleanup() { m_room.reset(); }

    void remote_request_carriesNothingPersonal();
    void remote_path_keptAsWritten_data();
    void remote_path_keptAsWritten();
    void remote_many_sixAtOnce();
    void remote_storeGoneMeanwhile_nothingComes_data();
    void remote_storeGoneMeanwhile_nothingComes();
    void remote_noLongerCurrent_givenUp();
    void remote_setting_fetchesNothingUnasked();
    void remote_again_notAskedTwice();

private:
    std::unique_ptr<StoreRoom> m_room;
};

void tst_ImageRequests::remote_request_carriesNothingPersonal()
{
    m_room->server.route("/cookie", HostileServer::ok(m_room->png, "Set-Cookie: a=b\r\n"));
    m_room->server.route("/after-cookie", HostileServer::ok(m_room->png));
    ImageStore store(m_room->options());
    const QString withUser =
        QStringLiteral("http://me:secret@127.0.0.1:%1/cookie#part").arg(m_room->server.serverPort());
    QCOMPARE(m_room->get(store, Source::url(withUser)).picture.state, State::Fine);
    QCOMPARE(m_room->get(store, m_room->source("/after-cookie")).picture.state, State::Fine);
    const QByteArray both =
        (m_room->server.requestFor("/cookie") + m_room->server.requestFor("/after-cookie")).toLower();
    for (const char *header : {"cookie:", "authorization:", "referer:", "secret", "#part", "gzip", "galley/"})
        QVERIFY2(!both.contains(header), header);
    QVERIFY(both.contains("host: 127.0.0.1:" + QByteArray::number(m_room->server.serverPort()) + "\r\n"));
}

void tst_ImageRequests::remote_path_keptAsWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *path, const char *target) {
        QTest::newRow(path) << QString::fromUtf8(path) << QByteArray(target);
    };
    row("/plain.png", "/plain.png");
    row("/한글.png", "/%ED%95%9C%EA%B8%80.png");
    row("/%ED%95%9C.png", "/%ED%95%9C.png");
    row("/a%2Fb.png", "/a%2Fb.png");
    row("/a%20b.png?x=%26&y=%2B", "/a%20b.png?x=%26&y=%2B");
    row("/a b.png", "/a%20b.png");
    row("/s.png?X-Amz-Signature=ab%2Fcd%3D", "/s.png?X-Amz-Signature=ab%2Fcd%3D");
    row("/%E3%81.png", "/%E3%81.png");
    row("/?q", "/?q");
}

void tst_ImageRequests::remote_path_keptAsWritten()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, target);
    m_room->server.route(target, HostileServer::ok(m_room->png));
    ImageStore store(m_room->options());
    QCOMPARE(m_room->get(store, Source::url(m_room->server.url(path))).picture.state, State::Fine);
    QCOMPARE(m_room->server.hits(target), 1);
}

void tst_ImageRequests::remote_many_sixAtOnce()
{
    QList<Source> sources;
    for (int i = 0; i < 40; ++i) {
        const QByteArray path = "/many" + QByteArray::number(i);
        m_room->server.route(path, [this](QTcpSocket *socket, const QByteArray &) {
            QTimer::singleShot(10, socket, [this, socket] {
                m_room->server.answered();
                socket->write(HostileServer::ok(m_room->png));
            });
        });
        sources.append(m_room->source(path));
    }
    ImageStore store(m_room->options());
    for (const Source &source : sources)
        store.request(source);
    for (const Source &source : sources)
        QTRY_COMPARE(store.picture(source).state, State::Fine);
    QCOMPARE(m_room->server.mostAtOnce(), 6);
}

void tst_ImageRequests::remote_storeGoneMeanwhile_nothingComes_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/slow", "/silent", "/drip", "/good.png", "/endless", "/endless-chunks",
                             "/endless-headers", "/endless-line", "/endless-interim"})
        QTest::newRow(path) << QByteArray(path);
}

void tst_ImageRequests::remote_storeGoneMeanwhile_nothingComes()
{
    QFETCH(const QByteArray, path);
    bool came = false;
    QElapsedTimer leaving;
    {
        ImageStore store(m_room->options());
        store.deliver(m_room->source(path.constData()), this,
                      [&came](const Picture &, const QByteArray &) { came = true; });
        QTRY_VERIFY(m_room->server.hits(path) > 0);
        came = false; // a quick one may have come
        leaving.start();
    }
    // Qt's own access manager waits 5 s for a thread that reads headers without an end.
    QVERIFY2(leaving.elapsed() < 3000, qPrintable(QString::number(leaving.elapsed())));
    QCoreApplication::processEvents();
    QVERIFY(!came);
}

void tst_ImageRequests::remote_noLongerCurrent_givenUp()
{
    ImageStore store(m_room->options());
    const Source typed = m_room->source("/silent");
    store.setCurrent({typed});
    store.request(typed);
    QTRY_VERIFY(m_room->server.hits("/silent") > 0);
    store.setCurrent({});
    QCOMPARE(store.picture(typed).state, State::Unknown);
    store.setCurrent({typed});
    store.request(typed);
    QCOMPARE(store.picture(typed).state, State::Loading);
    QTRY_COMPARE(m_room->server.hits("/silent"), 2);
}

void tst_ImageRequests::remote_setting_fetchesNothingUnasked()
{
    ImageStore::Options quiet = m_room->options();
    quiet.fetchUnasked = false;
    ImageStore store(quiet);
    const Source source = m_room->source("/good.png");
    QCOMPARE(m_room->get(store, source).picture.state, State::NotFetched);
    QCOMPARE(m_room->server.hits("/good.png"), 0);
    store.fetch(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
    const Source other = m_room->source("/http10.png");
    QCOMPARE(m_room->get(store, other).picture.state, State::NotFetched);
    store.setFetchUnasked(true);
    QCOMPARE(m_room->get(store, other).picture.state, State::Fine);
}

void tst_ImageRequests::remote_again_notAskedTwice()
{
    ImageStore store(m_room->options());
    for (const char *path : {"/good.png", "/gone"}) {
        const Source source = m_room->source(path);
        const Picture first = m_room->get(store, source).picture;
        QCOMPARE(m_room->get(store, source).picture, first);
        store.request(source);
        QCOMPARE(m_room->server.hits(path), 1);
    }
}

QTEST_GUILESS_MAIN(tst_ImageRequests)
#include "tst_imagerequests.moc"
