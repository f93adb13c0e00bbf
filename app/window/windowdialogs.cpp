// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/windowdialogs.h"

#include "app/window/actions.h"
#include "app/window/settingsdialog.h"
#include "app/window/shortcutsdialog.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace galley::window {

WindowDialogs::WindowDialogs(Settings &settings, view::PreviewView &preview, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_preview(preview)
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

void WindowDialogs::savePdf(const QString &name)
{
    auto *dialog = new QFileDialog(m_window, tr("Save Preview as PDF"), QString(), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(name + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, &m_preview, &view::PreviewView::printToPdf);
    dialog->open();
}

void WindowDialogs::showShortcuts(const Actions &actions)
{
    auto *dialog = new ShortcutsDialog(actions.shortcuts(), m_window);
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
