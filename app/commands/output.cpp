// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/output.h"

#include <QTextStream>

#include <cstdio>

namespace galley::commands {

ExitStatus writeOut(QByteArrayView bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    const bool written = std::fwrite(bytes.data(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return written ? Done : IoError;
}

void complain(const QString &message)
{
    QTextStream(stderr) << QLatin1String("galley: ") << message << QLatin1Char('\n');
}

} // namespace galley::commands
