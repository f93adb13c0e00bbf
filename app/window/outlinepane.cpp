// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/outlinepane.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int IndexRole = Qt::UserRole;

bool sameShape(const QList<markdown::Heading> &a, const QList<markdown::Heading> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const auto &x, const auto &y) { return x.level == y.level && x.text == y.text; });
}

} // namespace

OutlinePane::OutlinePane(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_empty(new QLabel(tr("Headings of the post appear here."), this))
{
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setBackgroundRole(QPalette::Window); // one ground with the images above
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setAccessibleName(tr("Outline of the post"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(12, 4, 12, 8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    m_tree->hide();
    column->addStretch(0);

    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePane::chosen);
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePane::chosen);
}

void OutlinePane::setHeadings(const QList<markdown::Heading> &headings)
{
    const bool same = sameShape(m_headings, headings);
    m_headings = headings;
    if (same)
        return; // typing between headings moves them; the tree stays as it is
    m_tree->clear();
    m_items.clear();
    QList<QTreeWidgetItem *> open; // the chain of ancestors
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const markdown::Heading &heading = headings[i];
        while (!open.isEmpty() && m_headings[open.last()->data(0, IndexRole).toInt()].level >= heading.level)
            open.removeLast();
        auto *item = open.isEmpty() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(open.last());
        const QString text = QString::fromUtf8(heading.text);
        item->setText(0, text.isEmpty() ? tr("(empty heading)") : text);
        item->setToolTip(0, heading.id.isEmpty() ? text : u'#' + QString::fromUtf8(heading.id));
        item->setData(0, IndexRole, int(i));
        open.append(item);
        m_items.append(item);
    }
    m_tree->expandAll();
    m_tree->setVisible(!headings.isEmpty());
    m_empty->setVisible(headings.isEmpty());
}

void OutlinePane::markLine(int bodyLine)
{
    const auto next = std::upper_bound(m_headings.cbegin(), m_headings.cend(), bodyLine,
                                       [](int line, const auto &heading) { return line < heading.line; });
    const qsizetype index = std::distance(m_headings.cbegin(), next) - 1;
    const QSignalBlocker blocker(m_tree);
    m_tree->setCurrentItem(index >= 0 && index < m_items.size() ? m_items[index] : nullptr);
}

void OutlinePane::chosen(QTreeWidgetItem *item)
{
    const int index = item->data(0, IndexRole).toInt();
    if (index < m_headings.size())
        Q_EMIT headingChosen(m_headings[index].range.begin);
}

} // namespace galley::window
