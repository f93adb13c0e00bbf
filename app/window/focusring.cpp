// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/focusring.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace galley::window {

FocusRing::FocusRing(QWidget *pane)
    : QWidget(pane)
    , m_pane(pane)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    pane->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focused) { follow(focused); });
}

void FocusRing::follow(QWidget *focused)
{
    const bool inside = focused && (focused == m_pane || m_pane->isAncestorOf(focused));
    setVisible(inside);
    if (!inside)
        return;
    setGeometry(m_pane->rect());
    raise();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && event->type() == QEvent::Resize)
        setGeometry(m_pane->rect());
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor accent = palette().color(QPalette::Highlight);
    accent.setAlphaF(0.7F);
    painter.setPen(QPen(accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace galley::window
