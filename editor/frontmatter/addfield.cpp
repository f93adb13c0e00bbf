// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/addfield.h"

#include "editor/frontmatter/knownkeys.h"
#include "editor/frontmatter/quietedit.h"
#include "editor/frontmatter/tones.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace galley::frontmatter {

namespace {

constexpr int helpRole = Qt::UserRole;

/// The key, and dim behind it what it is for.
class KeyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : dimText(option.palette));
        const QRect room = option.rect.adjusted(
            qMax(150, option.fontMetrics.horizontalAdvance(index.data().toString()) + 24), 0, -unit, 0);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                          option.fontMetrics.elidedText(index.data(helpRole).toString(), Qt::ElideRight, room.width()));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {480, option.fontMetrics.height() + unit};
    }
};

} // namespace

AddField::AddField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QuietEdit(this))
    , m_problem(makeProblemLabel(this))
    , m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    setFocusProxy(m_edit);
    m_edit->setMaximumWidth(320);
    m_edit->setPlaceholderText(tr("+ field"));
    m_edit->setAccessibleName(tr("Name of a field to add"));
    auto *completer = new QCompleter(m_model, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setItemDelegate(new KeyDelegate(completer));
    completer->popup()->setMinimumWidth(480);
    m_edit->setCompleter(completer);
    connect(m_edit, &QLineEdit::returnPressed, this, &AddField::choose);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { report({}); });
    // Queued: the completer writes its text into the field after it has said so.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &AddField::choose,
            Qt::QueuedConnection);
    fill();
}

void AddField::setSiteKeys(const QStringList &keys)
{
    m_siteKeys = keys;
    fill();
}

void AddField::setTaken(const QStringList &keys)
{
    m_taken = keys;
    fill();
}

void AddField::refuse(const QString &key, const QString &problem)
{
    m_edit->setText(key);
    report(problem);
}

void AddField::report(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
}

void AddField::fill()
{
    QStringList keys = m_siteKeys;
    for (const KnownKey &key : knownKeys())
        keys.append(QLatin1String(key.name));
    keys.removeDuplicates();
    m_model->clear();
    for (const QString &key : std::as_const(keys)) {
        if (m_taken.contains(key))
            continue;
        auto *item = new QStandardItem(key);
        item->setData(keyHelp(key), helpRole);
        item->setToolTip(keyHelp(key));
        m_model->appendRow(item);
    }
}

void AddField::choose()
{
    const QString key = m_edit->text().trimmed();
    if (key.isEmpty())
        return;
    m_edit->clear();
    report({});
    Q_EMIT chosen(key);
}

} // namespace galley::frontmatter
