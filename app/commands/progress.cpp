// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/progress.h"

#include <cstdio>
#include <unistd.h>

namespace galley::commands {

Progress::Progress(QString words)
    : m_words(std::move(words))
    , m_isTerminal(::isatty(STDERR_FILENO) != 0)
{
    m_since.start();
}

Progress::~Progress()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr); // what comes next stands in a line of its own
}

void Progress::show(int done, int all)
{
    constexpr qint64 patience = 1000; // milliseconds
    if (!m_isTerminal || m_since.elapsed() < patience)
        return;
    m_shown = true;
    std::fprintf(stderr, "\r\033[K%s", qPrintable(m_words.arg(done).arg(all)));
    std::fflush(stderr);
}

} // namespace galley::commands
