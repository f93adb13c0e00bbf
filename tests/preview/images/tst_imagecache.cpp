// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "storeroom.h"

#include <QTest>

using namespace galley::images;

Q_DECLARE_METATYPE(galley::images::State)
Q_DECLARE_METATYPE(galley::images::Reason)

/// What the store keeps on disk, and when it asks again.
class tst_ImageCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<StoreRoom>(); }
    void cleanup() { m_room.reset(); }

    void cache_nextStart_servedWithoutNetwork();
    void cache_old_revalidatedByEtag();
    void cache_offline_oldOneServed();
    void cache_goneFromServer_missing();

private:
    std::unique_ptr<StoreRoom> m_room;
};

void tst_ImageCache::cache_nextStart_servedWithoutNetwork()
{
    ImageStore::Options cached = m_room->cachedOptions();
    const Source source = m_room->source("/good.png");
    const Source secret = m_room->source("/no-store.png");
    m_room->server.route("/no-store.png", HostileServer::ok(m_room->png, "Cache-Control: private, no-store\r\n"));
    {
        ImageStore store(cached);
        QCOMPARE(m_room->get(store, source).data, m_room->png);
        QCOMPARE(m_room->get(store, secret).data, m_room->png);
    }
    cached.fetchUnasked = false;
    ImageStore store(cached);
    const Delivery delivery = m_room->get(store, source);
    QCOMPARE(delivery.data, m_room->png);
    QVERIFY(delivery.picture.fromCache);
    QCOMPARE(m_room->server.hits("/good.png"), 1);
    QCOMPARE(m_room->get(store, secret).picture.state, State::NotFetched);
}

void tst_ImageCache::cache_old_revalidatedByEtag()
{
    ImageStore::Options cached = m_room->cachedOptions();
    m_room->server.route("/e.png", HostileServer::ok(m_room->png, "ETag: \"one\"\r\n"));
    const Source source = m_room->source("/e.png");
    {
        ImageStore store(cached);
        QCOMPARE(m_room->get(store, source).data, m_room->png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    m_room->server.route("/e.png", "HTTP/1.1 304 Not Modified\r\nETag: \"one\"\r\n\r\n");
    {
        ImageStore store(cached);
        QCOMPARE(m_room->get(store, source).data, m_room->png);
        QTRY_COMPARE(m_room->server.hits("/e.png"), 2);
        QVERIFY(m_room->server.requestFor("/e.png").contains("If-None-Match: \"one\""));
        QCOMPARE(m_room->get(store, source).data, m_room->png);
    }
    const QByteArray other = pictures::encoded("jpg");
    m_room->server.route("/e.png", HostileServer::ok(other, "ETag: \"two\"\r\n"));
    ImageStore store(cached);
    QCOMPARE(m_room->get(store, source).data, m_room->png); // at once, then the new one
    QTRY_COMPARE(store.picture(source).mimeType, QByteArray("image/jpeg"));
    QCOMPARE(m_room->get(store, source).data, other);
}

void tst_ImageCache::cache_offline_oldOneServed()
{
    ImageStore::Options cached = m_room->cachedOptions();
    const Source source = m_room->source("/good.png");
    {
        ImageStore store(cached);
        QCOMPARE(m_room->get(store, source).data, m_room->png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    const Source unknown = m_room->source("/new.png");
    cached.limits.time =
        std::chrono::seconds(30); // on a busy machine 1.5 s were too slow before they were no connection
    m_room->server.close();
    ImageStore store(cached);
    QCOMPARE(m_room->get(store, source).data, m_room->png);
    const Picture absent = m_room->get(store, unknown).picture;
    QCOMPARE(absent.state, State::Offline);
    QCOMPARE(absent.reason, Reason::NoConnection);
    QCOMPARE(store.picture(source).state, State::Fine);
}

void tst_ImageCache::cache_goneFromServer_missing()
{
    ImageStore::Options cached = m_room->cachedOptions();
    m_room->server.route("/x.png", HostileServer::ok(m_room->png));
    const Source source = m_room->source("/x.png");
    {
        ImageStore store(cached);
        QCOMPARE(m_room->get(store, source).data, m_room->png);
    }
    cached.limits.fresh = std::chrono::hours(-1);
    m_room->server.route("/x.png", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    ImageStore store(cached);
    store.request(source); // readers will not see it any more, so the writer is told
    QTRY_COMPARE(store.picture(source).state, State::Missing);
    QCOMPARE(store.picture(source).httpStatus, 404);
}

QTEST_GUILESS_MAIN(tst_ImageCache)
#include "tst_imagecache.moc"
