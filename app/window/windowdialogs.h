// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace galley::window {

class Settings;
struct ShortcutSection;

/// The window's own dialogs: settings, shortcuts, about. Each is opened and left to itself.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// The settings must outlive the window.
    WindowDialogs(Settings &settings, QWidget *window);

    void showSettings();
    void showShortcuts(const QList<ShortcutSection> &sections);
    void showAbout();

Q_SIGNALS:
    void settingsChanged();

private:
    Settings &m_settings;
    QWidget *m_window;
};

} // namespace galley::window
