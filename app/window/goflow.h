// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace galley::window {

class Actions;
class OpenPosts;
class Picker;
class SitePosts;

/// The quick ways: a post by a few letters of its title, a command by a few of its name, and the list of the open posts
/// in the Go menu.
class GoFlow final : public QObject
{
    Q_OBJECT

public:
    GoFlow(const Actions &actions, OpenPosts &posts, const SitePosts &site, QMainWindow *window);

    /// Any post of the site, and those that are open, first of all.
    void quickOpen();
    /// Everything that a menu offers now.
    void showCommands();

    [[nodiscard]] Picker *picker() const { return m_picker; }

private:
    void fillOpenPosts(QMenu *menu);
    void collect(QMenu *menu, const QString &path);
    void choose(int id);

    OpenPosts &m_posts;
    const SitePosts &m_site;
    QMainWindow *m_window;
    Picker *m_picker;
    QStringList m_paths; ///< offered by `quickOpen`
    QList<QPointer<QAction>> m_commands; ///< offered by `showCommands`
    QStringList m_places; ///< the menus of `m_commands`
    QList<QAction *> m_openPosts; ///< rows of the Go menu
};

} // namespace galley::window
