// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace galley::attachments {

/// Draws an image of the list: thumbnail, name, place, state.
class AttachmentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The thumbnail of a row of the view's model for a box of so many device pixels; null while there is none.
    using Thumbnails = std::function<QImage(const QModelIndex &index, QSize size)>;

    explicit AttachmentDelegate(Thumbnails thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                        const QRect &box) const;
    static void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                           const QRect &box);

    Thumbnails m_thumbnails;
};

} // namespace galley::attachments
