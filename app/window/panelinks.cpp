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
        if (const PostPane *pane = m_currentPane())
            pane->text().goToLine(pane->text().binding().linesBefore() + line);
    });
    connect(&m_preview, &view::PreviewView::blockActivated, this, [this](int first, int last) {
        if (PostPane *pane = m_currentPane())
            pane->selectBodyLines(first, last);
    });
    connect(&m_preview, &view::PreviewView::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void PaneLinks::link(PostPane &pane, SidePane &side)
{
    connect(&pane.text(), &body::TextArea::cursorMoved, this, [this, &side](qsizetype byte, int bodyLine) {
        // The text counts the lines of the body from 0, rendering and preview from 1.
        side.outline().markLine(bodyLine + 1);
        side.attachments().setCursor(byte);
        m_preview.markLine(bodyLine + 1);
    });
    connect(&pane.text(), &body::TextArea::visibleLinesChanged, &m_preview,
            [this](double line) { m_preview.scrollToLine(line + 1); });
    connect(&side.outline(), &OutlinePane::headingChosen, &pane, [&pane](qsizetype bodyByte) {
        pane.text().goToByte(pane.post().document().snapshot().bodyStart + bodyByte);
        pane.text().setFocus();
    });
    connect(&side.attachments(), &attachments::AttachmentsPane::jumpRequested, &pane,
            [&pane](qsizetype begin, qsizetype end) {
                pane.text().selectBytes(begin, end);
                pane.text().setFocus();
            });
    side.follow(pane);
}

} // namespace galley::window
