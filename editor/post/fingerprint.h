// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

struct stat;

namespace galley::post {

/// What a file was at one moment, to notice that it became another.
struct Fingerprint
{
    bool exists = false;
    qint64 size = 0;
    qint64 mtime = 0; ///< nanoseconds since 1970
    quint64 device = 0;
    quint64 inode = 0;
    QByteArray hash; ///< of the bytes; empty where they were not read

    /// Likely the same file, seen without reading it. A file written twice within one tick of the clock looks the same.
    [[nodiscard]] bool looksLike(const Fingerprint &other) const;
    /// The same bytes, whenever and by whomever they were written. Both must have a hash.
    [[nodiscard]] bool holdsTheSameAs(const Fingerprint &other) const;

    [[nodiscard]] static Fingerprint of(const struct stat &status);
    /// Without a hash. Follows links; anything but a regular file does not exist.
    [[nodiscard]] static Fingerprint glance(const QString &path);
    [[nodiscard]] static QByteArray hashOf(QByteArrayView bytes);
};

} // namespace galley::post
