// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/windowdialogs.h"

#include "app/window/settingsdialog.h"
#include "app/window/shortcutsdialog.h"

#include <QApplication>
#include <QMessageBox>

namespace galley::window {

WindowDialogs::WindowDialogs(Settings &settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
}

void WindowDialogs::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, &WindowDialogs::settingsChanged);
    dialog->open();
}

void WindowDialogs::showShortcuts(const QList<ShortcutSection> &sections)
{
    auto *dialog = new ShortcutsDialog(sections, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Galley"),
        tr("Galley %1\n\nAn editor for Jekyll blogs that previews what the site will publish.\n\nMIT licence.")
            .arg(QApplication::applicationVersion()),
        QMessageBox::Close, m_window);
    box->setIconPixmap(m_window->windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace galley::window
