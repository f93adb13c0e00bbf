// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace galley::view {
class PreviewView;
}

namespace galley::window {

class PostPane;
class SidePane;

/// Keeps text, preview and sidebar at the same place: scrolling, the cursor, clicks and choices in one of them lead the
/// others.
class PaneLinks final : public QObject
{
    Q_OBJECT

public:
    using CurrentPane = std::function<PostPane *()>; ///< null where no post is open

    /// The preview must outlive this.
    PaneLinks(view::PreviewView &preview, CurrentPane currentPane, QObject *parent);

    /// The two panes of one post, which are deleted together.
    void link(PostPane &pane, SidePane &side);

private:
    void leadText(const std::function<void(PostPane &)> &go);
    void leadFrom(const PostPane &pane);
    void leadPreview();

    view::PreviewView &m_preview;
    CurrentPane m_currentPane;
    const PostPane *m_leading = nullptr; ///< the one that m_top and m_cursor are of
    QTimer m_lead; ///< a key moves the cursor and scrolls, in either order: the preview hears of both at once
    std::optional<double> m_top; ///< line of the body at the upper edge of the text, if it was scrolled
    int m_cursor = 0; ///< line of the body, if the cursor moved; else 0
    bool m_led = false; ///< the text goes where the preview was clicked
};

} // namespace galley::window
