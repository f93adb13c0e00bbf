// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/statefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace galley::site {

QString stateFolder(const QString &kind)
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the specification has relative ones ignored
        state = QDir::homePath() + QLatin1String("/.local/state");
    return state + QLatin1String("/galley/") + kind;
}

QString stateName(const QString &siteFolder)
{
    const QString canonical = QFileInfo(siteFolder).canonicalFilePath();
    const QString real = canonical.isEmpty() ? QDir::cleanPath(QFileInfo(siteFolder).absoluteFilePath()) : canonical;
    return QString::fromLatin1(QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace galley::site
