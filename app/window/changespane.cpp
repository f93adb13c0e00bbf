// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/changespane.h"

#include "app/window/differenceview.h"

#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace galley::window {

namespace {

using site::Change;

QString label(const Change &change)
{
    if (change.isNew())
        return ChangesPane::tr("%1 is new").arg(change.to);
    if (change.isRemoval())
        return ChangesPane::tr("%1 goes").arg(change.from);
    return change.isMove() ? change.from + QStringLiteral("  →  ") + change.to : change.from;
}

} // namespace

ChangesPane::ChangesPane(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_files(new QListWidget(this))
    , m_difference(new DifferenceView(this))
    , m_notes(new QLabel(this))
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_files->setAccessibleName(tr("Files that change"));
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notes->hide();

    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_files);
    split->addWidget(m_difference);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_count);
    column->addWidget(split, 1);
    column->addWidget(m_notes);
    connect(m_files, &QListWidget::currentRowChanged, this, &ChangesPane::showChange);
    clear();
}

void ChangesPane::show(const site::ChangeSet &set, const QStringList &notes)
{
    m_set = set;
    m_files->clear();
    // The post itself is carried out last, and is what one wants to see first.
    for (auto it = set.changes.crbegin(); it != set.changes.crend(); ++it)
        m_files->addItem(label(*it));
    m_count->setText(set.isEmpty() ? tr("Nothing changes.")
                                   : tr("%n file(s) change:", nullptr, int(set.changes.size())));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_files->setCurrentRow(0);
}

void ChangesPane::showProblem(const QString &text)
{
    clear();
    m_notes->setText(text.trimmed());
    m_notes->show();
}

void ChangesPane::showProgress(const QString &text)
{
    m_count->setText(text);
}

void ChangesPane::clear()
{
    m_set = {};
    m_files->clear();
    m_count->setText(tr("Nothing changes."));
    m_difference->say({});
    m_notes->hide();
}

void ChangesPane::showChange(int row)
{
    if (row < 0 || row >= m_set.changes.size())
        return;
    const Change &change = m_set.changes[m_set.changes.size() - 1 - row];
    if (change.folder)
        m_difference->say(tr("The folder takes another name, with everything in it."));
    else if (change.isPlainMove())
        m_difference->say(tr("Only the name changes."));
    else
        m_difference->compare(change.before, change.after);
}

} // namespace galley::window
