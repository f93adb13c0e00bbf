// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/actions.h"
#include "app/window/panes.h"

#include <QObject>

#include <functional>

namespace galley::window {

class PostPane;
class SidePane;

/// Connects the actions that move the focus from pane to pane, a hidden one being shown first, and that share the room
/// between text and preview.
class FocusActions final : public QObject
{
    Q_OBJECT

public:
    struct Targets
    {
        Panes &panes;
        QWidget &posts;
        QWidget &preview;
        std::function<PostPane *()> pane; ///< null where no post is open
        std::function<SidePane *()> side;
    };

    /// All must outlive the object.
    FocusActions(const Actions &actions, Targets targets, QObject *parent);

private:
    void goTo(Panes::Pane pane, QWidget *widget);

    Targets m_to;
};

} // namespace galley::window
