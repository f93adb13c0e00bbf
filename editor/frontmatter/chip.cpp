// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/chip.h"

#include "editor/frontmatter/chiplist.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace galley::frontmatter {

namespace {

constexpr int padding = 8;
constexpr int crossSize = 8;

/// A chip is an item of its list. What its keys do, a screen reader can ask for by name.
class AccessibleChip final : public QAccessibleWidget
{
public:
    explicit AccessibleChip(Chip *chip)
        : QAccessibleWidget(chip, QAccessible::ListItem)
        , m_chip(chip)
    {
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{pressAction(), Chip::tr("Remove"), Chip::tr("Move forward"), Chip::tr("Move back")}
        + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            Q_EMIT m_chip->editWanted();
        else if (name == Chip::tr("Remove"))
            Q_EMIT m_chip->removeWanted();
        else if (name == Chip::tr("Move forward"))
            Q_EMIT m_chip->moved(-1);
        else if (name == Chip::tr("Move back"))
            Q_EMIT m_chip->moved(1);
        else
            QAccessibleWidget::doAction(name);
    }

private:
    Chip *m_chip;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto *chip = qobject_cast<Chip *>(object))
        return new AccessibleChip(chip);
    if (auto *list = qobject_cast<ChipList *>(object))
        return new QAccessibleWidget(list, QAccessible::List);
    return nullptr;
}

} // namespace

void Chip::installAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

Chip::Chip(const QString &text, const QString &listName, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(tr("%1 in %2").arg(text, listName));
    setAccessibleDescription(tr("Delete removes it, the arrow keys with Ctrl move it, F2 edits it."));
    setToolTip(text);
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 3 * padding + crossSize, fontMetrics().height() + padding};
}

QSize Chip::minimumSizeHint() const
{
    return {fontMetrics().height() * 3, sizeHint().height()};
}

QRect Chip::crossRect() const
{
    const int x = layoutDirection() == Qt::RightToLeft ? padding : width() - padding - crossSize;
    return {x, (height() - crossSize) / 2, crossSize, crossSize};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(hasFocus() ? 0.28F : m_hovered ? 0.20F : 0.13F);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(tint);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const int room = width() - 3 * padding - crossSize;
    const QRect textRect = layoutDirection() == Qt::RightToLeft
        ? rect().adjusted(2 * padding + crossSize, 0, -padding, 0)
        : rect().adjusted(padding, 0, -2 * padding - crossSize, 0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room + 1));

    QColor cross = palette().color(QPalette::WindowText);
    cross.setAlphaF(hasFocus() || m_hovered ? 0.8F : 0.35F);
    painter.setPen(QPen(cross, 1.3));
    const QRectF box = QRectF(crossRect()).adjusted(1, 1, -1, -1);
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return Q_EMIT removeWanted();
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT editWanted();
    case Qt::Key_Right:
        return control ? Q_EMIT moved(forward) : Q_EMIT focusMoved(forward);
    case Qt::Key_Left:
        return control ? Q_EMIT moved(-forward) : Q_EMIT focusMoved(-forward);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_dragging = false;
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if ((event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_dragging = true;
    if (m_dragging)
        Q_EMIT dragged(event->globalPosition().toPoint());
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const QRect cross = crossRect().adjusted(-6, -8, 6, 8);
    if (m_dragging)
        Q_EMIT dropped();
    else if (event->button() == Qt::LeftButton && cross.contains(event->pos()) && cross.contains(m_pressed))
        Q_EMIT removeWanted();
    m_dragging = false;
}

void Chip::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT editWanted();
}

void Chip::enterEvent(QEnterEvent *)
{
    m_hovered = true;
    update();
}

void Chip::leaveEvent(QEvent *)
{
    m_hovered = false;
    update();
}

} // namespace galley::frontmatter
