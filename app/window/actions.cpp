// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace galley::window {

namespace {

constexpr int Separator = -1;

struct Row
{
    Actions::Id id;
    const char *text;
    const char *keys; ///< portable text, or empty
    QKeySequence::StandardKey standard = QKeySequence::UnknownKey; ///< wins over `keys` where the platform has it
    bool needsPost = true;
    bool checkable = false;
};

#define TEXT(text) QT_TRANSLATE_NOOP("galley::window::Actions", text)

constexpr Row Rows[] = {
    {Actions::NewPost, TEXT("&New Post…"), "Ctrl+N", QKeySequence::New, false},
    {Actions::OpenPost, TEXT("&Open Post…"), "Ctrl+O", QKeySequence::Open, false},
    {Actions::OpenSite, TEXT("Open &Site…"), "Ctrl+Shift+O", QKeySequence::UnknownKey, false},
    {Actions::OpenSample, TEXT("Open the Sa&mple Blog"), "", QKeySequence::UnknownKey, false},
    {Actions::Save, TEXT("&Save"), "Ctrl+S", QKeySequence::Save},
    {Actions::SaveAs, TEXT("Save &As…"), "Ctrl+Shift+S", QKeySequence::SaveAs},
    {Actions::Export, TEXT("&Export to Jekyll…"), "Ctrl+E"},
    {Actions::ExportAgain, TEXT("Export A&gain"), "Ctrl+Shift+E"},
    {Actions::PrintPdf, TEXT("Save Preview as &PDF…"), "Ctrl+P"},
    {Actions::ClosePost, TEXT("&Close Post"), "Ctrl+W", QKeySequence::Close},
    {Actions::Preferences, TEXT("Se&ttings…"), "Ctrl+,", QKeySequence::Preferences, false},
    {Actions::Quit, TEXT("&Quit"), "Ctrl+Q", QKeySequence::Quit, false},
    {Actions::Undo, TEXT("&Undo"), "Ctrl+Z", QKeySequence::Undo},
    {Actions::Redo, TEXT("&Redo"), "Ctrl+Shift+Z", QKeySequence::Redo},
    {Actions::Cut, TEXT("Cu&t"), "Ctrl+X", QKeySequence::Cut},
    {Actions::Copy, TEXT("&Copy"), "Ctrl+C", QKeySequence::Copy},
    {Actions::Paste, TEXT("&Paste"), "Ctrl+V", QKeySequence::Paste},
    {Actions::SelectAll, TEXT("Select &All"), "Ctrl+A", QKeySequence::SelectAll},
    {Actions::Find, TEXT("&Find…"), "Ctrl+F", QKeySequence::Find},
    {Actions::Replace, TEXT("Find and &Replace…"), "Ctrl+H", QKeySequence::Replace},
    {Actions::FindNext, TEXT("Find &Next"), "F3", QKeySequence::FindNext},
    {Actions::FindPrevious, TEXT("Find Pre&vious"), "Shift+F3", QKeySequence::FindPrevious},
    {Actions::ShowPosts, TEXT("&Posts"), "F7", QKeySequence::UnknownKey, false, true},
    {Actions::ShowPreview, TEXT("P&review"), "F8", QKeySequence::UnknownKey, false, true},
    {Actions::ShowSidebar, TEXT("&Images and Outline"), "F9", QKeySequence::UnknownKey, false, true},
    {Actions::LineNumbers, TEXT("&Line Numbers"), "Ctrl+L", QKeySequence::UnknownKey, false, true},
    {Actions::ZoomIn, TEXT("Zoom &In"), "Ctrl++", QKeySequence::ZoomIn},
    {Actions::ZoomOut, TEXT("Zoom &Out"), "Ctrl+-", QKeySequence::ZoomOut},
    {Actions::ZoomReset, TEXT("&Normal Size"), "Ctrl+0"},
    {Actions::FullScreen, TEXT("&Full Screen"), "F11", QKeySequence::FullScreen, false, true},
    {Actions::GoToTitle, TEXT("Go to &Title"), "Ctrl+1"},
    {Actions::GoToBody, TEXT("Go to &Text"), "Ctrl+2"},
    {Actions::GoToPreview, TEXT("Go to &Preview"), "Ctrl+3"},
    {Actions::GoToSidebar, TEXT("Go to &Images"), "Ctrl+4"},
    {Actions::NextPost, TEXT("&Next Open Post"), "Ctrl+Tab"},
    {Actions::PreviousPost, TEXT("Pre&vious Open Post"), "Ctrl+Shift+Tab"},
    {Actions::Shortcuts, TEXT("&Keyboard Shortcuts"), "F1", QKeySequence::UnknownKey, false},
    {Actions::About, TEXT("&About Galley"), "", QKeySequence::UnknownKey, false},
};

#undef TEXT

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const Row &row : Rows) {
        auto *action = new QAction(tr(row.text), window);
        QList<QKeySequence> keys = QKeySequence::keyBindings(row.standard);
        const QKeySequence own(QLatin1String(row.keys), QKeySequence::PortableText);
        if (!own.isEmpty()) {
            keys.removeAll(own);
            keys.prepend(own);
        }
        action->setShortcuts(keys);
        action->setCheckable(row.checkable);
        action->setProperty("needsPost", row.needsPost);
        window->addAction(action);
        m_actions.insert(row.id, action);
    }
    m_actions[Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Preferences]->setMenuRole(QAction::PreferencesRole);
    m_recent = new QMenu(tr("Open &Recent"), window);
    m_format = new QMenu(tr("F&ormat"), window);
}

void Actions::setPostOpen(bool open)
{
    for (QAction *action : std::as_const(m_actions)) {
        if (action->property("needsPost").toBool())
            action->setEnabled(open);
    }
}

void Actions::fill(QMenuBar *bar)
{
    QMenu *file = bar->addMenu(tr("&File"));
    add(file, {NewPost, OpenPost, OpenSite});
    file->addMenu(m_recent);
    add(file,
        {OpenSample, Separator, Save, SaveAs, Separator, Export, ExportAgain, PrintPdf, Separator, Preferences,
         Separator, ClosePost, Quit});
    add(bar->addMenu(tr("&Edit")),
        {Undo, Redo, Separator, Cut, Copy, Paste, SelectAll, Separator, Find, Replace, FindNext, FindPrevious});
    bar->addMenu(m_format);
    add(bar->addMenu(tr("&View")),
        {ShowPosts, ShowPreview, ShowSidebar, Separator, LineNumbers, Separator, ZoomIn, ZoomOut, ZoomReset,
         FullScreen});
    add(bar->addMenu(tr("&Go")), {GoToTitle, GoToBody, GoToPreview, GoToSidebar, Separator, NextPost, PreviousPost});
    add(bar->addMenu(tr("&Help")), {Shortcuts, About});
}

QList<std::pair<QString, QString>> Actions::shortcuts() const
{
    QList<std::pair<QString, QString>> list;
    for (const Row &row : Rows) {
        const QAction *action = m_actions[row.id];
        if (!action->shortcut().isEmpty())
            list.append({action->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(action->text())});
    }
    return list;
}

void Actions::add(QMenu *menu, std::initializer_list<int> ids)
{
    for (const int id : ids) {
        if (id == Separator)
            menu->addSeparator();
        else
            menu->addAction(m_actions[id]);
    }
}

} // namespace galley::window
