// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/window/openposts.h"
#include "app/window/settings.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace galley::images {
class ImageStore;
}
namespace galley::view {
class PreviewView;
}

namespace galley::window {

class Actions;
class CloseFlow;
class EditActions;
class ExportFlow;
class FileFlow;
class GitFlow;
class GoFlow;
class LivePreview;
class MessageBar;
class NewPostFlow;
class NoteWatch;
class PaneLinks;
class Panes;
class PostPane;
class PostStatus;
class PostWidgets;
class PrintFlow;
class ProblemsFlow;
class RecoveryFlow;
struct ShortcutSection;
class SidePane;
class SiteActionsFlow;
class SiteFlow;
class SiteLinks;
class StampFlow;
class StatusLine;
class TextPanes;
class WelcomePage;
class WindowDialogs;

/// Builds the panes, connects them, and keeps them on the post in front. Everything else is done by those it owns.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What another process was asked to open.
    void openAndRaise(const QStringList &paths);
    /// Offers what an earlier process left unsaved.
    void lookForLostText();
    /// Opens posts, or the newest post of each Jekyll folder.
    void open(const QStringList &paths);

    /// Closes without asking, because nobody is there to answer: unsaved text stays in the journal.
    void leave();

    [[nodiscard]] SiteActionsFlow &siteActions() const { return *m_siteactions; }
    [[nodiscard]] OpenPosts &posts() { return m_posts; }
    [[nodiscard]] PostPane *currentPane() const;
    [[nodiscard]] SidePane *currentSide() const;

Q_SIGNALS:
    /// The preview has painted a post, or there is nothing to wait for.
    void settled();
    /// Something in the window still changes (images arrive).
    void stirred();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPanes();
    void connectActions();
    void connectEditing();
    void connectPreview();
    void addPost(OpenPost *post, const QString &problem);
    void followFile(OpenPost *post);
    void removePost(OpenPost *post);
    void takeHome(OpenPost *post, const QStringList &urls);
    void showPost(OpenPost *post);
    void showRendered();
    void showTitle();
    [[nodiscard]] QList<ShortcutSection> shortcuts() const;
    void applySettings();
    void followTheme();
    void saveLayout();
    [[nodiscard]] MessageBar *barOf(OpenPost *post) const;

    Settings &m_settings;
    std::unique_ptr<images::ImageStore> m_images;
    OpenPosts m_posts;
    Actions *m_actions;
    view::PreviewView *m_preview = nullptr;
    LivePreview *m_live = nullptr;
    EditActions *m_editing = nullptr;
    PaneLinks *m_links = nullptr;
    FileFlow *m_files = nullptr;
    CloseFlow *m_closing = nullptr;
    NewPostFlow *m_newposts = nullptr;
    WindowDialogs *m_dialogs = nullptr;
    ExportFlow *m_export = nullptr;
    PrintFlow *m_print = nullptr;
    RecoveryFlow *m_recovery = nullptr;
    SiteActionsFlow *m_siteactions = nullptr;
    SiteFlow *m_site = nullptr;
    GoFlow *m_go = nullptr;
    WelcomePage *m_welcome = nullptr;
    TextPanes *m_texts = nullptr;
    PostWidgets *m_widgets = nullptr;
    QStackedWidget *m_sides = nullptr;
    Panes *m_panes = nullptr;
    StatusLine *m_status = nullptr;
    PostStatus *m_poststatus = nullptr;
    NoteWatch *m_notes = nullptr;
    ProblemsFlow *m_problems = nullptr;
    SiteLinks *m_sitelinks = nullptr;
    StampFlow *m_stamp = nullptr;
    GitFlow *m_git = nullptr;
    bool m_leaving = false; ///< whoever had to be asked has answered
};

} // namespace galley::window
