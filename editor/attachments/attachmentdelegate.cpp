// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/attachments/attachmentdelegate.h"

#include "editor/attachments/attachmentmodel.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace galley::attachments {

namespace {

constexpr int margin = 10;
constexpr int gap = 10;
constexpr int thumbnailSide = 56;
constexpr int lines = 3;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

/// An amber that keeps 4.5:1 on the base of either kind of palette.
QColor attentionColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe5, 0xa9, 0x4b) : QColor(0x8f, 0x55, 0x00);
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

AttachmentDelegate::AttachmentDelegate(Thumbnails thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(std::move(thumbnails))
{
}

QSize AttachmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text = QFontMetrics(option.font).lineSpacing() + 2 * QFontMetrics(smaller(option.font)).lineSpacing() + 4;
    return {160, qMax(thumbnailSide, text) + 2 * margin - 4};
}

void AttachmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        const QColor tint =
            mixed(palette.color(QPalette::Window), palette.color(QPalette::Highlight), selected ? 0.16 : 0.06);
        painter->setPen(focused ? QPen(palette.color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        painter->setBrush(tint);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 1.5, -3, -1.5), 6, 6);
    }
    if (index.data(AttachmentModel::UnderCursorRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Highlight));
        painter->drawRoundedRect(QRectF(option.rect.left() + 3, option.rect.top() + 8, 3, option.rect.height() - 16),
                                 1.5, 1.5);
    }
    const QRect inner = option.rect.adjusted(margin + 2, margin - 2, -margin, -(margin - 2));
    const QRect box(inner.left(), inner.top() + (inner.height() - thumbnailSide) / 2, thumbnailSide, thumbnailSide);
    paintThumbnail(painter, option, index, box);
    paintTexts(painter, option, index, inner.adjusted(thumbnailSide + gap, 0, 0, 0));
    painter->restore();
}

void AttachmentDelegate::paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                        const QRect &box) const
{
    QPainterPath corners;
    corners.addRoundedRect(box, 5, 5);
    const QPalette &palette = option.palette;
    painter->fillPath(corners, mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.06));
    const qreal scale = painter->device()->devicePixelRatioF();
    const QImage image = m_thumbnails(index, box.size() * scale);
    if (const QString format = index.data(AttachmentModel::PageOnlyRole).toString(); !format.isEmpty()) {
        painter->setPen(palette.color(QPalette::PlaceholderText));
        QFont font = smaller(option.font);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->drawText(box, Qt::AlignCenter, format);
        return;
    }
    if (image.isNull()) {
        // A mountain and a sun, as everywhere; only the outline, for there is nothing to see.
        painter->setPen(QPen(mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.35), 1.4));
        painter->setBrush(Qt::NoBrush);
        const QRectF frame = QRectF(box).adjusted(16, 18, -16, -18);
        painter->drawRoundedRect(frame, 2, 2);
        painter->drawEllipse(frame.topRight() + QPointF(-6, 6), 1.8, 1.8);
        painter->drawPolyline(QPolygonF{frame.bottomLeft() + QPointF(2, -3), frame.bottomLeft() + QPointF(8, -10),
                                        frame.bottomLeft() + QPointF(13, -5), frame.bottomLeft() + QPointF(16, -8),
                                        frame.bottomRight() + QPointF(-2, -3)});
        return;
    }
    const QSizeF size = QSizeF(image.size()) / scale;
    const QRectF target(QRectF(box).center() - QPointF(size.width() / 2, size.height() / 2), size);
    painter->setClipPath(corners);
    painter->drawImage(target, image);
    painter->setClipping(false);
}

void AttachmentDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &box)
{
    const QPalette &palette = option.palette;
    const QColor dim = palette.color(QPalette::PlaceholderText);
    const bool attention = index.data(AttachmentModel::AttentionsRole).toInt() != 0;
    const QFont small = smaller(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const int height = metrics.lineSpacing() + (lines - 1) * smallMetrics.lineSpacing() + 4;
    QRect line(box.left(), box.top() + (box.height() - height) / 2, box.width(), metrics.lineSpacing());
    const auto draw = [&](const QString &text, Qt::TextElideMode mode, const QFontMetrics &with, int width) {
        const QRect at(line.left(), line.top(), width, line.height());
        painter->drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          with.elidedText(text, mode, width));
    };

    const auto flags = Attentions::fromInt(index.data(AttachmentModel::AttentionsRole).toInt());
    painter->setFont(option.font);
    painter->setPen(flags & Attention::NoAlt ? attentionColor(palette) : palette.color(QPalette::Text));
    draw(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, metrics, line.width());

    line.translate(0, metrics.lineSpacing() + 2);
    line.setHeight(smallMetrics.lineSpacing());
    painter->setFont(small);
    painter->setPen(dim);
    draw(index.data(AttachmentModel::PlaceRole).toString(), Qt::ElideMiddle, smallMetrics, line.width());

    line.translate(0, smallMetrics.lineSpacing() + 2);
    const int uses = index.data(AttachmentModel::UsesRole).toInt();
    const int lineNumber = index.data(AttachmentModel::LineRole).toInt(); // 0: not in the text
    QString where = lineNumber > 0 ? AttachmentModel::tr("line %1").arg(lineNumber) : QString();
    if (uses > 1)
        where = QStringLiteral("%1×, ").arg(uses) + where;
    const int whereWidth = smallMetrics.horizontalAdvance(where);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, where);
    const Attentions stateFlags = flags & ~Attentions(Attention::NoAlt);
    if (attention && stateFlags)
        painter->setPen(attentionColor(palette));
    QString state = index.data(AttachmentModel::StateRole).toString();
    if (flags & Attention::Expiring && !(flags & (Attention::Missing | Attention::Refused)))
        state = AttachmentModel::tr("Will expire") + QStringLiteral(" · ") + state;
    else if (flags & Attention::VeryLarge)
        state = AttachmentModel::tr("Very large") + QStringLiteral(" · ") + state;
    draw(state, Qt::ElideRight, smallMetrics, qMax(0, line.width() - whereWidth - 8));
}

} // namespace galley::attachments
