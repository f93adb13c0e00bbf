// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace galley::view {

/// Decides what is sent to the page and when. One patch is under way at a time, and of the posts that arrive meanwhile
/// only the newest is kept, so that a page slower than the typing never falls behind by more than one. Knows no page:
/// `send` gets the patch as JSON (see patch.h) and whoever sent it answers with `acknowledge`.
class Feed final
{
public:
    using Send = std::function<void(const QByteArray &json)>;
    using Post = std::shared_ptr<const markdown::RenderedPost>;

    explicit Feed(Send send);

    /// A revision that is not newer than the newest seen is dropped.
    void setPost(Post post, qint64 revision);
    /// While nobody sees the page nothing is sent.
    void setVisible(bool visible);
    /// The page is loaded and empty (true), or gone (false). Either way it is taken to show nothing.
    void setReady(bool ready);
    /// The page has taken the patch that was under way; with `ok` false it is out of step and gets everything again.
    void acknowledge(bool ok);
    /// Another document: the next revision may be smaller than the last. What the page shows stays until it arrives.
    void restart();

    [[nodiscard]] qint64 shownRevision() const { return m_shownRevision; }
    [[nodiscard]] Post latest() const { return m_latest; }

private:
    void sendNext();

    Send m_send;
    Post m_latest;
    Post m_shown; ///< what the page has, or will have once it has acknowledged
    qint64 m_latestRevision = -1;
    qint64 m_shownRevision = -1;
    bool m_visible = false;
    bool m_ready = false;
    bool m_underWay = false;
    bool m_failed = false; ///< the last patch was refused; a second refusal of the whole post ends the trying
};

} // namespace galley::view
