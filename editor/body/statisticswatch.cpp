// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/statisticswatch.h"

#include "editor/body/background.h"

namespace galley::body {

namespace {

constexpr int RestMs = 300;

} // namespace

StatisticsWatch::StatisticsWatch(post::Document *post, QObject *parent)
    : QObject(parent)
    , m_post(post)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, &StatisticsWatch::count);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &StatisticsWatch::take);
    connect(post, &post::Document::edited, &m_rest, [this] { m_rest.start(); });
    count();
}

void StatisticsWatch::count()
{
    m_counting.setFuture(inBackground<TextStatistics>(
        [snapshot = m_post->snapshot()](const auto &) { return textStatistics(snapshot.body()); }));
}

void StatisticsWatch::take()
{
    if (m_counting.future().resultCount() == 0)
        return;
    m_statistics = m_counting.result();
    Q_EMIT changed(m_statistics);
}

} // namespace galley::body
