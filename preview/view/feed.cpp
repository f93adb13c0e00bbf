// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/feed.h"

#include "preview/view/patch.h"

namespace galley::view {

Feed::Feed(Send send)
    : m_send(std::move(send))
{
}

void Feed::setPost(Post post, qint64 revision)
{
    if (!post || revision <= m_latestRevision)
        return;
    m_latest = std::move(post);
    m_latestRevision = revision;
    m_failed = false;
    sendNext();
}

void Feed::setVisible(bool visible)
{
    m_visible = visible;
    sendNext();
}

void Feed::setReady(bool ready)
{
    m_ready = ready;
    m_shown.reset();
    m_shownRevision = -1;
    m_underWay = false;
    m_failed = false;
    sendNext();
}

void Feed::acknowledge(bool ok)
{
    if (!m_underWay)
        return; // an answer from a page that is gone
    m_underWay = false;
    if (!ok) {
        m_shown.reset();
        if (m_failed)
            return;
        m_failed = true;
        m_shownRevision = -1;
    }
    sendNext();
}

void Feed::restart()
{
    m_latest.reset();
    m_shown.reset(); // the next post is sent whole, and the page begins at its top
    m_latestRevision = -1;
}

void Feed::sendNext()
{
    if (!m_visible || !m_ready || m_underWay || !m_latest || m_shown == m_latest)
        return;
    static const QList<markdown::Block> nothing;
    const QList<markdown::Block> &before = m_shown ? m_shown->blocks : nothing;
    const QByteArray json = toJson(difference(before, m_latest->blocks), m_latest->blocks, m_latestRevision, !m_shown);
    m_shown = m_latest;
    m_shownRevision = m_latestRevision;
    m_underWay = true;
    m_send(json);
}

} // namespace galley::view
