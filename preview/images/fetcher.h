// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/fetch.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace galley::images {

/// The queue of fetches: so many at once, in the order of asking. Lives in the network thread; call it there.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    Fetcher(const Limits &limits, const AddressPolicy &addresses, QObject *parent = nullptr);

    void fetch(quint64 id, const FetchRequest &request);
    /// Gives up a fetch; `fetched` will not come for it.
    void cancel(quint64 id);

Q_SIGNALS:
    void fetched(quint64 id, const galley::images::Fetched &result);

private:
    void startNext();

    const Limits m_limits;
    const AddressPolicy m_addresses;
    std::deque<std::pair<quint64, FetchRequest>> m_waiting;
    QHash<quint64, Fetch *> m_running; ///< children of this
};

} // namespace galley::images
