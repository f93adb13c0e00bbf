// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/imagestore.h"

#include "preview/images/loader.h"

#include <QCache>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <utility>

namespace galley::images {
namespace {

constexpr qsizetype mostForgotten = 2000; ///< images that are no longer current and still known

struct ThumbnailKey
{
    Source source;
    QSize size;

    friend bool operator==(const ThumbnailKey &, const ThumbnailKey &) = default;
    friend size_t qHash(const ThumbnailKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.source, key.size.width(), key.size.height());
    }
};

struct Waiting
{
    QPointer<QObject> context;
    ImageStore::Taker taker;
};

struct Entry
{
    Picture picture;
    FileStamp stamp;
    QList<Waiting> takers;
    QStringList allowedPlaces;
    QString askFor; ///< the place that wants the user's word
    DiskCache::Entry cached; ///< validators of the copy that is shown
    quint64 fetchId = 0; ///< while the network is asked
    bool busy = false; ///< some worker will settle it
    bool asked = false; ///< by the user: fetched whatever the setting says
    bool revalidating = false; ///< what is shown stays if the network gives nothing better
    bool revalidated = false; ///< tried once; so no more unless asked
    bool undrawable = false;
    bool onlyForPage = false; ///< asked for while current: given up when it is no longer
};

} // namespace

class ImageStore::Private final
{
public:
    Private(ImageStore *store, const Options &o)
        : q(store)
        , options(o)
        , loader(o.cacheFolder, o.limits, o.addresses)
        , data(o.limits.dataBytes)
        , thumbnails(o.limits.thumbnailBytes)
    {
    }

    void begin(const Source &source, bool force = false);
    void beginFile(const Source &source, Entry &entry);
    void onCached(const Source &source, const std::optional<Loader::Cached> &cached, bool force);
    void fetchSoon(const Source &source, Entry &entry);
    void startFetch(const Source &source);
    void onFetched(quint64 id, const Fetched &result);
    void settle(const Source &source, const Loaded &loaded);
    void serve(const Source &source, const QByteArray &bytes);
    void serve(const Source &source);
    void forget();
    void prune();

    ImageStore *q;
    Options options;
    Loader loader;
    QHash<Source, Entry> entries;
    QHash<quint64, Source> fetches;
    quint64 lastFetch = 0;
    QCache<Source, QByteArray> data;
    QCache<ThumbnailKey, QImage> thumbnails;
    QSet<ThumbnailKey> pendingThumbnails;
    QHash<Source, quint64> numbers;
    QHash<quint64, Source> current;
    quint64 lastNumber = 0;
};

QString ImageStore::defaultCacheFolder()
{
    return DiskCache::defaultFolder();
}

ImageStore::ImageStore(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options))
{
    qRegisterMetaType<Source>();
    connect(&d->loader, &Loader::fetched, this,
            [this](quint64 id, const Fetched &result) { d->onFetched(id, result); });
}

ImageStore::~ImageStore() = default;

void ImageStore::setFetchUnasked(bool on)
{
    d->options.fetchUnasked = on;
}

bool ImageStore::fetchUnasked() const
{
    return d->options.fetchUnasked;
}

Picture ImageStore::picture(const Source &source) const
{
    if (source.isNone()) {
        Picture none;
        none.state = State::Missing;
        return none;
    }
    return d->entries.value(source).picture;
}

void ImageStore::request(const Source &source)
{
    if (source.isNone())
        return;
    const Entry &entry = d->entries[source];
    const State state = entry.picture.state;
    if (!entry.busy
        && (source.isFile() || state == State::Unknown || (state == State::NotFetched && d->options.fetchUnasked)))
        d->begin(source);
}

void ImageStore::fetch(const Source &source)
{
    if (source.isNone())
        return;
    Entry &entry = d->entries[source];
    entry.asked = true;
    if (!entry.busy)
        d->begin(source, true);
}

void ImageStore::allow(const Source &source)
{
    if (!source.isUrl())
        return;
    Entry &entry = d->entries[source];
    QString place = entry.askFor;
    if (place.isEmpty()) {
        if (const std::optional<Target> target = parseTarget(source.text()))
            place = target->place();
    }
    if (!place.isEmpty() && !entry.allowedPlaces.contains(place))
        entry.allowedPlaces.append(place);
    fetch(source);
}

void ImageStore::deliver(const Source &source, QObject *context, Taker taker)
{
    if (source.isNone()) {
        QMetaObject::invokeMethod(
            context,
            [store = QPointer<ImageStore>(this), taker, none = picture(source)] {
                if (store)
                    taker(none, {});
            },
            Qt::QueuedConnection);
        return;
    }
    Entry &entry = d->entries[source];
    entry.takers.append({context, std::move(taker)});
    if (entry.busy && !(entry.revalidating && entry.picture.isFine() && d->data.contains(source)))
        return;
    const bool fine = entry.picture.isFine();
    if (source.isFile() || !entry.picture.isFinal() || (fine && !d->data.contains(source))
        || (entry.picture.state == State::NotFetched && d->options.fetchUnasked))
        d->begin(source);
    else
        d->serve(source);
}

void ImageStore::Private::begin(const Source &source, bool force)
{
    Entry &entry = entries[source];
    entry.busy = true;
    entry.onlyForPage = numbers.contains(source);
    if (entry.picture.state == State::Unknown || (force && !entry.picture.isFine())) {
        entry.picture = {};
        entry.picture.state = State::Loading;
        Q_EMIT q->changed(source);
    }
    if (source.isFile())
        beginFile(source, entries[source]);
    else
        loader.findCached(source.text(), [this, source, force](const std::optional<Loader::Cached> &cached) {
            onCached(source, cached, force);
        });
}

void ImageStore::Private::beginFile(const Source &source, Entry &entry)
{
    // The bytes are wanted again only where somebody waits for them and they were dropped from memory.
    const bool known = entry.picture.isFinal() && (entry.takers.isEmpty() || data.contains(source));
    loader.readFile(source, known ? std::optional(entry.stamp) : std::nullopt,
                    [this, source](const std::optional<LoadedFile> &file) {
                        Entry &now = entries[source];
                        if (!file) { // still as known
                            now.busy = false;
                            serve(source);
                            return;
                        }
                        now.stamp = file->stamp;
                        settle(source, file->loaded);
                    });
}

void ImageStore::Private::onCached(const Source &source, const std::optional<Loader::Cached> &cached, bool force)
{
    Entry &entry = entries[source];
    const bool mayFetch = options.fetchUnasked || entry.asked;
    if (cached) {
        const bool due = force || (cached->isStale && !entry.revalidated);
        const bool revalidate = due && mayFetch && !isDataUrl(source.text());
        entry.cached = cached->entry;
        settle(source, cached->loaded);
        if (revalidate) {
            Entry &shown = entries[source];
            shown.busy = shown.revalidating = shown.revalidated = true;
            fetchSoon(source, shown);
        }
    } else if (mayFetch) {
        entry.cached = {};
        fetchSoon(source, entry);
    } else {
        Picture picture = refused(Reason::BadAddress); // known without asking anybody
        if (parseTarget(source.text())) {
            picture = {};
            picture.state = State::NotFetched;
        }
        settle(source, {picture, {}});
    }
}

void ImageStore::Private::fetchSoon(const Source &source, Entry &entry)
{
    entry.fetchId = ++lastFetch;
    fetches.insert(entry.fetchId, source);
    const auto wait = entry.asked ? std::chrono::milliseconds(0) : options.limits.settle;
    QTimer::singleShot(wait, q, [this, source, id = entry.fetchId] {
        if (fetches.contains(id))
            startFetch(source);
    });
}

void ImageStore::Private::startFetch(const Source &source)
{
    const Entry &entry = entries[source];
    FetchRequest request{source.text(), entry.allowedPlaces, {}, {}};
    if (entry.revalidating) {
        request.etag = entry.cached.etag;
        request.lastModified = entry.cached.lastModified;
    }
    loader.fetch(entry.fetchId, request);
}

void ImageStore::Private::onFetched(quint64 id, const Fetched &result)
{
    const Source source = fetches.take(id);
    if (source.isNone())
        return;
    Entry &entry = entries[source];
    entry.fetchId = 0;
    entry.askFor = result.askFor;
    const Picture &picture = result.loaded.picture;
    const bool keep = entry.revalidating
        && (result.notModified || picture.state == State::Offline || picture.state == State::NeedsClick
            || picture.httpStatus >= 500);
    if (!keep) {
        settle(source, result.loaded);
        return;
    }
    if (result.notModified)
        loader.touch(source.text());
    entry.busy = entry.revalidating = false;
    serve(source);
}

void ImageStore::Private::settle(const Source &source, const Loaded &loaded)
{
    Entry &entry = entries[source];
    const bool newBytes = !loaded.picture.isFine() || !data.contains(source) || *data.object(source) != loaded.data;
    const bool isChanged = entry.picture != loaded.picture || (newBytes && entry.picture.isFine());
    entry.busy = entry.revalidating = false;
    entry.picture = loaded.picture;
    if (newBytes && isChanged) {
        entry.undrawable = false;
        for (const ThumbnailKey &key : thumbnails.keys()) {
            if (key.source == source)
                thumbnails.remove(key);
        }
    }
    if (loaded.picture.isFine())
        data.insert(source, new QByteArray(loaded.data), qMax<qsizetype>(1, loaded.data.size()));
    else
        data.remove(source);
    serve(source, loaded.data); // the memory may have dropped at once what is too large for it
    if (isChanged)
        Q_EMIT q->changed(source);
}

/// Everybody who waits gets what is known.
void ImageStore::Private::serve(const Source &source, const QByteArray &bytes)
{
    Entry &entry = entries[source];
    for (const Waiting &waiting : std::exchange(entry.takers, {})) {
        if (waiting.context)
            QMetaObject::invokeMethod(
                waiting.context,
                [store = QPointer<ImageStore>(q), taker = waiting.taker, picture = entry.picture, bytes] {
                    if (store)
                        taker(picture, bytes);
                },
                Qt::QueuedConnection);
    }
}

/// As above with the bytes that are in memory; where they are no longer there, they are read again first.
void ImageStore::Private::serve(const Source &source)
{
    const Entry &entry = entries[source];
    if (entry.takers.isEmpty())
        return;
    const QByteArray *bytes = data.object(source);
    if (entry.picture.isFine() && !bytes)
        begin(source);
    else
        serve(source, bytes ? *bytes : QByteArray());
}

void ImageStore::setCurrent(const QList<Source> &sources)
{
    QHash<Source, quint64> numbers;
    d->current.clear();
    for (const Source &source : sources) {
        if (source.isNone() || numbers.contains(source))
            continue;
        const quint64 known = d->numbers.value(source);
        const quint64 number = known ? known : ++d->lastNumber;
        numbers.insert(source, number);
        d->current.insert(number, source);
    }
    d->numbers.swap(numbers);
    d->forget();
    d->prune();
}

/// Gives up what only the page wanted and no longer wants: mostly a URL that was being typed.
void ImageStore::Private::forget()
{
    const QHash<quint64, Source> running = fetches;
    for (auto it = running.begin(); it != running.end(); ++it) {
        Entry &entry = entries[it.value()];
        if (!entry.onlyForPage || entry.asked || numbers.contains(it.value()))
            continue;
        fetches.remove(it.key());
        loader.cancel(it.key());
        entry.fetchId = 0;
        entry.busy = false;
        if (!std::exchange(entry.revalidating, false))
            entry.picture = {};
        serve(it.value(), {});
        Q_EMIT q->changed(it.value());
    }
}

void ImageStore::Private::prune()
{
    if (entries.size() < numbers.size() + mostForgotten)
        return;
    entries.removeIf([this](const QHash<Source, Entry>::iterator &it) {
        return !it->busy && it->allowedPlaces.isEmpty() && !numbers.contains(it.key());
    });
}

quint64 ImageStore::numberOf(const Source &source) const
{
    return d->numbers.value(source);
}

Source ImageStore::byNumber(quint64 number) const
{
    return d->current.value(number);
}

QImage ImageStore::thumbnail(const Source &source, QSize size)
{
    const ThumbnailKey key{source, size};
    if (const QImage *image = d->thumbnails.object(key))
        return *image;
    const Entry entry = d->entries.value(source);
    if (entry.picture.state == State::Unknown)
        request(source);
    if (!entry.picture.isFine() || entry.undrawable || d->pendingThumbnails.contains(key))
        return {};
    d->pendingThumbnails.insert(key);
    const QByteArray *bytes = d->data.object(source);
    d->loader.makeThumbnail(source, bytes ? *bytes : QByteArray(), size, [this, key](const QImage &image) {
        d->pendingThumbnails.remove(key);
        if (image.isNull())
            d->entries[key.source].undrawable = true;
        else
            d->thumbnails.insert(key, new QImage(image), qMax<qsizetype>(1, image.sizeInBytes()));
        Q_EMIT changed(key.source);
    });
    return {};
}

} // namespace galley::images
