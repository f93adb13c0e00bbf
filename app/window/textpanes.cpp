// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/textpanes.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley::window {

TextPanes::TextPanes(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_main(new QStackedWidget(m_splitter))
    , m_second(new QWidget(m_splitter))
    , m_beside(new QStackedWidget(m_second))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    auto *close = new QToolButton(m_second);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Show one text again"));
    close->setAccessibleName(tr("Show one text again"));
    auto *column = new QVBoxLayout(m_second);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(close, 0, Qt::AlignTrailing);
    column->addWidget(m_beside, 1);
    m_second->hide();
    m_second->setAutoFillBackground(true);
    m_second->setBackgroundRole(QPalette::Base);
    connect(close, &QToolButton::clicked, this, &TextPanes::closeBeside);
    connect(m_beside, &QStackedWidget::widgetRemoved, this, [this] { m_second->setVisible(m_beside->count() > 0); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { enter(now); });
}

TextPanes::~TextPanes()
{
    // A window that goes away moves the focus when it is no longer more than a QWidget.
    disconnect(qApp, nullptr, this, nullptr);
}

void TextPanes::addWidget(QWidget *pane)
{
    m_main->addWidget(pane);
}

QWidget *TextPanes::main() const
{
    return m_main->currentWidget();
}

QWidget *TextPanes::beside() const
{
    return m_beside->currentWidget();
}

void TextPanes::setCurrentWidget(QWidget *pane)
{
    const bool aside = std::exchange(m_nextBeside, false);
    if (pane == beside() || (aside && pane == main()))
        return;
    if (!aside || main() == nullptr) {
        m_main->setCurrentWidget(pane);
        return;
    }
    closeBeside();
    m_beside->addWidget(pane); // takes it from the main ones
    m_beside->setCurrentWidget(pane);
    m_second->show();
    m_splitter->setSizes({width() / 2, width() / 2});
}

void TextPanes::closeBeside()
{
    QWidget *pane = beside();
    if (!pane)
        return;
    const bool hadFocus = pane->isAncestorOf(QApplication::focusWidget());
    QWidget *const kept = main();
    m_main->addWidget(pane);
    m_main->setCurrentWidget(kept);
    if (hadFocus && kept)
        kept->setFocus();
}

void TextPanes::enter(const QWidget *focused)
{
    // With one text alone, whatever is in front is the window's own affair.
    if (!focused || !beside())
        return;
    for (QWidget *pane : {main(), beside()}) {
        if (pane && (pane == focused || pane->isAncestorOf(focused)))
            Q_EMIT entered(pane);
    }
}

} // namespace galley::window
