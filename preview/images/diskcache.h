// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMutex>
#include <QString>

#include <optional>

namespace galley::images {

/// Fetched images on disk, one file for each URL, named by the SHA-256 of the URL: a line of JSON, then the image's
/// bytes. Written by renaming, so that several programs may share the folder; the longest unused go first. Any thread.
class DiskCache final
{
public:
    struct Entry
    {
        QByteArray data;
        QByteArray etag;
        QByteArray lastModified; ///< as the server wrote it
        QDateTime checked; ///< when the server last said that this is the image
    };

    /// "galley/images" in the XDG cache folder.
    [[nodiscard]] static QString defaultFolder();

    /// An empty folder name makes a cache that keeps nothing.
    DiskCache(QString folder, qint64 maximumBytes);

    [[nodiscard]] std::optional<Entry> find(const QString &url);
    /// Keeps an image; where that fails (disk full, no permission) the cache is without it, and nothing else happens.
    void store(const QString &url, const Entry &entry);
    void remove(const QString &url);

private:
    [[nodiscard]] QString pathFor(const QString &url) const;
    void trim();

    const QString m_folder;
    const qint64 m_maximum;
    QMutex m_mutex;
    qint64 m_size = -1; ///< of all files together; -1: not yet counted
};

} // namespace galley::images
