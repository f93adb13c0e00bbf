// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/valuecompleter.h"

#include "editor/frontmatter/growingedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace galley::frontmatter {

ValueCompleter::ValueCompleter(GrowingEdit *edit)
    : QObject(edit)
    , m_edit(edit)
    , m_values(new QStringListModel(this))
    , m_completer(new QCompleter(m_values, this))
{
    m_completer->setWidget(edit);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setAccessibleName(tr("Values used on this site"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ValueCompleter::chosen);
    connect(edit, &GrowingEdit::typed, this, &ValueCompleter::offer);
    edit->setPopup(m_completer->popup());
    edit->installEventFilter(this);
}

void ValueCompleter::setValues(const QStringList &values)
{
    if (values != m_values->stringList())
        m_values->setStringList(values);
}

void ValueCompleter::offer(const QString &typed)
{
    m_completer->setCompletionPrefix(typed);
    const bool only = m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed;
    if (m_completer->completionCount() == 0 || only || m_edit->isComposing() || !m_edit->hasFocus())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

bool ValueCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool asked = (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier)
        || (key->key() == Qt::Key_Space && key->modifiers() & Qt::ControlModifier);
    if (asked && !m_edit->isComposing())
        offer({});
    return asked;
}

} // namespace galley::frontmatter
