// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/addresspolicy.h"
#include "preview/images/limits.h"
#include "preview/images/picture.h"
#include "preview/images/source.h"

#include <QImage>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace galley::images {

/// The images of the open posts: fetched, checked, cached and measured elsewhere, asked for in the GUI thread. No call
/// waits or touches disk or network. One for the program.
class ImageStore final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString cacheFolder; ///< of our own; made when needed. Empty: nothing is kept on disk
        bool fetchUnasked = true; ///< see setFetchUnasked
        Limits limits;
        AddressPolicy addresses;
    };
    /// "galley/images" in the XDG cache folder.
    [[nodiscard]] static QString defaultCacheFolder();

    explicit ImageStore(Options options, QObject *parent = nullptr);
    /// Gives up what is under way and waits for its workers: milliseconds, whatever a server is doing.
    ~ImageStore() override;

    /// The setting "fetch remote images without asking". While off, remote images come from the cache, or after
    /// `fetch`.
    void setFetchUnasked(bool on);
    [[nodiscard]] bool fetchUnasked() const;

    /// Sees to it that `picture` becomes final. Cheap to repeat: a file is looked at again only for its time and size,
    /// a URL that was answered is not asked again.
    void request(const Source &source);
    /// As `request`, because the user asked: also where the setting fetches nothing, and again where it failed.
    void fetch(const Source &source);
    /// The user clicked to fetch this image though its host is this computer or in a private network. Lasts for this
    /// URL and until the program ends. Fetches it.
    void allow(const Source &source);
    [[nodiscard]] Picture picture(const Source &source) const;

    /// Calls back in this thread, exactly once and never before returning, when the picture is final: with its encoded
    /// bytes when it is fine, else without. Not at all when `context` or the store is gone by then. Requests the
    /// source.
    using Taker = std::function<void(const Picture &picture, const QByteArray &data)>;
    void deliver(const Source &source, QObject *context, Taker taker);

    /// The sources that the page may ask for; `numberOf` and `byNumber` know just these. A source keeps its number for
    /// as long as it stays in the list; a number is never given to another one.
    void setCurrent(const QList<Source> &sources);
    [[nodiscard]] quint64 numberOf(const Source &source) const; ///< 0 where it is not a current one
    [[nodiscard]] Source byNumber(quint64 number) const; ///< none where there is no such number

    /// The image scaled down to fit into `size` (device pixels), upright by its EXIF. Null until it is there: `changed`
    /// tells; also null for good where it cannot be drawn (see `picture`; SVG and AVIF are not decoded in this
    /// process).
    [[nodiscard]] QImage thumbnail(const Source &source, QSize size);

Q_SIGNALS:
    /// Its picture or a thumbnail of it is another one now.
    void changed(const galley::images::Source &source);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::images

Q_DECLARE_METATYPE(galley::images::Source)
