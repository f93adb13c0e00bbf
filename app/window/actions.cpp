// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QWidget>

namespace galley::window {

struct Actions::Row
{
    Id id;
    const char *text;
    const char *keys; ///< portable text, or empty
    QKeySequence::StandardKey standard = QKeySequence::UnknownKey; ///< wins over `keys` where the platform has it
    bool needsPost = true;
    bool checkable = false;
};

// In a member, so that lupdate files the texts under this class.
std::span<const Actions::Row> Actions::rows()
{
    static constexpr Row table[] = {
        {NewPost, QT_TR_NOOP("&New Post…"), "Ctrl+N", QKeySequence::New, false},
        {OpenPost, QT_TR_NOOP("&Open Post…"), "Ctrl+O", QKeySequence::Open, false},
        {OpenSite, QT_TR_NOOP("Open S&ite…"), "Ctrl+Shift+O", QKeySequence::UnknownKey, false},
        {OpenSample, QT_TR_NOOP("Open the Sa&mple Blog"), "", QKeySequence::UnknownKey, false},
        {Save, QT_TR_NOOP("&Save"), "Ctrl+S", QKeySequence::Save},
        {SaveAs, QT_TR_NOOP("Save &As…"), "Ctrl+Shift+S", QKeySequence::SaveAs},
        {Export, QT_TR_NOOP("&Export to Jekyll…"), "Ctrl+Shift+E"},
        {ExportAgain, QT_TR_NOOP("Export A&gain"), "F5"},
        {PrintPdf, QT_TR_NOOP("Save Preview as P&DF…"), ""},
        {Print, QT_TR_NOOP("&Print…"), ""},
        {ClosePost, QT_TR_NOOP("&Close Post"), "Ctrl+W", QKeySequence::Close},
        {Publish, QT_TR_NOOP("&Publish…"), ""},
        {Unpublish, QT_TR_NOOP("Move to &Drafts…"), ""},
        {RenamePost, QT_TR_NOOP("&Rename or Reschedule…"), "F2"},
        {RenameTag, QT_TR_NOOP("Rename &Tag or Category…"), "", QKeySequence::UnknownKey, false},
        {UndoSiteAction, QT_TR_NOOP("&Undo Last Change to the Site"), "", QKeySequence::UnknownKey, false},
        {Preferences, QT_TR_NOOP("Se&ttings…"), "Ctrl+,", QKeySequence::Preferences, false},
        {Quit, QT_TR_NOOP("&Quit"), "Ctrl+Q", QKeySequence::Quit, false},
        {Undo, QT_TR_NOOP("&Undo"), "Ctrl+Z", QKeySequence::Undo},
        {Redo, QT_TR_NOOP("&Redo"), "Ctrl+Shift+Z", QKeySequence::Redo},
        {Cut, QT_TR_NOOP("Cu&t"), "Ctrl+X", QKeySequence::Cut},
        {Copy, QT_TR_NOOP("&Copy"), "Ctrl+C", QKeySequence::Copy},
        {Paste, QT_TR_NOOP("&Paste"), "Ctrl+V", QKeySequence::Paste},
        {PastePlain, QT_TR_NOOP("Paste &Without Formatting"), "Ctrl+Shift+V"},
        {SelectAll, QT_TR_NOOP("Select &All"), "Ctrl+A", QKeySequence::SelectAll},
        {Find, QT_TR_NOOP("&Find…"), "Ctrl+F", QKeySequence::Find},
        {Replace, QT_TR_NOOP("Find and R&eplace…"), "Ctrl+H", QKeySequence::Replace},
        {FindNext, QT_TR_NOOP("Find &Next"), "F3", QKeySequence::FindNext},
        {FindPrevious, QT_TR_NOOP("Find Pre&vious"), "Shift+F3", QKeySequence::FindPrevious},
        {TakeHome, QT_TR_NOOP("Take &Images Home…"), ""},
        {ShowPosts, QT_TR_NOOP("&Posts"), "F7", QKeySequence::UnknownKey, false, true},
        {ShowPreview, QT_TR_NOOP("P&review"), "F8", QKeySequence::UnknownKey, false, true},
        {ShowSidebar, QT_TR_NOOP("I&mages and Outline"), "F9", QKeySequence::UnknownKey, false, true},
        {ShowProblems, QT_TR_NOOP("Pro&blems"), "F6", QKeySequence::UnknownKey, true, true},
        {TextOnly, QT_TR_NOOP("Nothing but the Te&xt"), "Shift+F11", QKeySequence::UnknownKey, false, true},
        {TitleOnly, QT_TR_NOOP("&Title Without Form"), "Shift+F6", QKeySequence::UnknownKey, true, true},
        {WidenText, QT_TR_NOOP("&Wider Text"), "Ctrl+Alt+Right"},
        {WidenPreview, QT_TR_NOOP("Wi&der Preview"), "Ctrl+Alt+Left"},
        {LineNumbers, QT_TR_NOOP("&Line Numbers"), "Ctrl+L", QKeySequence::UnknownKey, false, true},
        {ZoomIn, QT_TR_NOOP("Zoom &In"), "Ctrl++", QKeySequence::ZoomIn},
        {ZoomOut, QT_TR_NOOP("Zoom &Out"), "Ctrl+-", QKeySequence::ZoomOut},
        {ZoomReset, QT_TR_NOOP("&Normal Size"), "Ctrl+0"},
        {FullScreen, QT_TR_NOOP("&Full Screen"), "F11", QKeySequence::FullScreen, false, true},
        {QuickOpen, QT_TR_NOOP("Go to P&ost…"), "Ctrl+P", QKeySequence::UnknownKey, false},
        {Commands, QT_TR_NOOP("&Commands…"), "Ctrl+Shift+P", QKeySequence::UnknownKey, false},
        {FindInPosts, QT_TR_NOOP("Find in All P&osts"), "Ctrl+Shift+F", QKeySequence::UnknownKey, false},
        {GoToTitle, QT_TR_NOOP("Go to &Title"), "Alt+1"},
        {GoToBody, QT_TR_NOOP("Go to Te&xt"), "Alt+2"},
        {GoToPreview, QT_TR_NOOP("Go to &Preview"), "Alt+3"},
        {GoToSidebar, QT_TR_NOOP("Go to &Images"), "Alt+4"},
        {GoToFields, QT_TR_NOOP("Go to Other &Fields"), "Alt+5"},
        {GoToYaml, QT_TR_NOOP("Go to &YAML"), "Alt+6"},
        {GoToPosts, QT_TR_NOOP("Go to Post &List"), "Alt+7", QKeySequence::UnknownKey, false},
        {GoToOutline, QT_TR_NOOP("Go to O&utline"), "Alt+8"},
        {NextPost, QT_TR_NOOP("&Next Open Post"), "Ctrl+Tab"},
        {PreviousPost, QT_TR_NOOP("Pre&vious Open Post"), "Ctrl+Shift+Tab"},
        {GitDifference, QT_TR_NOOP("&Difference from the Last Commit"), "", QKeySequence::UnknownKey, false},
        {GitCommit, QT_TR_NOOP("&Commit This Post…"), "", QKeySequence::UnknownKey, false},
        {GitPush, QT_TR_NOOP("&Push…"), "", QKeySequence::UnknownKey, false},
        {Shortcuts, QT_TR_NOOP("&Keyboard Shortcuts"), "F1", QKeySequence::UnknownKey, false},
        {About, QT_TR_NOOP("&About Galley"), "", QKeySequence::UnknownKey, false},
    };
    return table;
}

namespace {

constexpr int Separator = -1;

} // namespace

/// Korean menus write the mnemonic behind the words: "파일(&F)".
QString withoutMnemonic(QString text)
{
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(u'&').remove(u'…');
}

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const Row &row : rows()) {
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
        action->setProperty(EnglishName, withoutMnemonic(QString::fromUtf8(row.text)));
        window->addAction(action);
        m_actions.insert(row.id, action);
    }
    m_actions[Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Preferences]->setMenuRole(QAction::PreferencesRole);
    m_recent = new QMenu(tr("Open &Recent"), window);
    m_format = new QMenu(tr("F&ormat"), window);
    m_go = new QMenu(tr("&Go"), window);
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
        {OpenSample, Separator, Save, SaveAs, Separator, Export, ExportAgain, PrintPdf, Print, Separator, Preferences,
         Separator, ClosePost, Quit});
    add(bar->addMenu(tr("&Edit")),
        {Undo, Redo, Separator, Cut, Copy, Paste, PastePlain, SelectAll, Separator, Find, Replace, FindNext,
         FindPrevious, Separator, FindInPosts});
    bar->addMenu(m_format);
    add(bar->addMenu(tr("&Post")),
        {Publish, Unpublish, RenamePost, Separator, TakeHome, Separator, RenameTag, Separator, UndoSiteAction});
    add(bar->addMenu(tr("&View")),
        {ShowPosts, ShowPreview, ShowSidebar, ShowProblems, TitleOnly, TextOnly, Separator, WidenText, WidenPreview,
         Separator, LineNumbers, Separator, ZoomIn, ZoomOut, ZoomReset, FullScreen});
    bar->addMenu(m_go);
    add(m_go,
        {QuickOpen, Separator, GoToTitle, GoToBody, GoToPreview, GoToSidebar, GoToFields, GoToYaml, GoToPosts,
         GoToOutline, Separator, NextPost, PreviousPost});
    add(bar->addMenu(tr("G&it")), {GitDifference, GitCommit, GitPush});
    add(bar->addMenu(tr("&Help")), {Commands, Shortcuts, About});
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
