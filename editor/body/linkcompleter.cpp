// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linkcompleter.h"

#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "editor/body/textedit.h"
#include "editor/body/textmatch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace galley::body {

namespace {

constexpr int TargetRole = Qt::UserRole; // place among the targets of the kind
constexpr int DetailRole = Qt::UserRole + 1;
constexpr int MostRows = 50;
constexpr int ShownRows = 8;
constexpr int Side = 8;

class TargetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette &palette = option.palette;
        if (selected)
            painter->fillRect(option.rect, palette.highlight());
        QRect room = option.rect.adjusted(Side, 0, -Side, 0);
        const QFontMetrics &metrics = option.fontMetrics;
        const QString detail = index.data(DetailRole).toString();
        const int detailRoom =
            detail.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(detail), room.width() / 3) + Side;
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, room.width() - detailRoom);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading, title);
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + Side);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignTrailing,
                          metrics.elidedText(detail, Qt::ElideMiddle, room.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 8};
    }
};

bool isHangul(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

} // namespace

LinkCompleter::LinkCompleter(TextArea *area)
    : QObject(area)
    , m_area(area)
    , m_list(new QListView(area))
    , m_rows(new QStandardItemModel(this))
    , m_targets(std::make_shared<LinkTargets>())
{
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new TargetDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Links and images of the site"));
    m_list->hide();
    connect(m_list, &QListView::clicked, this, &LinkCompleter::accept);
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, m_list, &QWidget::hide);
    area->installEventFilter(this);
}

void LinkCompleter::setTargets(std::shared_ptr<const LinkTargets> targets)
{
    m_targets = std::move(targets);
    m_list->hide(); // its rows are places among the old ones
}

const QList<LinkTargets::Target> &LinkCompleter::targetsFor(LinkContext::Kind kind) const
{
    switch (kind) {
    case LinkContext::Kind::LinkTag:
        return m_targets->files;
    case LinkContext::Kind::Image:
    case LinkContext::Kind::ImageParameter:
        return m_targets->images;
    case LinkContext::Kind::PostUrl:
    case LinkContext::Kind::Destination:
        break;
    }
    return m_targets->posts;
}

QString LinkCompleter::insertionFor(const LinkTargets::Target &target, LinkContext::Kind kind) const
{
    switch (kind) {
    case LinkContext::Kind::Image:
        return target.written;
    case LinkContext::Kind::Destination:
        return QStringLiteral("{% post_url %1 %}").arg(target.name);
    default:
        return target.name;
    }
}

/// Looks at the text before the cursor, with what is composed there.
void LinkCompleter::follow(bool asked)
{
    const QTextCursor cursor = m_area->textCursor();
    const QString composed = cursor.block().layout()->preeditAreaText();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    std::optional<LinkContext> context;
    if (!cursor.hasSelection() && !m_area->isReadOnly() && isHangul(composed))
        context = linkContextAt(QString(before + composed));
    // In prose a parenthesis is mostly no reason to offer anything yet.
    const bool early = context && context->typed.isEmpty() && !asked
        && (context->kind == LinkContext::Kind::Destination || context->kind == LinkContext::Kind::Image);
    if (!context || early) {
        m_list->hide();
        return;
    }
    m_context = *context;
    fill(m_context);
    place(m_context);
}

void LinkCompleter::fill(const LinkContext &context)
{
    const QList<LinkTargets::Target> &targets = targetsFor(context.kind);
    // A path is written with signs that stand for spaces between what people remember.
    QString typed = context.typed;
    const Needle needle(typed.replace(u'/', u' '));
    std::vector<std::pair<int, int>> scored;
    for (int i = 0; i < targets.size(); ++i) {
        if (needle.isEmpty())
            scored.emplace_back(0, i);
        else if (needle.isIn(targets[i].matched))
            scored.emplace_back(needle.fuzzyScore(targets[i].matched).value_or(0), i);
        if (needle.isEmpty() && i >= MostRows)
            break;
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    if (scored.size() > MostRows)
        scored.resize(MostRows);
    m_rows->clear();
    for (const auto &[score, i] : scored) {
        auto *row = new QStandardItem(targets[i].title);
        row->setData(i, TargetRole);
        row->setData(targets[i].detail, DetailRole);
        row->setData(QString(targets[i].title + QStringLiteral(", ") + targets[i].detail), Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    }
    m_list->setCurrentIndex(m_rows->index(0, 0));
}

/// Below the line, or above it where there is no room; at the begin of what is typed, as far as that fits.
void LinkCompleter::place(const LinkContext &context)
{
    const int rows = std::min(m_rows->rowCount(), ShownRows);
    m_list->setVisible(rows > 0);
    if (rows == 0)
        return;
    m_list->setFont(m_area->parentWidget() ? m_area->parentWidget()->font() : m_area->font());
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const QRect area = m_area->viewport()->geometry();
    const int width = std::min(520, area.width() - 16);
    QTextCursor begin = m_area->textCursor();
    begin.setPosition(begin.block().position() + int(std::min<qsizetype>(context.begin, begin.block().length() - 1)));
    const QRect line = m_area->cursorRect().translated(area.topLeft());
    const int left = m_area->cursorRect(begin).left() + area.left() - Side;
    const bool below = line.bottom() + height + 4 <= m_area->height() || line.top() < height;
    m_list->setGeometry(std::clamp(left, area.left(), std::max(area.left(), area.right() - width)),
                        below ? line.bottom() + 4 : line.top() - height - 4, width, height);
    m_list->raise();
}

void LinkCompleter::accept()
{
    const QModelIndex index = m_list->currentIndex();
    m_list->hide();
    const QList<LinkTargets::Target> &targets = targetsFor(m_context.kind);
    const int place = index.data(TargetRole).toInt();
    if (!index.isValid() || place >= targets.size())
        return;
    m_area->commitComposition();
    const QTextCursor cursor = m_area->textCursor();
    const QTextBlock block = cursor.block();
    // The text may have changed since the list was filled: what is typed is what stands there now.
    const auto context = linkContextAt(QStringView(block.text()).left(cursor.positionInBlock()));
    if (!context || context->kind != m_context.kind)
        return;
    const QString text = insertionFor(targets[place], context->kind)
        + closingFor(context->kind, QStringView(block.text()).sliced(cursor.positionInBlock()));
    const TextBinding &binding = m_area->binding();
    const qsizetype begin = binding.byteOfPosition(block.position() + int(context->begin));
    const QByteArray inserted = binding.encoded(text, begin);
    const qsizetype end = begin + inserted.size();
    m_area->apply({begin, m_area->cursorByte(), inserted, end, end});
}

bool LinkCompleter::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        accept();
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent forward(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(m_list, &forward);
        return true;
    }
    default:
        return false;
    }
}

bool LinkCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_area)
        return QObject::eventFilter(watched, event);
    const auto later = [this](bool asked) { QTimer::singleShot(0, this, [this, asked] { follow(asked); }); };
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Escape and others are shortcuts elsewhere; while the list is shown they are its own.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_list->isVisible() && key->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier && !m_area->isComposing()) {
            follow(true);
            return true;
        }
        const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
        if (m_list->isVisible() && plain && !m_area->isComposing() && takeKey(key->key()))
            return true;
        const bool types = !key->text().isEmpty() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (types || m_list->isVisible())
            later(false);
        return false;
    }
    case QEvent::InputMethod:
        later(false);
        return false;
    case QEvent::FocusOut:
    case QEvent::Resize:
        m_list->hide();
        return false;
    default:
        return false;
    }
}

} // namespace galley::body
