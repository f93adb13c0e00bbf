// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace galley::window {

/// SIGTERM, SIGINT and SIGHUP as a signal of the event loop: the desktop's session ends, a terminal is closed. One for
/// a process, in the GUI thread. A second such signal ends the process at once.
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void asked();

private:
    int m_readEnd = -1;
};

} // namespace galley::window
