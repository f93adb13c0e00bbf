// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace galley::view {
class PreviewView;
}

namespace galley::window {

class Actions;
class Settings;

/// The window's own dialogs: settings, shortcuts, about, and where to save a PDF. Each is opened and left to itself.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// Settings and preview must outlive the window.
    WindowDialogs(Settings &settings, view::PreviewView &preview, QWidget *window);

    void showSettings();
    void showShortcuts(const Actions &actions);
    void showAbout();
    /// `name` without extension is what the file dialog suggests. The preview tells when it is written.
    void savePdf(const QString &name);

Q_SIGNALS:
    void settingsChanged();

private:
    Settings &m_settings;
    view::PreviewView &m_preview;
    QWidget *m_window;
};

} // namespace galley::window
