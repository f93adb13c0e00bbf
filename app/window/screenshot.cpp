// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/screenshot.h"

#include <QPixmap>
#include <QWidget>

#include <chrono>

namespace galley::window {

using namespace std::chrono_literals;

Screenshot::Screenshot(QWidget *window, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(700ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(20s);
    connect(&m_rest, &QTimer::timeout, this, &Screenshot::take);
    connect(&m_patience, &QTimer::timeout, this, &Screenshot::take);
    m_patience.start();
}

void Screenshot::arm()
{
    m_rest.start();
}

void Screenshot::restart()
{
    if (m_rest.isActive())
        m_rest.start();
}

void Screenshot::take()
{
    m_rest.stop();
    m_patience.stop();
    Q_EMIT taken(m_window->grab().save(m_file));
}

} // namespace galley::window
