// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/focusactions.h"

#include "app/window/outlinepane.h"
#include "app/window/postpane.h"
#include "app/window/sidepane.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/body/textarea.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QAction>

namespace galley::window {

FocusActions::FocusActions(const Actions &actions, Targets targets, QObject *parent)
    : QObject(parent)
    , m_to(std::move(targets))
{
    const auto on = [this, &actions](Actions::Id id, auto act) {
        connect(actions[id], &QAction::triggered, this, act);
    };
    const auto inPane = [this, on](Actions::Id id, void (*act)(PostPane &)) {
        on(id, [this, act] {
            if (PostPane *pane = m_to.pane()) {
                m_to.panes.bringToFront(Panes::Text);
                act(*pane);
            }
        });
    };
    inPane(Actions::GoToTitle, [](PostPane &pane) { pane.form().focusTitle(); });
    inPane(Actions::GoToBody, [](PostPane &pane) { pane.text().setFocus(); });
    inPane(Actions::GoToFields, [](PostPane &pane) { pane.form().focusFields(); });
    inPane(Actions::GoToYaml, [](PostPane &pane) { pane.form().focusYaml(); });
    on(Actions::GoToPreview, [this] { goTo(Panes::Preview, &m_to.preview); });
    on(Actions::GoToPosts, [this] { goTo(Panes::Posts, &m_to.posts); });
    on(Actions::GoToSidebar, [this] {
        if (const SidePane *side = m_to.side())
            goTo(Panes::Sidebar, &side->attachments());
    });
    constexpr int Step = 40; // pixels; the handle between the two is for the mouse only
    on(Actions::WidenText, [this] { m_to.panes.widenText(Step); });
    on(Actions::WidenPreview, [this] { m_to.panes.widenText(-Step); });
    on(Actions::GoToOutline, [this] {
        if (const SidePane *side = m_to.side())
            goTo(Panes::Sidebar, &side->outline());
    });
}

void FocusActions::goTo(Panes::Pane pane, QWidget *widget)
{
    m_to.panes.setWanted(pane, true);
    if (pane == Panes::Preview)
        m_to.panes.bringToFront(pane);
    widget->setFocus(Qt::ShortcutFocusReason);
}

} // namespace galley::window
