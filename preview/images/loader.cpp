// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/loader.h"

#include "preview/images/thumbnail.h"

namespace galley::images {
namespace {

/// Runs `job` in the pool and `then` with its result in the thread of `context`.
template <typename Job, typename Then>
void runIn(QThreadPool &pool, QObject *context, Job job, Then then, int priority = 0)
{
    pool.start(
        [context, job = std::move(job), then = std::move(then)] {
            QMetaObject::invokeMethod(
                context, [then, result = job()] { then(result); }, Qt::QueuedConnection);
        },
        priority);
}

} // namespace

Loader::Loader(const QString &cacheFolder, const Limits &limits, const AddressPolicy &addresses, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_cache(cacheFolder, limits.cacheBytes)
    , m_fetcher(new Fetcher(limits, addresses))
{
    m_networkThread.setObjectName(QStringLiteral("galley-images-network"));
    m_fetcher->moveToThread(&m_networkThread);
    connect(&m_networkThread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &Fetcher::fetched, this, [this](quint64 id, const Fetched &result) {
        if (!m_urls.contains(id))
            return; // cancelled while this was on its way
        const QString url = m_urls.take(id);
        if (result.loaded.picture.isFine() && result.mayStore)
            store(url, result);
        Q_EMIT fetched(id, result);
    });
    m_networkThread.start(QThread::LowPriority);
    const int threads = qBound(2, QThread::idealThreadCount(), 4);
    m_files.setMaxThreadCount(threads);
    m_decoders.setMaxThreadCount(qMax(1, threads - 1));
    m_decoders.setThreadPriority(QThread::LowPriority);
}

Loader::~Loader()
{
    m_networkThread.quit();
    m_files.clear();
    m_decoders.clear();
    m_files.waitForDone();
    m_decoders.waitForDone();
    m_networkThread.wait();
}

void Loader::readFile(const Source &source, const std::optional<FileStamp> &known, TakeFile then)
{
    runIn(
        m_files, this,
        [source, known, limits = m_limits] { return loadFile(source, limits, known ? &*known : nullptr); },
        std::move(then));
}

void Loader::findCached(const QString &url, TakeCached then)
{
    const auto find = [this, url]() -> std::optional<Cached> {
        if (isDataUrl(url))
            return Cached{loadDataUrl(url, m_limits), {}, false};
        std::optional<DiskCache::Entry> entry = m_cache.find(url);
        if (!entry)
            return std::nullopt;
        Cached cached;
        cached.loaded = {examine(entry->data, m_limits), std::exchange(entry->data, {})};
        if (!cached.loaded.picture.isFine())
            return std::nullopt;
        cached.loaded.picture.fromCache = true;
        cached.entry = *entry;
        cached.isStale =
            entry->checked.addSecs(std::chrono::seconds(m_limits.fresh).count()) < QDateTime::currentDateTimeUtc();
        return cached;
    };
    runIn(m_files, this, find, std::move(then));
}

void Loader::makeThumbnail(const Source &source, const QByteArray &data, QSize size, TakeImage then)
{
    const auto make = [this, source, data, size] {
        if (!data.isEmpty())
            return decodeThumbnail(data, size);
        if (source.isFile()) {
            const std::optional<LoadedFile> file = loadFile(source, m_limits);
            return file ? decodeThumbnail(file->loaded.data, size) : QImage();
        }
        if (isDataUrl(source.text()))
            return decodeThumbnail(loadDataUrl(source.text(), m_limits).data, size);
        const std::optional<DiskCache::Entry> entry = m_cache.find(source.text());
        return entry ? decodeThumbnail(entry->data, size) : QImage();
    };
    runIn(m_decoders, this, make, std::move(then), ++m_thumbnails);
}

void Loader::fetch(quint64 id, const FetchRequest &request)
{
    m_urls.insert(id, request.url);
    QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, id, request] { fetcher->fetch(id, request); });
}

void Loader::cancel(quint64 id)
{
    if (m_urls.remove(id))
        QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, id] { fetcher->cancel(id); });
}

void Loader::store(const QString &url, const Fetched &result)
{
    const DiskCache::Entry entry{result.loaded.data, result.etag, result.lastModified, QDateTime::currentDateTimeUtc()};
    m_files.start([this, url, entry] { m_cache.store(url, entry); });
}

void Loader::touch(const QString &url)
{
    m_files.start([this, url] {
        if (std::optional<DiskCache::Entry> entry = m_cache.find(url)) {
            entry->checked = QDateTime::currentDateTimeUtc();
            m_cache.store(url, *entry);
        }
    });
}

} // namespace galley::images
