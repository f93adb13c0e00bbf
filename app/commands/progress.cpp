// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/progress.h"

#include <cstdio>
#include <unistd.h>
#include <utility>

namespace galley::commands {

Progress::Progress(QString words)
    : m_words(std::move(words))
    , m_isTerminal(::isatty(STDERR_FILENO) != 0)
{
    m_since.start();
}

Progress::~Progress()
{
    clear();
}

void Progress::clear()
{
    if (std::exchange(m_shown, false))
        std::fputs("\r\033[K", stderr); // what comes next stands in a line of its own
}

void Progress::show(qsizetype done, qsizetype all)
{
    constexpr qint64 patience = 1000; // milliseconds
    if (!m_isTerminal || m_since.elapsed() < patience)
        return;
    const QMutexLocker locker(&m_writing);
    m_shown = true;
    std::fprintf(stderr, "\r\033[K%s", qPrintable(m_words.arg(done).arg(all)));
    std::fflush(stderr);
}

} // namespace galley::commands
