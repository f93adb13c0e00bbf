// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/quietbutton.h"

#include "editor/frontmatter/tones.h"

#include <QPainter>
#include <QPainterPath>

namespace galley::frontmatter {

namespace {

constexpr int arrowSize = 8;

/// A chevron that points aside or down.
void drawArrow(QPainter &painter, const QRectF &box, bool down, bool mirrored)
{
    QPainterPath path;
    if (down) {
        path.moveTo(box.left(), box.top() + box.height() / 4);
        path.lineTo(box.center().x(), box.bottom() - box.height() / 4);
        path.lineTo(box.right(), box.top() + box.height() / 4);
    } else {
        const qreal from = mirrored ? box.right() - box.width() / 4 : box.left() + box.width() / 4;
        const qreal to = mirrored ? box.left() + box.width() / 4 : box.right() - box.width() / 4;
        path.moveTo(from, box.top());
        path.lineTo(to, box.center().y());
        path.lineTo(from, box.bottom());
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

QuietButton::QuietButton(const QString &text, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setText(text);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

int QuietButton::arrowRoom() const
{
    return arrowType() == Qt::NoArrow ? 0 : arrowSize + unit;
}

QSize QuietButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + arrowRoom() + unit, fontMetrics().height() + unit};
}

QSize QuietButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 48), sizeHint().height()};
}

void QuietButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const bool lit = isEnabled() && (underMouse() || isDown());
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (lit || hasFocus()) {
        QColor tint = accent;
        tint.setAlphaF(lit ? 0.12F : 0);
        painter.setBrush(tint);
        painter.setPen(hasFocus() ? QPen(accent, 1.5) : QPen(Qt::NoPen));
        painter.drawRoundedRect(shape, 4, 4);
    }
    const bool strong = isEnabled() && (lit || hasFocus() || isChecked());
    painter.setPen(QPen(strong ? palette().color(QPalette::Text) : dimText(palette()), 1.3));
    QRect room = rect().adjusted(unit / 2, 0, -unit / 2, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (arrowType() != Qt::NoArrow) {
        const int x = mirrored ? room.right() - arrowSize : room.left();
        drawArrow(painter, QRectF(x, (height() - arrowSize) / 2.0, arrowSize, arrowSize), arrowType() == Qt::DownArrow,
                  mirrored);
        mirrored ? room.setRight(room.right() - arrowRoom()) : room.setLeft(room.left() + arrowRoom());
    }
    const Qt::Alignment side =
        sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ? Qt::AlignLeading : Qt::AlignHCenter;
    painter.drawText(room, Qt::AlignVCenter | side, fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1));
}

} // namespace galley::frontmatter
