// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/picture.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QTemporaryFile>

namespace galley::siteimages {

/// What was fetched for a post. The bytes lie on disk in one file without a name, which goes with this program however
/// it ends; the same bytes once. Used by one thread at a time.
class Harvest final
{
public:
    struct Item
    {
        images::Picture picture;
        QByteArray hash; ///< SHA-256 of the bytes, where the picture is fine
        qint64 at = 0; ///< where they lie
    };

    Harvest();

    /// The bytes count where the picture is fine. Without room for them on the disk it becomes unreadable.
    void add(const QString &url, images::Picture picture, const QByteArray &bytes);
    /// Null where nothing was added for the URL.
    [[nodiscard]] const Item *find(const QString &url) const;
    /// Empty where they cannot be read.
    [[nodiscard]] QByteArray bytes(const Item &item);

private:
    QTemporaryFile m_file;
    QHash<QString, Item> m_items;
    QHash<QByteArray, qint64> m_places; ///< by hash
};

} // namespace galley::siteimages
