// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linenumbers.h"

#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace galley::body {

LineNumbers::LineNumbers(TextArea *area)
    : QWidget(area)
    , m_area(area)
{
    setCursor(Qt::ArrowCursor);
}

int LineNumbers::neededWidth() const
{
    const qsizetype last = m_area->binding().linesBefore() + m_area->binding().lines().count();
    const int digits = std::max(3, int(QString::number(last).size()));
    return fontMetrics().horizontalAdvance(QString(digits, u'0')) + 2 * fontMetrics().horizontalAdvance(u' ') + 8;
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const int current = m_area->textCursor().blockNumber();
    const int right = width() - fontMetrics().horizontalAdvance(u' ') - 8;
    for (const TextArea::VisibleLine &line : m_area->visibleLines()) {
        const QRectF row(0, line.top, right, m_area->linePitch());
        if (!row.intersects(event->rect()))
            continue;
        QColor colour = palette().color(QPalette::Text);
        colour.setAlphaF(line.bodyLine == current ? 0.75F : 0.35F);
        painter.setPen(colour);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(m_area->binding().linesBefore() + line.bodyLine + 1));
    }
}

void LineNumbers::mousePressEvent(QMouseEvent *event)
{
    const QTextCursor start = m_area->cursorForPosition(QPoint(0, event->position().toPoint().y()));
    QTextCursor line = start;
    line.movePosition(QTextCursor::StartOfBlock);
    line.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    m_area->setTextCursor(line);
}

void LineNumbers::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_area->viewport(), event);
}

} // namespace galley::body
