// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "postinput.h"

#include "../editor/post/hardyaml.h"
#include "../preview/markdown/fixtures.h"

#include <QDir>
#include <QFile>

namespace {

bool write(const QDir &folder, const QString &name, const QByteArray &seed)
{
    QFile file(folder.filePath(name));
    return folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size();
}

} // namespace

/// writeseeds DIR: below it, a file for each example of the fixtures, as fuzz_render and fuzz_post take them.
int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    int number = 0;
    for (const Example &example : examples()) {
        const QByteArray seed = QByteArray(1, static_cast<char>(number % 4 == 0 ? number : 0)) + example.source;
        if (!write(QDir(folder + QLatin1String("/render")), QStringLiteral("example-%1").arg(number++), seed))
            return 3;
    }
    number = 0;
    for (const QByteArray &post : galley::test::hardPosts()) {
        const QByteArray seed = postInput(number, number % 3, number % 9, post);
        if (!write(QDir(folder + QLatin1String("/post")), QStringLiteral("post-%1").arg(number++), seed))
            return 3;
    }
    return 0;
}
