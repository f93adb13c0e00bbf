// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/fieldlist.h"

#include "editor/frontmatter/addfield.h"
#include "editor/frontmatter/field.h"
#include "editor/frontmatter/groupfield.h"
#include "editor/frontmatter/keynameedit.h"
#include "editor/frontmatter/quietbutton.h"
#include "editor/frontmatter/tones.h"
#include "editor/post/dateform.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace galley::frontmatter {

using post::FrontMatterEntry;
using post::Value;

bool FieldList::Row::fits(const FrontMatterEntry &entry) const
{
    return key == entry.key && overridden == entry.overridden && kind == kindOf(entry);
}

FieldList::FieldList(FormBinding *binding, const post::KeyPath &path, QWidget *parent)
    : QWidget(parent)
    , m_binding(binding)
    , m_path(path)
    , m_grid(new QGridLayout(this))
    , m_add(new AddField(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(unit);
    m_grid->setVerticalSpacing(unit / 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, path.isEmpty() ? 14 * unit : 8 * unit);
    setFocusProxy(m_add);
    connect(m_add, &AddField::chosen, this, &FieldList::add);
    rebuild({});
}

void FieldList::display(const post::KeyPath &path, const QList<FrontMatterEntry> &entries)
{
    m_path = path;
    const bool same = std::equal(entries.begin(), entries.end(), m_rows.begin(), m_rows.end(),
                                 [](const FrontMatterEntry &entry, const Row &row) { return row.fits(entry); });
    if (!same)
        return rebuild(entries);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (m_rows[i].field)
            m_rows[i].field->display(entries[i]);
    }
}

/// The row that has the focus keeps it.
void FieldList::rebuild(const QList<FrontMatterEntry> &entries)
{
    QString focused;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field && row.field->isAncestorOf(QApplication::focusWidget()))
            focused = row.key;
        for (QWidget *widget : row.widgets) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    m_grid->removeWidget(m_add);
    QStringList taken;
    for (const FrontMatterEntry &entry : entries) {
        m_rows.append(makeRow(entry, static_cast<int>(m_rows.size())));
        taken.append(entry.key);
    }
    m_grid->addWidget(m_add, static_cast<int>(m_rows.size()), 0, 1, 3);
    m_add->setTaken(taken);
    if (Field *again = focused.isEmpty() ? nullptr : field(focused))
        again->setFocus();
}

FieldList::Row FieldList::makeRow(const FrontMatterEntry &entry, int line)
{
    Row row{entry.key, kindOf(entry), entry.overridden, nullptr, nullptr, {}};
    QWidget *name = makeName(entry);
    row.widgets << name;
    if (entry.overridden) {
        auto *note = makeHintLabel(this);
        note->setText(tr("%1 \u2013 Jekyll reads the %2 further down").arg(entry.value.toString(), entry.key));
        note->setVisible(true);
        row.widgets << note;
        m_grid->addWidget(note, line, 1, Qt::AlignVCenter);
    } else {
        row.field = Field::make(m_binding, entry, this);
        row.widgets << row.field;
        m_grid->addWidget(row.field, line, 1, Qt::AlignTop);
        connect(row.field, &Field::yamlWanted, this, &FieldList::yamlWanted);
        auto *remove = new QuietButton(QStringLiteral("\u00d7"), tr("Remove %1").arg(entry.key), this);
        connect(remove, &QToolButton::clicked, this, [this, key = entry.key] { this->remove(key); });
        row.widgets << remove;
        row.remove = remove;
        showFallback(row);
        m_grid->addWidget(remove, line, 2, Qt::AlignTop);
    }
    m_grid->addWidget(name, line, 0, Qt::AlignTop | Qt::AlignLeading);
    for (QWidget *widget : std::as_const(row.widgets))
        widget->show();
    return row;
}

void FieldList::setFallbacks(const QHash<QString, QString> &fallbacks)
{
    m_fallbacks = fallbacks;
    for (const Row &row : std::as_const(m_rows))
        showFallback(row);
}

/// To remove a key that the site has a default for is to reset it.
void FieldList::showFallback(const Row &row)
{
    if (auto *group = qobject_cast<GroupField *>(row.field))
        group->setFallbacks(m_fallbacks);
    if (!row.remove)
        return;
    const QString fallback = m_fallbacks.value(m_path.child(row.key).toString());
    const QString name = fallback.isEmpty() ? tr("Remove %1").arg(row.key)
                                            : tr("Reset %1; then this applies: %2").arg(row.key, fallback);
    row.remove->setText(fallback.isEmpty() ? QStringLiteral("\u00d7") : QStringLiteral("\u21ba"));
    row.remove->setToolTip(name);
    row.remove->setAccessibleName(name);
}

QWidget *FieldList::makeName(const FrontMatterEntry &entry)
{
    auto *name = new QuietButton(entry.key, tr("Key %1").arg(entry.key), this);
    const QString help = keyHelp(entry.key);
    const QStringList tips{help, entry.comment};
    name->setToolTip(tips.filter(QRegularExpression(QStringLiteral("."))).join(u'\n'));
    name->setAccessibleDescription(help);
    name->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(name);
    if (!help.isEmpty()) { // tool tips are for the mouse only
        menu->addAction(help)->setEnabled(false);
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Rename\u2026")), &QAction::triggered, this,
            [this, key = entry.key, name] { askName(key, name); });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, key = entry.key] { remove(key); });
    connect(menu->addAction(tr("Show in the YAML")), &QAction::triggered, this, [this, key = entry.key] {
        const FrontMatterEntry *now = m_binding->find(m_path.child(key));
        Q_EMIT yamlWanted(now ? now->line : 0);
    });
    name->setMenu(menu);
    return name;
}

/// A line edit over the name; Enter and leaving it rename, Escape does not. A name that is refused stays to be mended.
void FieldList::askName(const QString &key, QWidget *nameWidget)
{
    auto *edit = new KeyNameEdit(key, this);
    edit->setAccessibleName(tr("New name of %1").arg(key));
    edit->setGeometry(nameWidget->geometry().adjusted(0, 0, 24, 0));
    edit->show();
    edit->setFocus();
    edit->selectAll();
    connect(edit, &KeyNameEdit::chosen, this, [this, key, edit, name = QPointer(nameWidget)](const QString &fresh) {
        if (!rename(key, fresh))
            return;
        const bool hadFocus = edit->hasFocus();
        edit->close();
        if (hadFocus && name)
            name->setFocus();
    });
}

bool FieldList::rename(const QString &key, const QString &fresh)
{
    const auto outcome = fresh == key ? FormBinding::Outcome() : m_binding->rename(m_path.child(key), fresh);
    if (Field *row = field(outcome ? key : fresh))
        row->report(outcome);
    return !outcome;
}

void FieldList::remove(const QString &key)
{
    const auto outcome = m_binding->unset(m_path.child(key));
    if (Field *row = outcome ? field(key) : nullptr)
        row->report(outcome);
}

Field *FieldList::field(const QString &key) const
{
    for (auto it = m_rows.crbegin(); it != m_rows.crend(); ++it) {
        if (it->key == key && it->field)
            return it->field;
    }
    return nullptr;
}

QWidget *FieldList::firstField() const
{
    for (const Row &row : m_rows) {
        if (row.field)
            return row.field;
    }
    return m_add;
}

/// A switch starts on and a date at the present moment, for that is why people add them.
void FieldList::add(const QString &key)
{
    if (Field *there = field(key))
        return there->setFocus();
    const KnownKey *known = knownKey(key);
    const FieldKind kind = known ? known->kind : FieldKind::Text;
    const QString now = post::restamped({}, m_binding->now());
    const Value value = kind == FieldKind::Switch ? Value(true)
        : kind == FieldKind::Date                 ? Value(m_binding->now())
                                                  : Value();
    const auto outcome =
        m_binding->set(m_path.child(key), value, kind == FieldKind::Date ? now.toUtf8() : QByteArray());
    if (outcome)
        m_add->refuse(key, outcome->what);
    if (Field *fresh = field(key))
        fresh->setFocus();
}

} // namespace galley::frontmatter
