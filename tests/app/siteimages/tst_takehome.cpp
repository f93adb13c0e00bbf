// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"
#include "pictures.h"
#include "takehomepost.h"

#include "app/site/dialectfor.h"
#include "app/site/siteconfig.h"
#include "app/siteimages/download.h"
#include "app/siteimages/takehome.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::siteimages;

/// Taking home the remote images of a post.
class tst_TakeHome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoHundred_ofEveryKind_everyGoodOneHome_data();
    void twoHundred_ofEveryKind_everyGoodOneHome();
    void again_nothingLeftToDo();
    void names_fromTitleAltOrUrl();
    void fileOfThatName_otherBytes_leftAlone();
    void folder_leadsOutOfTheSite_refused();
    void postWithoutAFile_refused();
    void oneImage_othersStayRemote();
    void cached_serverHasItNoMore_comesFromTheCache();

private:
    [[nodiscard]] TakeHomeRequest request(const QByteArray &source) const;
    [[nodiscard]] std::shared_ptr<Harvest> fetch(const TakeHomeRequest &request, const QString &cache = {}) const;
    void writeSite(const QByteArray &post, const QByteArray &config = "title: x\n");

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_post;
};

void tst_TakeHome::init()
{
    m_server = std::make_unique<HostileServer>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_TakeHome::writeSite(const QByteArray &post, const QByteArray &config)
{
    m_post = takehome::writeSite(m_folder->path(), post, config);
}

TakeHomeRequest tst_TakeHome::request(const QByteArray &source) const
{
    const auto config = site::SiteConfig::read(m_folder->path());
    const site::SiteRules rules(*config);
    return {source,
            site::dialectFor(*config),
            site::publishedImages(rules, m_post, post::Value(), QDateTime::currentDateTimeUtc()),
            site::imageFolderFor(*config, m_post),
            {}};
}

std::shared_ptr<Harvest> tst_TakeHome::fetch(const TakeHomeRequest &request, const QString &cache) const
{
    Download::Options options;
    options.limits.time = std::chrono::milliseconds(3000);
    options.cacheFolder = cache;
    options.addresses.isPublic = [port = m_server->serverPort()](const QHostAddress &address, quint16 asked) {
        return images::isPublic(address) || (asked == port && address == QHostAddress(QHostAddress::LocalHost));
    };
    Download download(options);
    QSignalSpy finished(&download, &Download::finished);
    QStringList urls;
    for (const RemoteImage &image : remoteImages({request.source, request.dialect}, request.published, request.only))
        urls.append(image.url);
    download.start(urls);
    if (!finished.wait(60'000))
        qFatal("the download does not end");
    return download.harvest();
}

void tst_TakeHome::twoHundred_ofEveryKind_everyGoodOneHome_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("prefix"); // of references in the body
    QTest::newRow("no baseurl") << QByteArray("title: x\n") << QString();
    QTest::newRow("baseurl") << QByteArray("baseurl: /blog\n") << QStringLiteral("{{ site.baseurl }}");
    QTest::newRow("CommonMark") << QByteArray("markdown: CommonMark\n") << QString();
}

void tst_TakeHome::twoHundred_ofEveryKind_everyGoodOneHome()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QString, prefix);
    const QList<takehome::Wanted> wanted = takehome::serve(*m_server, true);
    const QByteArray source = takehome::post([&wanted](int number, takehome::Place) { return wanted[number].url; });
    writeSite(source, config);
    const TakeHomeRequest asked = request(source);
    const std::shared_ptr<Harvest> harvest = fetch(asked);
    const auto plan = planTakeHome(asked, *harvest);
    QVERIFY2(plan.ok(), plan ? "" : qPrintable(plan.error().toString()));
    QCOMPARE(takehome::filesBelow(m_folder->path()).size(), 2); // nothing was written yet

    const auto written = writeTaken(*plan, *harvest);
    QVERIFY(written.ok());
    QHash<QString, QString> fileOf;
    for (const TakenImage &taken : plan->taken)
        fileOf.insert(taken.url, taken.file);
    QSet<QByteArray> kinds;
    for (const takehome::Wanted &image : wanted) {
        QCOMPARE(fileOf.contains(image.url), !image.bytes.isEmpty());
        if (image.bytes.isEmpty())
            continue;
        QFile file(fileOf.value(image.url));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), image.bytes);
        QCOMPARE(QFileInfo(file).suffix(),
                 image.bytes.startsWith("\x89PNG") ? QStringLiteral("png") : QStringLiteral("jpg"));
        QCOMPARE(QFileInfo(file).path(), m_folder->filePath(QStringLiteral("assets/images/20th-post")));
        kinds.insert(image.bytes);
    }
    QCOMPARE(written->size(), kinds.size()); // the same bytes once
    QCOMPARE(plan->left.size(), takehome::count - plan->taken.size());
    const QByteArray expected = takehome::post([&](int number, takehome::Place place) {
        const QString file = fileOf.value(wanted[number].url);
        const QString path = QStringLiteral("/assets/images/20th-post/") + QFileInfo(file).fileName();
        return file.isEmpty() ? wanted[number].url : place == takehome::Place::Body ? prefix + path : path;
    });
    QCOMPARE(plan->after, expected);
}

void tst_TakeHome::again_nothingLeftToDo()
{
    m_server->route("/a.png", HostileServer::ok(pictures::encoded("png")));
    const QByteArray source = "![first](" + m_server->url(QStringLiteral("/a.png")).toUtf8() + ")\n";
    writeSite(source);
    const auto harvest = fetch(request(source));
    const auto plan = planTakeHome(request(source), *harvest);
    QVERIFY(plan.ok());
    QCOMPARE(writeTaken(*plan, *harvest)->size(), 1);
    // The files are there, and the text is not written: as after a power cut between the two.
    const auto again = planTakeHome(request(source), *harvest);
    QVERIFY(again.ok());
    QCOMPARE(again->after, plan->after);
    QVERIFY(!again->taken.first().isNew);
    QCOMPARE(writeTaken(*again, *harvest)->size(), 0);
    const auto done = planTakeHome(request(plan->after), *harvest);
    QVERIFY(done->isNothing());
    QCOMPARE(done->after, plan->after);
}

void tst_TakeHome::names_fromTitleAltOrUrl()
{
    const QByteArray png = pictures::encoded("png");
    QByteArray source;
    int side = 3;
    const auto add = [&](const char *path, const char *before, const char *behind) {
        m_server->route(path, HostileServer::ok(pictures::encoded("png", QSize(++side, 3))));
        source += before + m_server->url(QString::fromLatin1(path)).toUtf8() + behind + "\n\n";
    };
    add("/1", "![image](", " \"A Title / of it\")");
    add("/2", "![서울 야경](", ")");
    add("/3/holiday.jpeg?raw=true", "![image](", ")");
    add("/4", "![](", ")");
    add("/%ED%95%9C%EA%B8%80%20%EC%82%AC%EC%A7%84.webp", "![screenshot 2021-12-31](", ")");
    add("/6", "![서울 야경](", ")");
    add("/_7.png", "![](", ")");
    add("/", "![](", ")");
    writeSite(source);
    const auto plan = planTakeHome(request(source), *fetch(request(source)));
    QVERIFY(plan.ok());
    QStringList names;
    for (const TakenImage &taken : plan->taken)
        names.append(QFileInfo(taken.file).fileName());
    const QStringList expected{QStringLiteral("a-title-of-it.png"),
                               QStringLiteral("서울-야경.png"),
                               QStringLiteral("holiday.png"),
                               QStringLiteral("4.png"),
                               QStringLiteral("한글-사진.png"),
                               QStringLiteral("서울-야경-2.png"),
                               QStringLiteral("7.png"),
                               QStringLiteral("image.png")};
    QCOMPARE(names, expected);
}

void tst_TakeHome::fileOfThatName_otherBytes_leftAlone()
{
    m_server->route("/a.png", HostileServer::ok(pictures::encoded("png")));
    const QByteArray source = "![Seoul](" + m_server->url(QStringLiteral("/a.png")).toUtf8() + ")\n";
    writeSite(source);
    QDir(m_folder->path()).mkpath(QStringLiteral("assets/images/20th-post"));
    const QString theirs = m_folder->filePath(QStringLiteral("assets/images/20th-post/seoul.png"));
    QVERIFY(QFile(theirs).open(QIODevice::WriteOnly));
    const auto harvest = fetch(request(source));
    const auto plan = planTakeHome(request(source), *harvest);
    QVERIFY(plan.ok());
    QVERIFY(writeTaken(*plan, *harvest).ok());
    QCOMPARE(QFileInfo(theirs).size(), 0);
    QVERIFY(plan->after.contains("/seoul-2.png)"));
    // Somebody else takes the name between plan and writing: nothing is overwritten, and nothing stays behind.
    QVERIFY(QFile::remove(plan->taken.first().file));
    QVERIFY(QFile(plan->taken.first().file).open(QIODevice::WriteOnly));
    const auto written = writeTaken(*plan, *harvest);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, post::Error::Kind::AlreadyExists);
    QCOMPARE(takehome::filesBelow(m_folder->path()).size(), 4);
}

void tst_TakeHome::folder_leadsOutOfTheSite_refused()
{
    QTemporaryDir outside;
    m_server->route("/a.png", HostileServer::ok(pictures::encoded("png")));
    const QByteArray source = "![Seoul](" + m_server->url(QStringLiteral("/a.png")).toUtf8() + ")\n";
    writeSite(source);
    QVERIFY(QFile::link(outside.path(), m_folder->filePath(QStringLiteral("assets/images/20th-post"))));
    const auto plan = planTakeHome(request(source), *fetch(request(source)));
    QVERIFY(!plan.ok());
    QVERIFY(QDir(outside.path()).isEmpty());
}

void tst_TakeHome::postWithoutAFile_refused()
{
    Harvest harvest;
    const auto plan = planTakeHome({"![a](https://example.org/a.png)\n", {}, {}, {}, {}}, harvest);
    QVERIFY(!plan.ok());
    QVERIFY(!plan.error().remedy.isEmpty());
}

void tst_TakeHome::oneImage_othersStayRemote()
{
    for (const char *path : {"/a.png", "/b.png"})
        m_server->route(path, HostileServer::ok(pictures::encoded("png")));
    const QString a = m_server->url(QStringLiteral("/a.png"));
    const QByteArray b = m_server->url(QStringLiteral("/b.png")).toUtf8();
    const QByteArray picture =
        "\n<picture><source srcset=\"" + b + " 1x, " + a.toUtf8() + " 2x\"><img src='" + a.toUtf8() + "'></picture>\n";
    const QByteArray source = "![one](" + a.toUtf8() + ") ![two](" + b + ")\n" + picture;
    writeSite(source);
    TakeHomeRequest asked = request(source);
    asked.only = {a};
    const auto plan = planTakeHome(asked, *fetch(asked));
    QVERIFY(plan.ok());
    QCOMPARE(m_server->hits("/b.png"), 0);
    QCOMPARE(plan->after, QByteArray(source).replace(a.toUtf8(), "/assets/images/20th-post/one.png"));
    QVERIFY(plan->left.isEmpty());
}

void tst_TakeHome::cached_serverHasItNoMore_comesFromTheCache()
{
    const QByteArray png = pictures::encoded("png");
    const QString url = m_server->url(QStringLiteral("/expired.png"));
    const QByteArray source = "![one](" + url.toUtf8() + ")\n";
    writeSite(source);
    QTemporaryDir cache;
    images::DiskCache(cache.path(), 1 << 20).store(url, {png, {}, {}, QDateTime::currentDateTimeUtc()});
    const auto harvest = fetch(request(source), cache.path());
    const auto plan = planTakeHome(request(source), *harvest);
    QVERIFY(plan.ok());
    QVERIFY(plan->left.isEmpty());
    QCOMPARE(harvest->bytes(*harvest->find(url)), png);
}

QTEST_GUILESS_MAIN(tst_TakeHome)
#include "tst_takehome.moc"
