// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/editactions.h"

#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "editor/body/editactions.h"
#include "editor/body/findbar.h"
#include "editor/body/textarea.h"
#include "editor/frontmatter/frontmatterform.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace galley::window {

namespace {

/// Calls the member of that meaning of whichever kind of text has the focus.
template <typename Line, typename Plain, typename Rich> void onFocusedText(Line line, Plain plain, Rich rich)
{
    QWidget *focused = QApplication::focusWidget();
    if (auto *edit = qobject_cast<QLineEdit *>(focused))
        (edit->*line)();
    else if (auto *area = qobject_cast<QPlainTextEdit *>(focused))
        (area->*plain)();
    else if (auto *text = qobject_cast<QTextEdit *>(focused))
        (text->*rich)();
}

} // namespace

EditActions::EditActions(const Actions &actions, CurrentPane currentPane, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_currentPane(std::move(currentPane))
{
    connectHistory();
    connectClipboard();
    connect(m_actions.formatMenu(), &QMenu::aboutToShow, this, &EditActions::fillFormatMenu);
    on(Actions::ZoomIn, [](PostPane &pane) { pane.text().setZoom(pane.text().zoom() + 1); });
    on(Actions::ZoomOut, [](PostPane &pane) { pane.text().setZoom(pane.text().zoom() - 1); });
    on(Actions::ZoomReset, [](PostPane &pane) { pane.text().setZoom(0); });
    connect(m_actions[Actions::TitleOnly], &QAction::toggled, this, [this](bool on) {
        if (const PostPane *pane = m_currentPane())
            pane->form().setTitleOnly(on);
    });
}

void EditActions::follow(PostPane *pane)
{
    disconnect(m_history);
    disconnect(m_titleOnly);
    if (pane) {
        m_history = connect(&pane->post().document(), &post::Document::historyChanged, this, &EditActions::showHistory);
        QAction *titleOnly = m_actions[Actions::TitleOnly];
        pane->form().setTitleOnly(titleOnly->isChecked());
        m_titleOnly =
            connect(&pane->form(), &frontmatter::FrontMatterForm::titleOnlyChanged, titleOnly, &QAction::setChecked);
    }
    showHistory();
}

void EditActions::on(Actions::Id id, OnPane act)
{
    connect(m_actions[id], &QAction::triggered, this, [this, act] {
        if (PostPane *pane = m_currentPane()) {
            Q_EMIT textWanted();
            act(*pane);
        }
    });
}

void EditActions::connectHistory()
{
    on(Actions::Undo, [](PostPane &pane) {
        pane.text().commitComposition();
        pane.post().document().undo();
    });
    on(Actions::Redo, [](PostPane &pane) {
        pane.text().commitComposition();
        pane.post().document().redo();
    });
}

void EditActions::connectClipboard()
{
    connect(m_actions[Actions::Cut], &QAction::triggered, this,
            [] { onFocusedText(&QLineEdit::cut, &QPlainTextEdit::cut, &QTextEdit::cut); });
    connect(m_actions[Actions::Copy], &QAction::triggered, this,
            [] { onFocusedText(&QLineEdit::copy, &QPlainTextEdit::copy, &QTextEdit::copy); });
    connect(m_actions[Actions::Paste], &QAction::triggered, this,
            [] { onFocusedText(&QLineEdit::paste, &QPlainTextEdit::paste, &QTextEdit::paste); });
    connect(m_actions[Actions::PastePlain], &QAction::triggered, this, [] {
        if (auto *text = qobject_cast<body::TextArea *>(QApplication::focusWidget()))
            text->pastePlain();
        else
            onFocusedText(&QLineEdit::paste, &QPlainTextEdit::paste, &QTextEdit::paste);
    });
    connect(m_actions[Actions::SelectAll], &QAction::triggered, this,
            [] { onFocusedText(&QLineEdit::selectAll, &QPlainTextEdit::selectAll, &QTextEdit::selectAll); });
    on(Actions::Find, [](PostPane &pane) { pane.findBar().open(); });
    on(Actions::Replace, [](PostPane &pane) { pane.findBar().openWithReplace(); });
    on(Actions::FindNext, [](PostPane &pane) { pane.findBar().findNext(); });
    on(Actions::FindPrevious, [](PostPane &pane) { pane.findBar().findPrevious(); });
}

void EditActions::fillFormatMenu()
{
    QMenu *menu = m_actions.formatMenu();
    menu->clear();
    if (const PostPane *pane = m_currentPane())
        menu->addActions(pane->text().actionsOnText()->all());
}

void EditActions::showHistory()
{
    const PostPane *pane = m_currentPane();
    const post::Document *document = pane ? &pane->post().document() : nullptr;
    m_actions[Actions::Undo]->setEnabled(document && document->canUndo());
    m_actions[Actions::Redo]->setEnabled(document && document->canRedo());
}

} // namespace galley::window
