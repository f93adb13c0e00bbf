// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/download.h"

#include "preview/images/examine.h"

#include <QTimer>

namespace galley::siteimages {

Download::Download(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_cache(m_options.cacheFolder, m_options.limits.cacheBytes)
    , m_fetcher(m_options.limits, m_options.addresses)
    , m_harvest(std::make_shared<Harvest>())
{
    connect(&m_fetcher, &images::Fetcher::fetched, this, &Download::onFetched);
}

void Download::start(const QStringList &urls)
{
    m_all = static_cast<int>(urls.size());
    if (urls.isEmpty())
        QTimer::singleShot(0, this, &Download::finished);
    quint64 id = 0;
    for (const QString &url : urls)
        m_open.insert(++id, url);
    for (quint64 next = 1; next <= id; ++next)
        m_fetcher.fetch(next, {m_open.value(next), m_options.allowedPlaces, {}, {}});
}

void Download::onFetched(quint64 id, const images::Fetched &fetched)
{
    const QString url = m_open.take(id);
    images::Picture picture = fetched.loaded.picture;
    QByteArray bytes = fetched.loaded.data;
    const bool mayBeKept = picture.state == images::State::Missing || picture.state == images::State::Offline;
    if (mayBeKept) {
        if (const auto kept = m_cache.find(url)) {
            if (const images::Picture known = images::examine(kept->data, m_options.limits); known.isFine()) {
                picture = known;
                picture.fromCache = true;
                bytes = kept->data;
            }
        }
    }
    m_harvest->add(url, picture, bytes);
    Q_EMIT progressed(m_all - static_cast<int>(m_open.size()), m_all);
    if (m_open.isEmpty())
        Q_EMIT finished();
}

} // namespace galley::siteimages
