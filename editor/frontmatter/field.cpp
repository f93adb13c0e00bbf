// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/field.h"

#include "editor/frontmatter/datefield.h"
#include "editor/frontmatter/groupfield.h"
#include "editor/frontmatter/listfield.h"
#include "editor/frontmatter/switchfield.h"
#include "editor/frontmatter/textfield.h"
#include "editor/frontmatter/tones.h"
#include "editor/frontmatter/yamlonlyfield.h"
#include "editor/post/yaml.h"

#include <QAccessible>
#include <QLabel>
#include <QVBoxLayout>

namespace galley::frontmatter {

Field *Field::make(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
{
    switch (kindOf(entry)) {
    case FieldKind::Switch:
        return new SwitchField(binding, entry, parent);
    case FieldKind::Date:
        return new DateField(binding, entry, parent);
    case FieldKind::List:
        return new ListField(binding, entry, parent);
    case FieldKind::Group:
    case FieldKind::GroupList:
        return new GroupField(binding, entry, parent);
    case FieldKind::Other:
        return new YamlOnlyField(binding, entry, parent);
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Number:
        break;
    }
    return new TextField(binding, entry, kindOf(entry), parent);
}

Field::Field(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : QWidget(parent)
    , m_binding(binding)
    , m_path(entry.path)
    , m_value(entry.value)
    , m_column(new QVBoxLayout(this))
    , m_hint(makeHintLabel(this))
    , m_problem(makeProblemLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_problem);
}

void Field::setEditor(QWidget *editor)
{
    m_column->insertWidget(0, editor);
}

void Field::setEditor(QLayout *editor)
{
    m_column->insertLayout(0, editor);
}

void Field::display(const post::FrontMatterEntry &entry)
{
    const bool same = post::readsAlike(entry.value, m_value);
    m_path = entry.path;
    m_value = entry.value;
    if (same && !problem().isEmpty())
        return;
    report(QString());
    show(entry);
}

QString Field::problem() const
{
    return m_problem->text();
}

void Field::report(const FormBinding::Outcome &outcome)
{
    report(outcome ? outcome->what : QString());
}

void Field::report(const QString &problem)
{
    if (problem == m_problem->text())
        return;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    describe();
    if (problem.isEmpty())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// For the screen reader, at the widget that has the focus.
void Field::describe()
{
    QStringList parts{m_problem->text(), m_hint->text()};
    parts.removeAll(QString());
    QWidget *editor = focusProxy() ? focusProxy() : this;
    editor->setAccessibleDescription(parts.join(u' '));
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void Field::commit(const post::Value &value, const QByteArray &written, post::Merge merge)
{
    report(m_binding->set(m_path, value, written, post::Origin::Form, merge));
}

} // namespace galley::frontmatter
