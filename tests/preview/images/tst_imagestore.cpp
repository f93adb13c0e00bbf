// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"

#include "preview/images/imagestore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>

#include <sys/stat.h>

using namespace galley::images;

Q_DECLARE_METATYPE(galley::images::State)
Q_DECLARE_METATYPE(galley::images::Reason)

namespace {

struct Delivery
{
    Picture picture;
    QByteArray data;
};

} // namespace

class tst_ImageStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void remote_hostileServer_judged_data();
    void remote_hostileServer_judged();
    void remote_badAddress_refusedWithoutNetwork_data();
    void remote_badAddress_refusedWithoutNetwork();
    void remote_privateAddress_needsClick_data();
    void remote_privateAddress_needsClick();
    void remote_privateAfterClick_fetched();
    void remote_redirectToPrivateAfterClick_fetchesThatPlaceOnly();
    void remote_request_carriesNothingPersonal();
    void remote_path_keptAsWritten_data();
    void remote_path_keptAsWritten();
    void remote_many_sixAtOnce();
    void remote_storeGoneMeanwhile_nothingComes();
    void remote_noLongerCurrent_givenUp();
    void remote_setting_fetchesNothingUnasked();
    void remote_again_notAskedTwice();
    void cache_nextStart_servedWithoutNetwork();
    void cache_old_revalidatedByEtag();
    void cache_offline_oldOneServed();
    void cache_goneFromServer_missing();
    void file_kinds_judged_data();
    void file_kinds_judged();
    void file_changedOnDisk_noticedOnRequest();
    void numbers_ofCurrent_knownAndNeverReused();
    void thumbnail_fine_scaledAndCached();
    void thumbnail_undrawable_nullForGood();
    void deliver_dropFromMemory_readAgain();

private:
    [[nodiscard]] ImageStore::Options options() const;
    [[nodiscard]] Delivery get(ImageStore &store, const Source &source);
    void addGoodRoutes();
    void addBadRoutes();

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_png;
};

ImageStore::Options tst_ImageStore::options() const
{
    ImageStore::Options options;
    options.limits.time = std::chrono::milliseconds(1500);
    options.limits.settle = std::chrono::milliseconds(0);
    options.limits.bytes = 256 * 1024;
    options.addresses.isPublic = [port = m_server->serverPort()](const QHostAddress &address, quint16 asked) {
        return isPublic(address) || (asked == port && address == QHostAddress(QHostAddress::LocalHost));
    };
    return options;
}

Delivery tst_ImageStore::get(ImageStore &store, const Source &source)
{
    std::optional<Delivery> delivery;
    store.deliver(source, this, [&delivery](const Picture &picture, const QByteArray &data) {
        delivery = Delivery{picture, data};
    });
    const bool tooEarly = delivery.has_value();
    [&delivery] { QTRY_VERIFY_WITH_TIMEOUT(delivery, 10'000); }();
    if (tooEarly || !delivery)
        return {{}, "no delivery"};
    return *delivery;
}

void tst_ImageStore::init()
{
    m_server = std::make_unique<HostileServer>();
    QVERIFY(m_server->isListening());
    m_folder = std::make_unique<QTemporaryDir>();
    m_png = pictures::encoded("png");
    addGoodRoutes();
    addBadRoutes();
}

void tst_ImageStore::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

void tst_ImageStore::addGoodRoutes()
{
    HostileServer &s = *m_server;
    s.route("/good.png", HostileServer::ok(m_png));
    s.route("/wrong-type.png", HostileServer::ok(m_png, "Content-Type: text/html\r\n"));
    s.route("/no-length.png", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + m_png);
    s.route("/chunked.png",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(m_png.size(), 16) + "\r\n"
                + m_png + "\r\n0\r\n\r\n");
    s.route("/relative", HostileServer::redirect("good.png"));
    s.route("/same-scheme",
            HostileServer::redirect("//127.0.0.1:" + QByteArray::number(s.serverPort()) + "/good.png", 308));
    for (int i = 1; i < 7; ++i)
        s.route("/hop" + QByteArray::number(i),
                HostileServer::redirect(i == 1 ? "/good.png" : "/hop" + QByteArray::number(i - 1)));
    s.route("/exactly-large", HostileServer::ok(m_png + QByteArray(256 * 1024 - m_png.size(), '\0')));
    s.route("/drawing.svg", HostileServer::ok("<svg width='10' height='20'><script>1</script></svg>"));
    s.route("/http10.png", "HTTP/1.0 200 OK\r\n\r\n" + m_png);
    s.route("/identity.png", HostileServer::ok(m_png, "Content-Encoding: identity\r\n"));
}

void tst_ImageStore::addBadRoutes()
{
    HostileServer &s = *m_server;
    s.route("/gone", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    s.route("/teapot", "HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nOops");
    s.route("/login",
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: "
            "0\r\n\r\n");
    s.route("/empty", HostileServer::ok({}));
    s.route("/nocontent", "HTTP/1.1 204 No Content\r\n\r\n");
    s.route("/partial",
            "HTTP/1.1 206 Partial\r\nContent-Length: " + QByteArray::number(m_png.size()) + "\r\n\r\n" + m_png);
    s.route("/unasked304", "HTTP/1.1 304 Not Modified\r\n\r\n");
    s.route("/html.png", HostileServer::ok("<!doctype html><title>Not found</title>", "Content-Type: image/png\r\n"));
    s.route("/to-file", HostileServer::redirect("file:///etc/passwd"));
    s.route("/to-data", HostileServer::redirect("data:image/png;base64,AAAA"));
    s.route("/to-ftp", HostileServer::redirect("ftp://127.0.0.1/x.png"));
    s.route("/to-javascript", HostileServer::redirect("javascript:alert(1)"));
    s.route("/to-nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
    s.route("/to-private", HostileServer::redirect("http://127.0.0.1:9/x.png"));
    s.route("/to-private6", HostileServer::redirect("http://[::1]:9/x.png"));
    s.route("/to-metadata", HostileServer::redirect("http://169.254.169.254/latest/meta-data"));
    s.route("/to-decimal", HostileServer::redirect("http://2130706433:9/x.png"));
    s.route("/loop", HostileServer::redirect("/loop"));
    s.route("/slow", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab");
    });
    s.route("/silent", [](QTcpSocket *, const QByteArray &) {});
    s.route("/drip", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(20);
    });
    s.route("/endless", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        HostileServer::pour(socket, QByteArray(64 * 1024, 'x'));
    });
    s.route("/endless-chunks", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        HostileServer::pour(socket, "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
    });
    s.route("/endless-headers", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\n");
        HostileServer::pour(socket, "X-Filler: " + QByteArray(1 << 20, 'x') + "\r\n");
    });
    s.route("/large-length", [](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
    });
    s.route("/length-too-long", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + m_png);
    s.route("/truncated.png", HostileServer::ok(m_png.first(20)));
    s.route("/bomb.png", HostileServer::ok(pictures::pngHeader(60000, 60000)));
    s.route("/bomb2.png", HostileServer::ok(pictures::pngHeader(0xffffffff, 0xffffffff)));
    s.route("/bomb.gif", HostileServer::ok(pictures::gifHeader(65535, 65535)));
    s.route("/bomb2.gif", HostileServer::ok(pictures::gifWithLargeFrame(65535, 65535)));
    s.route("/bomb.webp", HostileServer::ok(pictures::webpHeader(16777215, 16777215)));
    s.route("/bomb.jpg", HostileServer::ok(pictures::jpegHeader(65535, 65535)));
    s.route("/bomb.avif", HostileServer::ok(pictures::avifHeader(100000, 100000)));
    s.route("/gzip",
            HostileServer::ok(QByteArray("\x1f\x8b\x08", 3) + QByteArray(2000, '\0'), "Content-Encoding: gzip\r\n"));
    s.route("/not-http", "I am no web server.\r\n\r\n");
    s.route("/hangs-up", [](QTcpSocket *socket, const QByteArray &) { socket->abort(); });
    s.route("/bad-chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\n" + m_png);
    s.route("/minus", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabcde");
}

void tst_ImageStore::remote_hostileServer_judged_data()
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
    row("/not-http", State::Offline, Reason::CutShort);
    row("/hangs-up", State::Offline, Reason::CutShort);
    row("/bad-chunk", State::Refused, Reason::NotAnImage);
    row("/minus", State::Refused, Reason::NotAnImage);
    row("/endless-headers", State::Offline, Reason::TooSlow);
}

void tst_ImageStore::remote_hostileServer_judged()
{
    QFETCH(const QString, path);
    QFETCH(const int, httpStatus);
    ImageStore store(options());
    const Source source = Source::url(m_server->url(path));
    const Delivery delivery = get(store, source);
    QTEST(delivery.picture.state, "state");
    QTEST(delivery.picture.reason, "reason");
    QCOMPARE(delivery.picture, store.picture(source));
    if (httpStatus >= 0)
        QCOMPARE(delivery.picture.httpStatus, httpStatus);
    QCOMPARE(!delivery.data.isEmpty(), delivery.picture.isFine());
    if (delivery.picture.mimeType == "image/png" && delivery.picture.isFine()) {
        QVERIFY(delivery.data.startsWith(m_png));
        QCOMPARE(delivery.picture.pixels, QSize(40, 30));
        QCOMPARE(delivery.picture.bytes, delivery.data.size());
    }
}

void tst_ImageStore::remote_badAddress_refusedWithoutNetwork_data()
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

void tst_ImageStore::remote_badAddress_refusedWithoutNetwork()
{
    QFETCH(const QString, url);
    ImageStore store(options());
    const Delivery delivery = get(store, Source::url(url));
    QCOMPARE(delivery.picture.state, State::Refused);
    QCOMPARE(delivery.picture.reason, Reason::BadAddress);
}

void tst_ImageStore::remote_privateAddress_needsClick_data()
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

void tst_ImageStore::remote_privateAddress_needsClick()
{
    QFETCH(const QString, host);
    ImageStore store(options());
    const Delivery delivery = get(store, Source::url(QStringLiteral("http://%1:9/x.png").arg(host)));
    QCOMPARE(delivery.picture.state, State::NeedsClick);
    QVERIFY(delivery.picture.details.endsWith(QLatin1String(":9")));
}

void tst_ImageStore::remote_privateAfterClick_fetched()
{
    ImageStore::Options strict = options();
    strict.addresses = {};
    strict.cacheFolder = m_folder->path();
    ImageStore store(strict);
    const Source source = Source::url(m_server->url(QStringLiteral("/good.png")));
    QCOMPARE(get(store, source).picture.state, State::NeedsClick);
    QCOMPARE(m_server->hits("/good.png"), 0);
    store.allow(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
    QCOMPARE(get(store, source).data, m_png);
    // Another URL of the same host wants its own click.
    QCOMPARE(get(store, Source::url(m_server->url(QStringLiteral("/http10.png")))).picture.state, State::NeedsClick);
}

void tst_ImageStore::remote_redirectToPrivateAfterClick_fetchesThatPlaceOnly()
{
    HostileServer inner;
    inner.route("/x.png", HostileServer::ok(m_png));
    HostileServer other;
    other.route("/x.png", HostileServer::ok(m_png));
    m_server->route("/in", HostileServer::redirect(inner.url(QStringLiteral("/x.png")).toLatin1()));
    ImageStore store(options());
    const Source source = Source::url(m_server->url(QStringLiteral("/in")));
    QCOMPARE(get(store, source).picture.state, State::NeedsClick);
    QCOMPARE(inner.hits("/x.png"), 0);
    m_server->route("/in", HostileServer::redirect(other.url(QStringLiteral("/x.png")).toLatin1()));
    store.allow(source); // for the place that the user was shown, not for wherever it leads now
    QTRY_COMPARE(store.picture(source).state, State::NeedsClick);
    QCOMPARE(other.hits("/x.png"), 0);
    m_server->route("/in", HostileServer::redirect(inner.url(QStringLiteral("/x.png")).toLatin1()));
    store.allow(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
}

void tst_ImageStore::remote_request_carriesNothingPersonal()
{
    m_server->route("/cookie", HostileServer::ok(m_png, "Set-Cookie: a=b\r\n"));
    m_server->route("/after-cookie", HostileServer::ok(m_png));
    ImageStore store(options());
    const QString withUser = QStringLiteral("http://me:secret@127.0.0.1:%1/cookie#part").arg(m_server->serverPort());
    QCOMPARE(get(store, Source::url(withUser)).picture.state, State::Fine);
    QCOMPARE(get(store, Source::url(m_server->url(QStringLiteral("/after-cookie")))).picture.state, State::Fine);
    const QByteArray both = (m_server->requestFor("/cookie") + m_server->requestFor("/after-cookie")).toLower();
    for (const char *header : {"cookie:", "authorization:", "referer:", "secret", "#part", "gzip", "galley/"})
        QVERIFY2(!both.contains(header), header);
    QVERIFY(both.contains("host: 127.0.0.1:" + QByteArray::number(m_server->serverPort()) + "\r\n"));
}

void tst_ImageStore::remote_path_keptAsWritten_data()
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

void tst_ImageStore::remote_path_keptAsWritten()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, target);
    m_server->route(target, HostileServer::ok(m_png));
    ImageStore store(options());
    QCOMPARE(get(store, Source::url(m_server->url(path))).picture.state, State::Fine);
    QCOMPARE(m_server->hits(target), 1);
}

void tst_ImageStore::remote_many_sixAtOnce()
{
    QList<Source> sources;
    for (int i = 0; i < 40; ++i) {
        const QByteArray path = "/many" + QByteArray::number(i);
        m_server->route(path, [this](QTcpSocket *socket, const QByteArray &) {
            QTimer::singleShot(10, socket, [this, socket] {
                m_server->answered();
                socket->write(HostileServer::ok(m_png));
            });
        });
        sources.append(Source::url(m_server->url(QString::fromLatin1(path))));
    }
    ImageStore store(options());
    for (const Source &source : sources)
        store.request(source);
    for (const Source &source : sources)
        QTRY_COMPARE(store.picture(source).state, State::Fine);
    QCOMPARE(m_server->mostAtOnce(), 6);
}

void tst_ImageStore::remote_storeGoneMeanwhile_nothingComes()
{
    bool came = false;
    {
        ImageStore store(options());
        for (const char *path : {"/slow", "/endless-headers", "/silent", "/drip", "/good.png", "/endless"})
            store.deliver(Source::url(m_server->url(QString::fromLatin1(path))), this,
                          [&came](const Picture &, const QByteArray &) { came = true; });
        QTRY_VERIFY(m_server->hits("/silent") > 0);
        came = false; // the quick ones may have come
    }
    QCoreApplication::processEvents();
    QVERIFY(!came);
}

void tst_ImageStore::remote_noLongerCurrent_givenUp()
{
    ImageStore store(options());
    const Source typed = Source::url(m_server->url(QStringLiteral("/silent")));
    store.setCurrent({typed});
    store.request(typed);
    QTRY_VERIFY(m_server->hits("/silent") > 0);
    store.setCurrent({});
    QCOMPARE(store.picture(typed).state, State::Unknown);
    store.setCurrent({typed});
    store.request(typed);
    QCOMPARE(store.picture(typed).state, State::Loading);
    QTRY_COMPARE(m_server->hits("/silent"), 2);
}

void tst_ImageStore::remote_setting_fetchesNothingUnasked()
{
    ImageStore::Options quiet = options();
    quiet.fetchUnasked = false;
    ImageStore store(quiet);
    const Source source = Source::url(m_server->url(QStringLiteral("/good.png")));
    QCOMPARE(get(store, source).picture.state, State::NotFetched);
    QCOMPARE(m_server->hits("/good.png"), 0);
    store.fetch(source);
    QTRY_COMPARE(store.picture(source).state, State::Fine);
    const Source other = Source::url(m_server->url(QStringLiteral("/http10.png")));
    QCOMPARE(get(store, other).picture.state, State::NotFetched);
    store.setFetchUnasked(true);
    QCOMPARE(get(store, other).picture.state, State::Fine);
}

void tst_ImageStore::remote_again_notAskedTwice()
{
    ImageStore store(options());
    for (const char *path : {"/good.png", "/gone"}) {
        const Source source = Source::url(m_server->url(QString::fromLatin1(path)));
        const Picture first = get(store, source).picture;
        QCOMPARE(get(store, source).picture, first);
        store.request(source);
        QCOMPARE(m_server->hits(path), 1);
    }
}

void tst_ImageStore::cache_nextStart_servedWithoutNetwork()
{
    ImageStore::Options cached = options();
    cached.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
    const Source source = Source::url(m_server->url(QStringLiteral("/good.png")));
    const Source secret = Source::url(m_server->url(QStringLiteral("/no-store.png")));
    m_server->route("/no-store.png", HostileServer::ok(m_png, "Cache-Control: private, no-store\r\n"));
    {
        ImageStore store(cached);
        QCOMPARE(get(store, source).data, m_png);
        QCOMPARE(get(store, secret).data, m_png);
    }
    cached.fetchUnasked = false;
    ImageStore store(cached);
    const Delivery delivery = get(store, source);
    QCOMPARE(delivery.data, m_png);
    QVERIFY(delivery.picture.fromCache);
    QCOMPARE(m_server->hits("/good.png"), 1);
    QCOMPARE(get(store, secret).picture.state, State::NotFetched);
}

void tst_ImageStore::cache_old_revalidatedByEtag()
{
    ImageStore::Options cached = options();
    cached.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
    m_server->route("/e.png", HostileServer::ok(m_png, "ETag: \"one\"\r\n"));
    const Source source = Source::url(m_server->url(QStringLiteral("/e.png")));
    {
        ImageStore store(cached);
        QCOMPARE(get(store, source).data, m_png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    m_server->route("/e.png", "HTTP/1.1 304 Not Modified\r\nETag: \"one\"\r\n\r\n");
    {
        ImageStore store(cached);
        QCOMPARE(get(store, source).data, m_png);
        QTRY_COMPARE(m_server->hits("/e.png"), 2);
        QVERIFY(m_server->requestFor("/e.png").contains("If-None-Match: \"one\""));
        QCOMPARE(get(store, source).data, m_png);
    }
    const QByteArray other = pictures::encoded("jpg");
    m_server->route("/e.png", HostileServer::ok(other, "ETag: \"two\"\r\n"));
    ImageStore store(cached);
    QCOMPARE(get(store, source).data, m_png); // at once, then the new one
    QTRY_COMPARE(store.picture(source).mimeType, QByteArray("image/jpeg"));
    QCOMPARE(get(store, source).data, other);
}

void tst_ImageStore::cache_offline_oldOneServed()
{
    ImageStore::Options cached = options();
    cached.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
    const Source source = Source::url(m_server->url(QStringLiteral("/good.png")));
    {
        ImageStore store(cached);
        QCOMPARE(get(store, source).data, m_png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    const Source unknown = Source::url(m_server->url(QStringLiteral("/new.png")));
    m_server->close();
    ImageStore store(cached);
    QCOMPARE(get(store, source).data, m_png);
    QCOMPARE(get(store, unknown).picture.state, State::Offline);
    QCOMPARE(store.picture(source).state, State::Fine);
}

void tst_ImageStore::cache_goneFromServer_missing()
{
    ImageStore::Options cached = options();
    cached.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
    m_server->route("/x.png", HostileServer::ok(m_png));
    const Source source = Source::url(m_server->url(QStringLiteral("/x.png")));
    {
        ImageStore store(cached);
        QCOMPARE(get(store, source).data, m_png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    m_server->route("/x.png", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    ImageStore store(cached);
    store.request(source); // readers will not see it any more, so the writer is told
    QTRY_COMPARE(store.picture(source).state, State::Missing);
    QCOMPARE(store.picture(source).httpStatus, 404);
}

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
    const QString root = m_folder->filePath(QStringLiteral("site"));
    const QDir dir(root);
    QVERIFY(dir.mkpath(QStringLiteral("sub")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("site-of-somebody-else")));
    const auto write = [&dir](const QString &name, const QByteArray &data) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
    };
    for (const char *name : {"good.png", "한글 사진.png", "../outside.png", "../site-of-somebody-else/x.png"})
        write(QString::fromUtf8(name), m_png);
    write(QStringLiteral("text.png"), "hello");
    write(QStringLiteral("large.png"), m_png + QByteArray(256 * 1024, '\0'));
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

    ImageStore store(options());
    const Delivery delivery = get(store, Source::file(dir.filePath(path), root));
    QTEST(delivery.picture.state, "state");
    QTEST(delivery.picture.reason, "reason");
    QCOMPARE(delivery.data, delivery.picture.isFine() ? m_png : QByteArray());
}

void tst_ImageStore::file_changedOnDisk_noticedOnRequest()
{
    const QString path = m_folder->filePath(QStringLiteral("a.png"));
    const auto write = [&path](const QByteArray &data) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
    };
    ImageStore store(options());
    const Source source = Source::file(path, m_folder->path());
    QCOMPARE(get(store, source).picture.state, State::Missing);
    write(m_png);
    QCOMPARE(get(store, source).data, m_png);
    QSignalSpy changed(&store, &ImageStore::changed);
    const QByteArray other = pictures::encoded("jpg", QSize(5, 6));
    write(other); // while nobody reads it
    store.request(source);
    QTRY_COMPARE(store.picture(source).pixels, QSize(5, 6));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(get(store, source).data, other);
    QVERIFY(QFile::remove(path));
    store.request(source);
    QTRY_COMPARE(store.picture(source).state, State::Missing);
}

void tst_ImageStore::numbers_ofCurrent_knownAndNeverReused()
{
    ImageStore store(options());
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
    m_server->route("/wide.jpg", HostileServer::ok(pictures::encoded("jpg", QSize(400, 100))));
    ImageStore store(options());
    const Source source = Source::url(m_server->url(QStringLiteral("/wide.jpg")));
    QVERIFY(store.thumbnail(source, QSize(80, 80)).isNull());
    QTRY_VERIFY(!store.thumbnail(source, QSize(80, 80)).isNull());
    QCOMPARE(store.thumbnail(source, QSize(80, 80)).size(), QSize(80, 20));
    const Source small = Source::url(m_server->url(QStringLiteral("/good.png")));
    QTRY_VERIFY(!store.thumbnail(small, QSize(80, 80)).isNull());
    QCOMPARE(store.thumbnail(small, QSize(80, 80)).size(), QSize(40, 30)); // never larger than it is
}

void tst_ImageStore::thumbnail_undrawable_nullForGood()
{
    ImageStore store(options());
    m_server->route("/broken.png", HostileServer::ok(pictures::pngHeader(30, 30)));
    const Source source = Source::url(m_server->url(QStringLiteral("/broken.png")));
    QCOMPARE(get(store, source).picture.state, State::Fine); // its header is fine: what is behind shows in the page
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
    ImageStore::Options small = options();
    small.limits.dataBytes = 1; // nothing stays
    small.cacheFolder = m_folder->filePath(QStringLiteral("cache"));
    ImageStore store(small);
    const Source remote = Source::url(m_server->url(QStringLiteral("/good.png")));
    QCOMPARE(get(store, remote).data, m_png);
    QCOMPARE(get(store, remote).data, m_png);
    QFile file(m_folder->filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_png);
    file.close();
    const Source local = Source::file(file.fileName(), m_folder->path());
    QCOMPARE(get(store, local).data, m_png);
    QCOMPARE(get(store, local).data, m_png);
    const QString url = QStringLiteral("data:image/gif;base64,") + QString::fromLatin1(m_png.toBase64());
    QCOMPARE(get(store, Source::url(url)).data, m_png);
    QCOMPARE(get(store, Source::url(url)).picture.mimeType, QByteArray("image/png"));
}

QTEST_GUILESS_MAIN(tst_ImageStore)
#include "tst_imagestore.moc"
