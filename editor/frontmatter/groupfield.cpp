// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/groupfield.h"

#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace galley::frontmatter {

using post::Value;

GroupField::GroupField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent)
    : Field(binding, entry, parent)
    , m_groups(new QVBoxLayout)
    , m_isList(kindOf(entry) == FieldKind::GroupList)
{
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(unit);
    auto *column = new QVBoxLayout;
    column->setSpacing(unit);
    column->addLayout(m_groups);
    if (m_isList) {
        auto *add = new QuietButton(tr("+ item"), tr("Add an item to %1").arg(name()), this);
        column->addWidget(add, 0, Qt::AlignLeading);
        connect(add, &QToolButton::clicked, this, &GroupField::addItem);
        setFocusProxy(add);
    }
    setEditor(column);
    show(entry);
}

void GroupField::setFallbacks(const QHash<QString, QString> &fallbacks)
{
    for (FieldList *list : std::as_const(m_lists))
        list->setFallbacks(fallbacks);
}

void GroupField::show(const post::FrontMatterEntry &entry)
{
    m_isList ? showItems(entry) : showMap(entry);
}

void GroupField::showMap(const post::FrontMatterEntry &entry)
{
    if (m_lists.isEmpty())
        setFocusProxy(addGroup(entry.path, {}));
    m_lists.first()->display(entry.path, entry.children);
}

void GroupField::showItems(const post::FrontMatterEntry &entry)
{
    if (m_lists.size() != entry.children.size()) {
        clear();
        for (qsizetype i = 0; i < entry.children.size(); ++i)
            addGroup(entry.path.child(i), QString::number(i + 1));
    }
    m_items = entry.children.size();
    for (qsizetype i = 0; i < m_items; ++i)
        m_lists[i]->display(entry.path.child(i), entry.children[i].children);
    m_newItemKeys.clear();
    for (const post::FrontMatterEntry &child :
         entry.children.isEmpty() ? QList<post::FrontMatterEntry>() : entry.children.last().children)
        m_newItemKeys.append(child.key);
    if (m_newItemKeys.isEmpty())
        m_newItemKeys = QStringList{QStringLiteral("url")};
}

/// With the keys of the item before it, all empty.
void GroupField::addItem()
{
    Value::Entries entries;
    for (const QString &key : std::as_const(m_newItemKeys))
        entries.append({key, Value(QString())});
    report(binding()->set(path().child(m_items), Value(entries)));
}

FieldList *GroupField::addGroup(const post::KeyPath &path, const QString &heading)
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    auto *head = new QVBoxLayout; // the number, and below it what removes the item: away from what removes its keys
    head->setSpacing(0);
    row->addLayout(head);
    auto *list = new FieldList(binding(), path, group);
    row->addWidget(list, 1);
    if (!heading.isEmpty()) {
        auto *label = makeHintLabel(group);
        label->setText(heading);
        label->setVisible(true);
        label->setAlignment(Qt::AlignCenter);
        label->setContentsMargins(0, unit / 2, 0, 0);
        auto *remove =
            new QuietButton(QStringLiteral("\u00d7"), tr("Remove item %1 of %2").arg(heading, name()), group);
        head->addWidget(label);
        head->addWidget(remove);
        head->addStretch();
        connect(remove, &QToolButton::clicked, this, [this, path] { report(binding()->unset(path)); });
    }
    connect(list, &FieldList::yamlWanted, this, &Field::yamlWanted);
    m_groups->addWidget(group);
    m_lists.append(list);
    return list;
}

void GroupField::clear()
{
    for (FieldList *list : std::as_const(m_lists)) {
        list->parentWidget()->hide();
        list->parentWidget()->deleteLater();
    }
    m_lists.clear();
}

} // namespace galley::frontmatter
