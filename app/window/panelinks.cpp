// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/panelinks.h"

#include "app/window/openpost.h"
#include "app/window/outlinepane.h"
#include "app/window/postpane.h"
#include "app/window/sidepane.h"
#include "editor/attachments/attachmentspane.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "preview/view/previewview.h"

#include <QDesktopServices>
#include <QScopedValueRollback>

#include <utility>

namespace galley::window {

PaneLinks::PaneLinks(view::PreviewView &preview, CurrentPane currentPane, QObject *parent)
    : QObject(parent)
    , m_preview(preview)
    , m_currentPane(std::move(currentPane))
{
    connect(&m_preview, &view::PreviewView::scrolledToLine, this, [this](double line) {
        if (const PostPane *pane = m_currentPane())
            pane->text().scrollToBodyLine(line - 1);
    });
    connect(&m_preview, &view::PreviewView::lineActivated, this, [this](int line) {
        leadText([line](PostPane &pane) { pane.text().goToLine(pane.text().binding().linesBefore() + line); });
    });
    connect(&m_preview, &view::PreviewView::blockActivated, this, [this](int first, int last) {
        leadText([first, last](PostPane &pane) { pane.selectBodyLines(first, last); });
    });
    connect(&m_preview, &view::PreviewView::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    m_lead.setSingleShot(true);
    connect(&m_lead, &QTimer::timeout, this, &PaneLinks::leadPreview);
}

void PaneLinks::link(PostPane &pane, SidePane &side)
{
    connect(&pane.text(), &body::TextArea::cursorMoved, this, [this, &pane, &side](qsizetype byte, int bodyLine) {
        // The text counts the lines of the body from 0, rendering and preview from 1.
        side.outline().markLine(bodyLine + 1);
        side.attachments().setCursor(byte);
        if (&pane != m_currentPane())
            return;
        m_preview.markLine(bodyLine + 1);
        if (m_led)
            return;
        leadFrom(pane);
        m_cursor = bodyLine + 1;
    });
    connect(&pane.text(), &body::TextArea::visibleLinesChanged, this, [this, &pane](double line) {
        if (m_led || &pane != m_currentPane())
            return;
        leadFrom(pane);
        m_top = line + 1;
    });
    connect(&side.outline(), &OutlinePane::headingChosen, &pane, [this, &pane](qsizetype bodyByte) {
        pane.text().goToByte(pane.post().document().snapshot().bodyStart + bodyByte);
        // What is to be read under a heading stands below it.
        pane.text().scrollToBodyLine(pane.text().textCursor().blockNumber());
        leadFrom(pane);
        m_top = pane.text().firstVisibleBodyLine() + 1;
        pane.text().setFocus();
    });
    connect(&side.attachments(), &attachments::AttachmentsPane::jumpRequested, &pane,
            [&pane](qsizetype begin, qsizetype end) {
                pane.text().selectBytes(begin, end);
                pane.text().setFocus();
            });
    side.follow(pane);
}

void PaneLinks::leadText(const std::function<void(PostPane &)> &go)
{
    PostPane *const pane = m_currentPane();
    if (!pane)
        return;
    // What was clicked stays under the pointer.
    const QScopedValueRollback led(m_led, true);
    go(*pane);
}

void PaneLinks::leadFrom(const PostPane &pane)
{
    if (std::exchange(m_leading, &pane) != &pane) {
        m_top.reset();
        m_cursor = 0;
    }
    m_lead.start();
}

void PaneLinks::leadPreview()
{
    const bool current = m_leading && m_leading == m_currentPane();
    // A pane whose place in front another one took meanwhile has no say any more.
    if (m_top && current)
        m_preview.scrollToLine(*m_top, m_cursor);
    else if (m_cursor > 0 && current)
        m_preview.revealLine(m_cursor);
    m_top.reset();
    m_cursor = 0;
}

} // namespace galley::window
