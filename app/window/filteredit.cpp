// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/filteredit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace galley::window {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::tell);
}

QString FilterEdit::typed() const
{
    QString text = this->text();
    return text.insert(cursorPosition(), m_composed);
}

void FilterEdit::tell()
{
    const QString now = typed();
    if (std::exchange(m_told, now) != now)
        Q_EMIT typedChanged(now);
}

void FilterEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composed = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    tell();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        Q_EMIT moveWanted(event);
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leaveWanted();
        clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace galley::window
