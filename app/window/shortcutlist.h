// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <utility>

class QAction;
class QMenuBar;

namespace galley::window {

/// Keys that work in one place: a menu, the text, a list.
struct ShortcutSection
{
    QString title;
    QList<std::pair<QString, QString>> rows; ///< keys as the desktop writes them, and what they do
};

/// Every shortcut of the window: those of its menus, those of the text (`format` being the menu that is filled with
/// them when a post is in front), those of the list of images, and those that no menu has. Without mnemonics.
[[nodiscard]] QList<ShortcutSection> shortcutList(const QMenuBar &bar, const QAction *format,
                                                  const QList<QAction *> &imageCommands);

} // namespace galley::window
