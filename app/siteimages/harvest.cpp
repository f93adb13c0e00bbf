// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/siteimages/harvest.h"

#include "preview/images/diskcache.h"

#include <QCryptographicHash>
#include <QDir>

namespace galley::siteimages {

Harvest::Harvest()
{
    // Not in /tmp, which is memory on many machines.
    const QString folder = images::DiskCache::defaultFolder();
    if (QDir().mkpath(folder))
        m_file.setFileTemplate(folder + QStringLiteral("/harvest.XXXXXX"));
}

void Harvest::add(const QString &url, images::Picture picture, const QByteArray &bytes)
{
    Item item;
    if (picture.isFine()) {
        item.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const auto known = m_places.constFind(item.hash);
        if (known != m_places.cend()) {
            item.at = *known;
        } else if ((m_file.isOpen() || m_file.open()) && m_file.seek(m_file.size())) {
            item.at = m_file.pos();
            if (m_file.write(bytes) == bytes.size() && m_file.flush()) {
                m_places.insert(item.hash, item.at);
            } else {
                picture.state = images::State::Refused;
                picture.reason = images::Reason::Unreadable;
            }
        }
    }
    item.picture = picture;
    m_items.insert(url, item);
}

const Harvest::Item *Harvest::find(const QString &url) const
{
    const auto item = m_items.constFind(url);
    return item == m_items.cend() ? nullptr : &*item;
}

QByteArray Harvest::bytes(const Item &item)
{
    if (!item.picture.isFine() || !m_file.seek(item.at))
        return {};
    const QByteArray bytes = m_file.read(item.picture.bytes);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) == item.hash ? bytes : QByteArray();
}

} // namespace galley::siteimages
