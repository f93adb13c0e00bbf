// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

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
    view::PreviewView &m_preview;
    CurrentPane m_currentPane;
};

} // namespace galley::window
