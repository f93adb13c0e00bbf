// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actionlinks.h"

#include "app/window/actions.h"
#include "app/window/closeflow.h"
#include "app/window/exportflow.h"
#include "app/window/fileflow.h"
#include "app/window/newpostflow.h"
#include "app/window/openposts.h"
#include "app/window/panes.h"
#include "app/window/postlistpane.h"
#include "app/window/postpane.h"
#include "app/window/printflow.h"
#include "app/window/problemsflow.h"
#include "app/window/siteflow.h"
#include "app/window/stampflow.h"
#include "app/window/statusline.h"
#include "app/window/windowdialogs.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace galley::window {

ActionLinks::ActionLinks(const Actions &actions, Parts parts)
    : QObject(&parts.window)
    , m_actions(actions)
    , m_parts(std::move(parts))
{
    linkFiles();
    linkWindow();
    linkPanes();
    linkProblems();
}

void ActionLinks::linkFiles()
{
    const auto on = [this](Actions::Id id, auto act) { connect(m_actions[id], &QAction::triggered, this, act); };
    on(Actions::NewPost, [this] { m_parts.newPosts.begin(); });
    on(Actions::OpenPost, [this] { m_parts.files.askForPost(); });
    on(Actions::OpenSite, [this] { m_parts.files.askForSite(); });
    on(Actions::OpenSample, [this] { m_parts.files.openSample(); });
    on(Actions::Save, [this] {
        m_parts.paneInFront()->commitComposition();
        m_parts.stamp.stamp(*m_parts.posts.current());
        m_parts.files.save(m_parts.posts.current());
    });
    on(Actions::SaveAs, [this] { m_parts.files.saveAs(m_parts.posts.current()); });
    on(Actions::Export, [this] { m_parts.exports.ask(m_parts.posts.current()); });
    on(Actions::ExportAgain, [this] { m_parts.exports.again(m_parts.posts.current()); });
    on(Actions::TakeHome, [this] { Q_EMIT takeHomeWanted(); });
    on(Actions::PrintPdf, [this] { m_parts.print.savePdf(m_parts.posts.current()); });
    on(Actions::Print, [this] { m_parts.print.print(m_parts.posts.current()); });
    on(Actions::ClosePost, [this] { m_parts.closing.close(m_parts.posts.current()); });
    connect(m_actions.recentMenu(), &QMenu::aboutToShow, this,
            [this] { m_parts.files.fillRecentMenu(*m_actions.recentMenu()); });
}

void ActionLinks::linkWindow()
{
    const auto on = [this](Actions::Id id, auto act) { connect(m_actions[id], &QAction::triggered, this, act); };
    on(Actions::Quit, [this] { m_parts.window.close(); });
    on(Actions::NextPost, [this] { m_parts.posts.step(1); });
    on(Actions::PreviousPost, [this] { m_parts.posts.step(-1); });
    on(Actions::FullScreen, [&window = m_parts.window](bool full) {
        window.setWindowState(window.windowState().setFlag(Qt::WindowFullScreen, full));
    });
    on(Actions::Shortcuts, [this] { Q_EMIT shortcutsWanted(); });
    on(Actions::About, [this] { m_parts.dialogs.showAbout(); });
    on(Actions::Preferences, [this] { m_parts.dialogs.showSettings(); });
    on(Actions::LineNumbers, [this](bool shown) { Q_EMIT lineNumbersWanted(shown); });
}

void ActionLinks::linkPanes()
{
    connect(m_actions[Actions::FindInPosts], &QAction::triggered, this, [this] {
        m_parts.panes.setWanted(Panes::Posts, true);
        m_parts.site.list()->focusFilter();
    });
    const std::pair<Actions::Id, Panes::Pane> panes[] = {{Actions::ShowPosts, Panes::Posts},
                                                         {Actions::ShowPreview, Panes::Preview},
                                                         {Actions::ShowSidebar, Panes::Sidebar}};
    for (const auto &[id, pane] : panes) {
        QAction *action = m_actions[id];
        action->setChecked(m_parts.panes.isWanted(pane));
        connect(action, &QAction::toggled, this,
                [this, pane = pane](bool shown) { m_parts.panes.setWanted(pane, shown); });
        connect(&m_parts.panes, &Panes::wantedChanged, action, [action, pane = pane](Panes::Pane changed, bool wanted) {
            if (changed == pane)
                action->setChecked(wanted);
        });
    }
    QAction *textOnly = m_actions[Actions::TextOnly];
    connect(textOnly, &QAction::toggled, &m_parts.panes, &Panes::setTextOnly);
    connect(&m_parts.panes, &Panes::textOnlyChanged, textOnly, &QAction::setChecked);
}

void ActionLinks::linkProblems()
{
    QAction *problems = m_actions[Actions::ShowProblems];
    connect(problems, &QAction::toggled, &m_parts.problems, &ProblemsFlow::setShown);
    connect(&m_parts.problems, &ProblemsFlow::shownChanged, problems, &QAction::setChecked);
    connect(&m_parts.status, &StatusLine::problemsActivated, problems, [problems] { problems->setChecked(true); });
}

} // namespace galley::window
