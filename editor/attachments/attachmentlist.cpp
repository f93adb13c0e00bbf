// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentlist.h"

#include "editor/attachments/snippets.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QPointer>

namespace galley::attachments {

AttachmentList::AttachmentList(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true); // for the row under the pointer
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDragEnabled(true);
    viewport()->setBackgroundRole(QPalette::Window);
}

bool AttachmentList::canTake(const QMimeData *mime)
{
    return mime->hasImage() || mime->hasUrls() || (mime->hasText() && !imagesInText(mime->text()).isEmpty());
}

void AttachmentList::startDrag(Qt::DropActions)
{
    const QPersistentModelIndex index = currentIndex();
    QMimeData *mime = index.isValid() ? model()->mimeData({index}) : nullptr;
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    const QPointer<AttachmentList> alive(this); // the post may be closed while something is dragged
    const Qt::DropAction taken = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    if (!alive)
        return;
    m_dropBefore = -1;
    viewport()->update();
    const QObject *target = drag->target();
    const bool isList = target
        && (qobject_cast<const AttachmentList *>(target) || qobject_cast<const AttachmentList *>(target->parent()));
    if (taken != Qt::IgnoreAction && target && !isList)
        Q_EMIT rowTaken(index.row());
}

int AttachmentList::rowBefore(const QPoint &at) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return model()->rowCount();
    return at.y() < visualRect(index).center().y() ? index.row() : index.row() + 1;
}

void AttachmentList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this || canTake(event->mimeData()))
        event->acceptProposedAction();
}

void AttachmentList::dragMoveEvent(QDragMoveEvent *event)
{
    m_dropBefore = event->source() == this ? rowBefore(event->position().toPoint()) : -1;
    viewport()->update();
    event->acceptProposedAction();
}

void AttachmentList::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropBefore = -1;
    viewport()->update();
}

void AttachmentList::dropEvent(QDropEvent *event)
{
    m_dropBefore = -1;
    viewport()->update();
    event->acceptProposedAction();
    if (event->source() == this)
        Q_EMIT rowMoved(currentIndex().row(), rowBefore(event->position().toPoint()));
    else
        Q_EMIT dataDropped(event->mimeData());
}

void AttachmentList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropBefore < 0 || model()->rowCount() == 0)
        return;
    const bool atEnd = m_dropBefore >= model()->rowCount();
    const QRect row = visualRect(model()->index(atEnd ? model()->rowCount() - 1 : m_dropBefore, 0));
    QPainter painter(viewport());
    painter.fillRect(QRect(8, atEnd ? row.bottom() : row.top() - 1, viewport()->width() - 16, 2),
                     palette().color(QPalette::Highlight));
}

} // namespace galley::attachments
