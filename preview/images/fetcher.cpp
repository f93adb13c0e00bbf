// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/fetcher.h"

namespace galley::images {

Fetcher::Fetcher(const Limits &limits, const AddressPolicy &addresses, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_addresses(addresses)
{
}

void Fetcher::fetch(quint64 id, const FetchRequest &request)
{
    m_waiting.emplace_back(id, request);
    startNext();
}

void Fetcher::cancel(quint64 id)
{
    std::erase_if(m_waiting, [id](const auto &waiting) { return waiting.first == id; });
    if (Fetch *running = m_running.take(id))
        delete running;
    startNext();
}

void Fetcher::startNext()
{
    while (!m_waiting.empty() && m_running.size() < m_limits.atOnce) {
        const auto [id, request] = std::move(m_waiting.front());
        m_waiting.pop_front();
        auto *fetch = new Fetch(request, m_limits, m_addresses, this);
        m_running.insert(id, fetch);
        connect(fetch, &Fetch::finished, this, [this, id = id](const Fetched &result) {
            if (Fetch *done = m_running.take(id))
                done->deleteLater();
            Q_EMIT fetched(id, result);
            startNext();
        });
        fetch->start();
    }
}

} // namespace galley::images
