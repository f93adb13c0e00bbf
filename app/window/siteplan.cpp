// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/siteplan.h"

#include <QLocale>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1s;
constexpr auto pace = 100ms;

} // namespace

SitePlan::SitePlan(QObject *parent)
    : QObject(parent)
{
    connect(&m_tell, &QTimer::timeout, this, [this] {
        m_tell.setInterval(pace);
        if (!m_state || m_state->all == 0)
            return;
        const QLocale locale;
        Q_EMIT progressed(tr("Looking through the site: %1 of %2 files")
                              .arg(locale.toString(m_state->done), locale.toString(m_state->all)));
    });
}

SitePlan::~SitePlan()
{
    cancel();
}

site::Planning SitePlan::planningOf(const std::shared_ptr<State> &state)
{
    return {.cacheFolder = site::IndexCache::defaultFolder(),
            .progress =
                [state](qsizetype done, qsizetype all) {
                    state->done = done;
                    state->all = all;
                },
            .canceled = [state] { return state->canceled.load(); }};
}

std::shared_ptr<SitePlan::State> SitePlan::begin()
{
    cancel();
    m_state = std::make_shared<State>();
    m_tell.start(patience);
    return m_state;
}

void SitePlan::cancel()
{
    if (m_state)
        m_state->canceled = true;
    m_state.reset();
    m_tell.stop();
}

} // namespace galley::window
