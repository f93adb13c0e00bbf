// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace galley::window {

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutSection> &sections, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(520, 640);
    auto *filterEdit = new QLineEdit(this);
    filterEdit->setPlaceholderText(tr("Filter"));
    filterEdit->setClearButtonEnabled(true);
    filterEdit->setAccessibleName(tr("Filter the shortcuts"));
    connect(filterEdit, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    fill(sections);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(filterEdit);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
}

void ShortcutsDialog::fill(const QList<ShortcutSection> &sections)
{
    QFont heading = m_list->font();
    heading.setWeight(QFont::DemiBold);
    for (const ShortcutSection &section : sections) {
        auto *top = new QTreeWidgetItem(m_list, {section.title});
        top->setFont(0, heading);
        top->setFirstColumnSpanned(true);
        top->setSizeHint(0, QSize(0, m_list->fontMetrics().height() + 8)); // of every row: they are uniform
        for (const auto &[keys, what] : section.rows)
            new QTreeWidgetItem(top, {what, keys});
        top->setExpanded(true);
    }
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < top->childCount(); ++j) {
            QTreeWidgetItem *row = top->child(j);
            const bool found =
                row->text(0).contains(text, Qt::CaseInsensitive) || row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!found);
            any = any || found;
        }
        top->setHidden(!any);
    }
}

} // namespace galley::window
