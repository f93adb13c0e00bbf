// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/diskcache.h"
#include "preview/images/fetcher.h"
#include "preview/images/filereader.h"

#include <QImage>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace galley::images {

/// The image store's threads: one for the network, a pool for files and the disk cache, a pool for decoding. Every call
/// returns at once; what it gives comes back in the thread of this object, and not after its destruction.
class Loader final : public QObject
{
    Q_OBJECT

public:
    Loader(const QString &cacheFolder, const Limits &limits, const AddressPolicy &addresses, QObject *parent = nullptr);
    ~Loader() override;

    struct Cached
    {
        Loaded loaded;
        DiskCache::Entry entry; ///< without the data
        bool isStale = false;
    };

    using TakeFile = std::function<void(const std::optional<LoadedFile> &)>;
    void readFile(const Source &source, const std::optional<FileStamp> &known, TakeFile then);
    /// Also "finds" the image in a data: URL.
    using TakeCached = std::function<void(const std::optional<Cached> &)>;
    void findCached(const QString &url, TakeCached then);

    using TakeImage = std::function<void(const QImage &)>;
    /// Decodes `data`, or where that is empty what file or cache hold. The newest of these goes first.
    void makeThumbnail(const Source &source, const QByteArray &data, QSize size, TakeImage then);

    /// `fetched` tells the end; images that may be kept are in the disk cache soon after.
    void fetch(quint64 id, const FetchRequest &request);
    void cancel(quint64 id);
    /// The server said that the cached copy is still the image.
    void touch(const QString &url);

Q_SIGNALS:
    void fetched(quint64 id, const galley::images::Fetched &result);

private:
    void store(const QString &url, const Fetched &result);

    const Limits m_limits;
    DiskCache m_cache;
    QHash<quint64, QString> m_urls; ///< of the fetches that are under way
    int m_thumbnails = 0;
    QThread m_networkThread;
    Fetcher *m_fetcher = nullptr; ///< lives in the network thread, which deletes it
    QThreadPool m_files;
    QThreadPool m_decoders;
};

} // namespace galley::images
