// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/quitsignals.h"

#include <QSocketNotifier>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace galley::window {

namespace {

constexpr int Handled[] = {SIGTERM, SIGINT, SIGHUP};

// A handler is given nothing but the number. signalfd would need none, but its mask is inherited by every process that
// is started: git could not be interrupted any more.
std::atomic<int> writeEnd = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void tell(int number)
{
    const char byte = 0;
    const int end = writeEnd.load();
    // The pipe does not block; when nobody reads, the process has to end all the same.
    if (end < 0 || ::write(end, &byte, 1) != 1)
        std::_Exit(128 + number);
}

void handle(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int number : Handled)
        sigaction(number, &action, nullptr);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then they end the process as ever, and the journal has what was typed
    m_readEnd = ends[0];
    writeEnd = ends[1];
    handle(tell, SA_RESTART | static_cast<int>(SA_RESETHAND));
    auto *notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
}

QuitSignals::~QuitSignals()
{
    if (m_readEnd < 0)
        return;
    handle(SIG_DFL, 0);
    ::close(writeEnd.exchange(-1));
    ::close(m_readEnd);
}

} // namespace galley::window
