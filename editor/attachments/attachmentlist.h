// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>
#include <QMimeData>

namespace galley::attachments {

/// A list of images into which others can be dropped, and whose own rows can be dragged to another place.
class AttachmentList final : public QListView
{
    Q_OBJECT

public:
    explicit AttachmentList(QWidget *parent = nullptr);

    [[nodiscard]] static bool canTake(const QMimeData *mime);

Q_SIGNALS:
    /// A row of this list was dropped in front of another one; `before` may be the number of rows.
    void rowMoved(int row, int before);
    void dataDropped(const QMimeData *mime);
    /// A row of this list was dropped onto something else in this program that took it, and that is no list of images.
    void rowTaken(int row);

protected:
    void startDrag(Qt::DropActions supportedActions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowBefore(const QPoint &at) const;

    int m_dropBefore = -1; ///< while a row is dragged over the list
};

} // namespace galley::attachments
