// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/actions.h"

#include <QObject>

#include <functional>

namespace galley::window {

class PostPane;

/// Connects the actions of Edit and Format, and those that move the focus, with the post in front.
class EditActions final : public QObject
{
    Q_OBJECT

public:
    using CurrentPane = std::function<PostPane *()>; ///< null where no post is open

    EditActions(const Actions &actions, CurrentPane currentPane, QObject *parent);

    /// Undo and redo follow the post in front.
    void follow(PostPane *pane);

Q_SIGNALS:
    /// The text is about to take the focus: in a narrow window its tab must come to the front.
    void textWanted();

private:
    using OnPane = void (*)(PostPane &pane);
    void on(Actions::Id id, OnPane act);
    void connectHistory();
    void connectClipboard();
    void fillFormatMenu();
    void showHistory();

    const Actions &m_actions;
    CurrentPane m_currentPane;
    QMetaObject::Connection m_history;
    QMetaObject::Connection m_titleOnly;
};

} // namespace galley::window
