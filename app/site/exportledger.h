// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>

namespace galley::site {

/// What Galley wrote into a site, so that exporting again updates its own files and never those that somebody changed
/// since. A file for each site in $XDG_STATE_HOME/galley/exports (by default in ~/.local/state); nothing is kept in the
/// site itself. A value; any thread.
class ExportLedger final
{
public:
    ExportLedger() = default;

    /// Of the site in `folder`; empty where nothing is known or the file cannot be read.
    [[nodiscard]] static ExportLedger read(const QString &folder);

    /// Whether the last that Galley wrote at `path` (relative to the site) has this hash.
    [[nodiscard]] bool wrote(const QString &path, const QByteArray &hash) const;
    void note(const QString &path, const QByteArray &hash);
    [[nodiscard]] post::Result<void> write() const;

    /// SHA-256 of what is left to read, as hexadecimal digits.
    [[nodiscard]] static QByteArray hashOf(QIODevice &device);

private:
    QString m_folder;
    QHash<QString, QByteArray> m_hashes;
};

} // namespace galley::site
