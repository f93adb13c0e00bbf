// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/siteimages/harvest.h"
#include "preview/images/diskcache.h"
#include "preview/images/fetcher.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace galley::siteimages {

/// Fetches images in the thread it lives in, judged as the preview judges them: addresses, redirects, sizes, contents.
/// What a server no longer gives comes from the cache of the preview, where it is there.
class Download final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        images::Limits limits;
        images::AddressPolicy addresses;
        QStringList allowedPlaces; ///< "host:port" that the user let be fetched from though it is a private place
        QString cacheFolder; ///< empty: none
    };

    explicit Download(Options options, QObject *parent = nullptr);

    /// Once. `finished` follows, also for no URLs.
    void start(const QStringList &urls);
    [[nodiscard]] const std::shared_ptr<Harvest> &harvest() const { return m_harvest; }

Q_SIGNALS:
    void progressed(int done, int all);
    void finished();

private:
    void onFetched(quint64 id, const images::Fetched &fetched);

    const Options m_options;
    images::DiskCache m_cache;
    images::Fetcher m_fetcher;
    std::shared_ptr<Harvest> m_harvest;
    QHash<quint64, QString> m_open;
    int m_all = 0;
};

} // namespace galley::siteimages
