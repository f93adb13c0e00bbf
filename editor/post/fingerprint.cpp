// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/fingerprint.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>

namespace galley::post {

bool Fingerprint::looksLike(const Fingerprint &other) const
{
    return exists == other.exists && size == other.size && mtime == other.mtime && device == other.device
        && inode == other.inode;
}

bool Fingerprint::holdsTheSameAs(const Fingerprint &other) const
{
    return exists == other.exists && size == other.size && hash == other.hash;
}

Fingerprint Fingerprint::of(const struct stat &status)
{
    return {.exists = true,
            .size = status.st_size,
            .mtime = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec,
            .device = status.st_dev,
            .inode = status.st_ino,
            .hash = {}};
}

Fingerprint Fingerprint::glance(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return of(status);
}

QByteArray Fingerprint::hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(bytes);
    return hash.result();
}

} // namespace galley::post
