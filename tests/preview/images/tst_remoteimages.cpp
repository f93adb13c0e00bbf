// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "storeroom.h"

#include <QTest>

using namespace galley::images;

Q_DECLARE_METATYPE(galley::images::State)
Q_DECLARE_METATYPE(galley::images::Reason)

/// What the store makes of servers and addresses of every kind.
class tst_RemoteImages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<StoreRoom>(); }
    void cleanup() { m_room.reset(); }

    void remote_hostileServer_judged_data();
    void remote_hostileServer_judged();
    void remote_badAddress_refusedWithoutNetwork_data();
    void remote_badAddress_refusedWithoutNetwork();
    void remote_privateAddress_needsClick_data();
    void remote_privateAddress_needsClick();
    void remote_privateAfterClick_fetched();
    void remote_redirectToPrivateAfterClick_fetchesThatPlaceOnly();

private:
    std::unique_ptr<StoreRoom> m_room;
};

void tst_RemoteImages::remote_hostileServer_judged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<int>("httpStatus");
    const auto row = [](const char *path, State state, Reason reason = Reason::None, int httpStatus = -1) {
        QTest::newRow(path) << QString::fromLatin1(path) << state << reason << httpStatus;
    };
    row("/good.png", State::Fine, Reason::None, 200);
    row("/wrong-type.png", State::Fine);
    row("/no-length.png", State::Fine);
    row("/chunked.png", State::Fine);
    row("/http10.png", State::Fine);
    row("/identity.png", State::Fine);
    row("/drawing.svg", State::Fine);
    row("/relative", State::Fine);
    row("/same-scheme", State::Fine);
    row("/hop5", State::Fine);
    row("/exactly-large", State::Fine);
    row("/hop6", State::Refused, Reason::TooManyRedirects);
    row("/loop", State::Refused, Reason::TooManyRedirects);
    row("/no-such", State::Missing, Reason::None, 404);
    row("/gone", State::Missing, Reason::None, 410);
    row("/teapot", State::Missing, Reason::None, 500);
    row("/login", State::Missing, Reason::None, 401);
    row("/nocontent", State::Missing, Reason::None, 204);
    row("/partial", State::Missing, Reason::None, 206);
    row("/unasked304", State::Missing, Reason::None, 304);
    row("/empty", State::Refused, Reason::NotAnImage);
    row("/html.png", State::Refused, Reason::NotAnImage);
    row("/to-file", State::Refused, Reason::BadRedirect);
    row("/to-data", State::Refused, Reason::BadRedirect);
    row("/to-ftp", State::Refused, Reason::BadRedirect);
    row("/to-javascript", State::Refused, Reason::BadRedirect);
    row("/to-nowhere", State::Refused, Reason::BadRedirect);
    row("/to-private", State::NeedsClick);
    row("/to-private6", State::NeedsClick);
    row("/to-metadata", State::NeedsClick);
    row("/to-decimal", State::NeedsClick);
    row("/slow", State::Offline, Reason::TooSlow);
    row("/silent", State::Offline, Reason::TooSlow);
    row("/drip", State::Offline, Reason::TooSlow);
    row("/endless", State::Refused, Reason::TooLarge);
    row("/endless-chunks", State::Refused, Reason::TooLarge);
    row("/large-length", State::Refused, Reason::TooLarge);
    row("/length-too-long", State::Offline, Reason::CutShort);
    row("/truncated.png", State::Refused, Reason::NotAnImage);
    row("/bomb.png", State::Refused, Reason::TooManyPixels);
    row("/bomb2.png", State::Refused, Reason::TooManyPixels);
    row("/bomb.gif", State::Refused, Reason::TooManyPixels);
    row("/bomb2.gif", State::Refused, Reason::TooManyPixels);
    row("/bomb.webp", State::Refused, Reason::TooManyPixels);
    row("/bomb.jpg", State::Refused, Reason::TooManyPixels);
    row("/bomb.avif", State::Refused, Reason::TooManyPixels);
    row("/gzip", State::Refused, Reason::Encoded);
    row("/not-http", State::Offline, Reason::BadAnswer);
    row("/hangs-up", State::Offline, Reason::CutShort);
    row("/bad-chunk", State::Offline, Reason::BadAnswer);
    row("/minus", State::Offline, Reason::BadAnswer);
    row("/endless-headers", State::Offline, Reason::BadAnswer);
    row("/endless-line", State::Offline, Reason::BadAnswer);
    row("/endless-interim", State::Offline, Reason::BadAnswer);
}

void tst_RemoteImages::remote_hostileServer_judged()
{
    QFETCH(const QString, path);
    QFETCH(const int, httpStatus);
    ImageStore store(m_room->options());
    const Source source = Source::url(m_room->server.url(path));
    const Delivery delivery = m_room->get(store, source);
    QTEST(delivery.picture.state, "state");
    QTEST(delivery.picture.reason, "reason");
    QCOMPARE(delivery.picture, store.picture(source));
    if (httpStatus >= 0)
        QCOMPARE(delivery.picture.httpStatus, httpStatus);
    QCOMPARE(!delivery.data.isEmpty(), delivery.picture.isFine());
    if (delivery.picture.mimeType == "image/png" && delivery.picture.isFine()) {
        QVERIFY(delivery.data.startsWith(m_room->png));
        QCOMPARE(delivery.picture.pixels, QSize(40, 30));
        QCOMPARE(delivery.picture.bytes, delivery.data.size());
    }
}

void tst_RemoteImages::remote_badAddress_refusedWithoutNetwork_data()
{
    QTest::addColumn<QString>("url");
    const QStringList bad{QStringLiteral("file:///etc/passwd"),
                          QStringLiteral("ftp://example.org/x.png"),
                          QStringLiteral("javascript:alert(1)"),
                          QStringLiteral("http:///x.png"),
                          QStringLiteral("http://"),
                          QStringLiteral("http://h:99999/x.png"),
                          QStringLiteral("http://h:0/x.png"),
                          QStringLiteral("http://a b/x.png"),
                          QStringLiteral("x.png"),
                          QString(),
                          QStringLiteral("data:image/png;base64"),
                          QStringLiteral("http://h/a") + QChar(0) + QStringLiteral("b.png"),
                          QStringLiteral("http://h/\r\nX-Injected: 1"),
                          QStringLiteral("qrc:/x.png"),
                          QStringLiteral("blob:http://h/1"),
                          QStringLiteral("about:blank"),
                          QStringLiteral("http://[::1/x.png"),
                          QStringLiteral("view-source:http://h/")};
    for (const QString &url : bad)
        QTest::newRow(qPrintable(QStringLiteral("\"%1\"").arg(url))) << url;
}

void tst_RemoteImages::remote_badAddress_refusedWithoutNetwork()
{
    QFETCH(const QString, url);
    ImageStore store(m_room->options());
    const Delivery delivery = m_room->get(store, Source::url(url));
    QCOMPARE(delivery.picture.state, State::Refused);
    QCOMPARE(delivery.picture.reason, Reason::BadAddress);
}

void tst_RemoteImages::remote_privateAddress_needsClick_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1",
                             "127.1",
                             "2130706433",
                             "0x7f000001",
                             "0177.0.0.1",
                             "localhost",
                             "localhost.",
                             "LOCALHOST",
                             "[::1]",
                             "[::]",
                             "0.0.0.0",
                             "[::ffff:127.0.0.1]",
                             "[::ffff:7f00:1]",
                             "10.0.0.1",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.1.1",
                             "100.64.0.1",
                             "169.254.1.1",
                             "224.0.0.1",
                             "255.255.255.255",
                             "[fe80::1]",
                             "[fc00::1]",
                             "[fd12::1]",
                             "[ff02::1]",
                             "[::127.0.0.1]",
                             "[64:ff9b::10.0.0.1]",
                             "[2002:7f00:1::]",
                             "[2001:0:53aa:64c:0:0:80ff:fffe]",
                             "198.18.0.1"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void tst_RemoteImages::remote_privateAddress_needsClick()
{
    QFETCH(const QString, host);
    ImageStore store(m_room->options());
    const Delivery delivery = m_room->get(store, Source::url(QStringLiteral("http://%1:9/x.png").arg(host)));
    QCOMPARE(delivery.picture.state, State::NeedsClick);
    QVERIFY(delivery.picture.details.endsWith(QLatin1String(":9")));
}

void tst_RemoteImages::remote_privateAfterClick_fetched()
{
    ImageStore::Options strict = m_room->options();
    strict.addresses = {};
    strict.cacheFolder = m_room->folder.path();
    ImageStore store(strict);
    const Source source = m_room->source("/good.png");
    QCOMPARE(m_room->get(store, source).picture.state, State::NeedsClick);
    QCOMPARE(m_room->server.hits("/good.png"), 0);
    store.allow(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
    QCOMPARE(m_room->get(store, source).data, m_room->png);
    // Another URL of the same host wants its own click.
    QCOMPARE(m_room->get(store, m_room->source("/http10.png")).picture.state, State::NeedsClick);
}

void tst_RemoteImages::remote_redirectToPrivateAfterClick_fetchesThatPlaceOnly()
{
    HostileServer inner;
    inner.route("/x.png", HostileServer::ok(m_room->png));
    HostileServer other;
    other.route("/x.png", HostileServer::ok(m_room->png));
    m_room->server.route("/in", HostileServer::redirect(inner.url(QStringLiteral("/x.png")).toLatin1()));
    ImageStore store(m_room->options());
    const Source source = m_room->source("/in");
    QCOMPARE(m_room->get(store, source).picture.state, State::NeedsClick);
    QCOMPARE(inner.hits("/x.png"), 0);
    m_room->server.route("/in", HostileServer::redirect(other.url(QStringLiteral("/x.png")).toLatin1()));
    store.allow(source); // for the place that the user was shown, not for wherever it leads now
    QTRY_COMPARE(store.picture(source).state, State::NeedsClick);
    QCOMPARE(other.hits("/x.png"), 0);
    m_room->server.route("/in", HostileServer::redirect(inner.url(QStringLiteral("/x.png")).toLatin1()));
    store.allow(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
}

QTEST_GUILESS_MAIN(tst_RemoteImages)
#include "tst_remoteimages.moc"
