// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QObject>

#include <span>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace galley::window {

/// Every action of the window with its text and shortcut, and the menus made of them. What an action does is connected
/// elsewhere; this class knows only how it is named and reached.
class Actions final : public QObject
{
    Q_OBJECT

public:
    enum Id {
        NewPost,
        OpenPost,
        OpenSite,
        OpenSample,
        Save,
        SaveAs,
        Export,
        ExportAgain,
        PrintPdf,
        Print,
        ClosePost,
        Publish,
        Unpublish,
        RenamePost,
        RenameTag,
        UndoSiteAction,
        Preferences,
        Quit,
        Undo,
        Redo,
        Cut,
        Copy,
        Paste,
        PastePlain,
        SelectAll,
        Find,
        Replace,
        FindNext,
        FindPrevious,
        TakeHome,
        ShowPosts,
        ShowPreview,
        ShowSidebar,
        ShowProblems,
        TextOnly,
        TitleOnly,
        WidenText,
        WidenPreview,
        LineNumbers,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        FullScreen,
        QuickOpen,
        Commands,
        FindInPosts,
        GoToTitle,
        GoToBody,
        GoToPreview,
        GoToSidebar,
        GoToFields,
        GoToYaml,
        GoToPosts,
        GoToOutline,
        NextPost,
        PreviousPost,
        GitDifference,
        GitCommit,
        GitPush,
        Shortcuts,
        About,
        Count,
    };

    /// A property of each action: its text in English, which many writers know better than its translation.
    static constexpr const char *EnglishName = "englishName";

    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](Id id) const { return m_actions[id]; }
    /// Those that need an open post.
    void setPostOpen(bool open);

    void fill(QMenuBar *bar);
    [[nodiscard]] QMenu *recentMenu() const { return m_recent; }
    [[nodiscard]] QMenu *goMenu() const { return m_go; }
    /// Empty: to be filled with the commands on the text in front.
    [[nodiscard]] QMenu *formatMenu() const { return m_format; }

private:
    struct Row;

    static std::span<const Row> rows();
    void add(QMenu *menu, std::initializer_list<int> ids);

    QHash<int, QAction *> m_actions;
    QMenu *m_recent;
    QMenu *m_format;
    QMenu *m_go;
};

/// The text of a menu or an action as it is read: without mnemonic and dots.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace galley::window
