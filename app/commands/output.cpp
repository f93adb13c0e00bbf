// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/output.h"

#include <QTextStream>

#include <cstdio>

namespace galley::commands {

ExitStatus writeOut(QByteArrayView bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    // A view of nothing may have no address, which fwrite must not be given.
    const bool written = size == 0 || std::fwrite(bytes.data(), 1, size, stdout) == size;
    return written && std::fflush(stdout) == 0 ? Done : IoError;
}

void complain(const QString &message)
{
    QTextStream(stderr) << QLatin1String("galley: ") << message << QLatin1Char('\n');
}

} // namespace galley::commands
