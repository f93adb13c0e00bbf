// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "storeroom.h"

#include "routes.h"

#include <QTest>

#include <optional>

using namespace galley::images;

StoreRoom::StoreRoom()
{
    server.route("/good.png", HostileServer::ok(png));
    addGoodRoutes(server, png);
    addBadRoutes(server, png);
}

ImageStore::Options StoreRoom::options() const
{
    ImageStore::Options options;
    options.limits.time = std::chrono::milliseconds(1500);
    options.limits.settle = std::chrono::milliseconds(0);
    options.limits.bytes = 256 * 1024;
    options.addresses.isPublic = [port = server.serverPort()](const QHostAddress &address, quint16 asked) {
        return isPublic(address) || (asked == port && address == QHostAddress(QHostAddress::LocalHost));
    };
    return options;
}

ImageStore::Options StoreRoom::cachedOptions() const
{
    ImageStore::Options cached = options();
    cached.cacheFolder = folder.filePath(QStringLiteral("cache"));
    return cached;
}

Source StoreRoom::source(const char *path) const
{
    return Source::url(server.url(QString::fromLatin1(path)));
}

Delivery StoreRoom::get(ImageStore &store, const Source &source)
{
    std::optional<Delivery> delivery;
    store.deliver(source, &server, [&delivery](const Picture &picture, const QByteArray &data) {
        delivery = Delivery{picture, data};
    });
    const bool tooEarly = delivery.has_value();
    [&delivery] { QTRY_VERIFY_WITH_TIMEOUT(delivery, 10'000); }();
    if (tooEarly || !delivery)
        return {{}, "no delivery"};
    return *delivery;
}
