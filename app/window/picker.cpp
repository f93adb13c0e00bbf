// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/picker.h"

#include "app/window/filteredit.h"
#include "app/window/pickermodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace galley::window {

namespace {

constexpr int Side = 12;
constexpr int ShownRows = 12;

/// Text, dim behind it the detail, and the keys at the end.
class PickerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        const QColor dim = palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
        if (selected)
            painter->fillRect(option.rect, palette.highlight());
        QRect room = option.rect.adjusted(Side, 0, -Side, 0);
        const QFontMetrics &metrics = option.fontMetrics;
        const QString keys = index.data(PickerModel::KeysRole).toString();
        painter->setFont(option.font);
        painter->setPen(dim);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignTrailing, keys);
        room.setRight(room.right() - (keys.isEmpty() ? 0 : metrics.horizontalAdvance(keys) + Side));
        // The detail gives way to the text, down to a third of the row.
        const QString text = index.data().toString();
        const QString detail = index.data(PickerModel::DetailRole).toString();
        const int detailWidth = std::min(metrics.horizontalAdvance(detail), room.width() / 3);
        const int textWidth = room.width() - (detail.isEmpty() ? 0 : detailWidth + Side);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        const QString shown = metrics.elidedText(text, Qt::ElideRight, textWidth);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading, shown);
        room.setLeft(room.left() + metrics.horizontalAdvance(shown) + Side);
        painter->setPen(dim);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                          metrics.elidedText(detail, Qt::ElideMiddle, room.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }
};

} // namespace

Picker::Picker(QWidget *window)
    : QFrame(window)
    , m_line(new FilterEdit(this))
    , m_list(new QListView(this))
    , m_none(new QLabel(tr("Nothing matches."), this))
    , m_model(new PickerModel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(Side, 8, Side, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_line);
    column->addWidget(m_none);
    column->addWidget(m_list);
    hide();

    connect(m_line, &FilterEdit::typedChanged, this, &Picker::follow);
    connect(m_line, &QLineEdit::returnPressed, this, &Picker::choose);
    connect(m_line, &FilterEdit::leaveWanted, this, &Picker::close);
    connect(m_line, &FilterEdit::moveWanted, this,
            [this](QKeyEvent *key) { QCoreApplication::sendEvent(m_list, key); });
    connect(m_list, &QListView::clicked, this, &Picker::choose);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
}

Picker::~Picker() = default;

void Picker::open(const QString &purpose, QList<PickerItem> items)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_line->clear();
    m_line->setPlaceholderText(purpose);
    m_line->setAccessibleName(purpose);
    m_list->setAccessibleName(purpose);
    m_model->setItems(std::move(items));
    follow({});
    show();
    raise();
    m_line->setFocus();
}

void Picker::follow(const QString &typed)
{
    m_model->setTyped(typed);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place();
}

void Picker::place()
{
    const int rows = std::min(m_model->rowCount(), ShownRows);
    m_list->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    const int width = std::min(680, parentWidget()->width() - 32);
    setFixedWidth(std::max(200, width));
    layout()->activate();
    resize(this->width(), sizeHint().height());
    move((parentWidget()->width() - this->width()) / 2, std::min(64, parentWidget()->height() / 10));
}

void Picker::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const int id = index.data(PickerModel::IdRole).toInt();
    close();
    Q_EMIT chosen(id);
}

void Picker::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
}

/// A line of our own around it: the style's is lost in the dark.
void Picker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.35F);
    painter.setPen(line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_line && event->type() == QEvent::FocusOut) {
        // Not when another window or an input method's list comes in front.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    // A first Escape takes the choice back as a whole; there is little to lose.
    if (watched == m_line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace galley::window
