// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/postlistdelegate.h"

#include "app/window/postlistmodel.h"

#include <QPainter>

namespace galley::window {

namespace {

constexpr int Side = 8;
constexpr int Above = 6;
constexpr int Gap = 2;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

/// What keeps a post from its readers has a colour, each a shade that stands on light and dark alike.
QColor colourOf(site::PostRecord::Hidden hidden, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (hidden) {
    case site::PostRecord::Hidden::Broken:
        return dark ? QColor(0xf0, 0x8a, 0x80) : QColor(0xb3, 0x2d, 0x22);
    case site::PostRecord::Hidden::Draft:
        return dark ? QColor(0xe0, 0xb0, 0x60) : QColor(0x8a, 0x5a, 0x00);
    case site::PostRecord::Hidden::Future:
        return dark ? QColor(0x8f, 0xc7, 0x8f) : QColor(0x2b, 0x6e, 0x35);
    case site::PostRecord::Hidden::Unpublished:
    case site::PostRecord::Hidden::Limited:
    case site::PostRecord::Hidden::No:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

void drawHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool selected)
{
    const QPalette &palette = option.palette;
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(option.font);
    QRect line = option.rect.adjusted(Side, 0, -Side, -Above);
    line.setTop(line.bottom() - metrics.height() + 1);
    // A triangle of our own: the style's arrow is for menus and buttons.
    const int half = metrics.height() / 5;
    const QPoint middle(line.left() + half, line.center().y() + 1);
    const bool folded = index.data(PostListModel::FoldedRole).toBool();
    const QPolygon arrow = folded ? QPolygon({middle + QPoint(-half / 2, -half), middle + QPoint(half / 2 + 1, 0),
                                              middle + QPoint(-half / 2, half)})
                                  : QPolygon({middle + QPoint(-half, -half / 2), middle + QPoint(half, -half / 2),
                                              middle + QPoint(0, half / 2 + 1)});
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? text : palette.color(QPalette::PlaceholderText));
    painter->drawPolygon(arrow);
    line.setLeft(line.left() + 2 * half + Side - 2);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QString count = QString::number(index.data(PostListModel::CountRole).toInt());
    const int countWidth = metrics.horizontalAdvance(count) + Side;
    painter->setFont(bold);
    painter->setPen(text);
    painter->drawText(
        line, Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width() - countWidth));
    painter->setFont(option.font);
    painter->setPen(selected ? text : palette.color(QPalette::PlaceholderText));
    painter->drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, count);
}

/// The second line: parts one after the other, the last elided.
void drawDetails(QPainter *painter, QRect line, const QStyleOptionViewItem &option, const QModelIndex &index,
                 bool selected)
{
    const QColor plain = option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const auto hidden = site::PostRecord::Hidden(index.data(PostListModel::HiddenRole).toInt());
    const QString error = index.data(PostListModel::ErrorRole).toString();
    const std::pair<QString, QColor> parts[] = {
        {index.data(PostListModel::StateRole).toString(), selected ? plain : colourOf(hidden, option.palette)},
        {index.data(PostListModel::DateRole).toString(), plain},
        {index.data(PostListModel::InTextRole).toBool() ? PostListModel::tr("in the text") : QString(), plain},
        {error.isEmpty() ? index.data(PostListModel::WordsRole).toString() : error, plain},
    };
    const QFontMetrics metrics(painter->font());
    const QString separator = QStringLiteral(" · ");
    bool first = true;
    for (const auto &[text, colour] : parts) {
        if (text.isEmpty() || line.width() <= 0)
            continue;
        painter->setPen(plain);
        if (!std::exchange(first, false)) {
            painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter, separator);
            line.setLeft(line.left() + metrics.horizontalAdvance(separator));
        }
        painter->setPen(colour);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
        painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter, shown);
        line.setLeft(line.left() + metrics.horizontalAdvance(shown));
    }
}

} // namespace

void PostListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->fillRect(option.rect, option.palette.highlight());
    } else if (option.state & QStyle::State_MouseOver) {
        QColor hover = option.palette.color(QPalette::Text);
        hover.setAlphaF(0.06F);
        painter->fillRect(option.rect, hover);
    }
    if (index.data(PostListModel::HeadingRole).toBool()) {
        drawHeading(painter, option, index, selected);
    } else {
        const QRect inside = option.rect.adjusted(Side, Above, -Side, -Above);
        const QFontMetrics metrics(option.font);
        const QRect title(inside.left(), inside.top(), inside.width(), metrics.height());
        painter->setFont(option.font);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(title, Qt::AlignLeading | Qt::AlignVCenter,
                          metrics.elidedText(option.text, Qt::ElideRight, title.width()));
        painter->setFont(smallFont(option.font));
        drawDetails(painter, inside.adjusted(0, metrics.height() + Gap, 0, 0), option, index, selected);
    }
    if (option.state & QStyle::State_HasFocus && !selected) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize PostListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, QFontMetrics(option.font).height() + Gap + QFontMetrics(smallFont(option.font)).height() + 2 * Above};
}

} // namespace galley::window
