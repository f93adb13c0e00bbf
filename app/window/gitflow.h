// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/git/repository.h"

#include <QObject>

#include <functional>

class QWidget;

namespace galley::window {

class Actions;
class MessageBar;
class OpenPost;

/// What git knows of the post in front, the difference against the last commit, its commit, and the push. Questions run
/// in worker threads; commit and push only when their buttons are pressed.
class GitFlow final : public QObject
{
    Q_OBJECT

public:
    using BarOf = std::function<MessageBar *(OpenPost *)>;

    /// The actions must outlive this.
    GitFlow(const Actions &actions, BarOf barOf, QWidget *window);

    /// The post in front; null: none.
    void follow(OpenPost *post);
    [[nodiscard]] const git::FileState &state() const { return m_state; }

Q_SIGNALS:
    /// In words for the status line, with more of them for who points at it; both empty where there is no repository.
    void stateChanged(const QString &text, const QString &details);

private:
    void refresh();
    void take(const git::FileState &state);
    void showDifference();
    void commit();
    void openCommit();
    void push();

    const Actions &m_actions;
    BarOf m_barOf;
    QWidget *m_window;
    OpenPost *m_post = nullptr;
    git::FileState m_state;
};

} // namespace galley::window
