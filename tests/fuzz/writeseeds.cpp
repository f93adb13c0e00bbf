// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "../preview/markdown/fixtures.h"

#include <QDir>
#include <QFile>

/// writeseeds DIR: a file for each example of the fixtures, as fuzz_render takes them.
int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        return 3;
    int number = 0;
    for (const Example &example : examples()) {
        QFile file(folder.filePath(QStringLiteral("example-%1").arg(number)));
        const QByteArray seed = QByteArray(1, static_cast<char>(number % 4 == 0 ? number : 0)) + example.source;
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            return 3;
        ++number;
    }
    return 0;
}
