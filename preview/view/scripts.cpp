// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/scripts.h"

#include <QFile>

namespace galley::view {
namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString pageScript()
{
    QString source = read(QStringLiteral(":/qtwebchannel/qwebchannel.js"));
    source += QLatin1String("\nconst galley = {};\n");
    for (const char *name : {"styles", "sanitise", "lines", "anchor", "images", "liquid", "libraries", "sections",
                             "blocks", "scroll", "pointer", "main"})
        source += read(QStringLiteral(":/galley/page/scripts/%1.js").arg(QLatin1String(name))) + u'\n';
    return source;
}

QString librarySource(const QString &name)
{
    if (name == QLatin1String("code"))
        return read(QStringLiteral("/usr/share/javascript/highlight.js/highlight.min.js"));
    if (name == QLatin1String("math"))
        return read(QStringLiteral("/usr/share/javascript/katex/katex.min.js"));
    return {};
}

} // namespace galley::view
