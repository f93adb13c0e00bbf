// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/formbinding.h"
#include "editor/frontmatter/knownkeys.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace galley::frontmatter {

class AddField;
class Field;
class QuietButton;

/// A row for each key of a map: name, field, a button that removes it; and a field that adds one.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    FieldList(FormBinding *binding, const post::KeyPath &path, QWidget *parent = nullptr);

    void display(const post::KeyPath &path, const QList<post::FrontMatterEntry> &entries);
    /// The field of that key, or null.
    [[nodiscard]] Field *field(const QString &key) const;
    /// What applies once a key is removed: its row offers to be reset. By the path of the key, in maps too.
    void setFallbacks(const QHash<QString, QString> &fallbacks);
    [[nodiscard]] AddField *addField() const { return m_add; }
    /// The topmost field, or the one that adds a field where there is none.
    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void yamlWanted(int line);

private:
    struct Row
    {
        QString key;
        FieldKind kind = FieldKind::Text;
        bool overridden = false;
        Field *field = nullptr; ///< null for an overridden entry
        QuietButton *remove = nullptr; ///< null for an overridden entry
        QList<QWidget *> widgets;

        [[nodiscard]] bool fits(const post::FrontMatterEntry &entry) const;
    };

    void showFallback(const Row &row);
    void rebuild(const QList<post::FrontMatterEntry> &entries);
    Row makeRow(const post::FrontMatterEntry &entry, int line);
    QWidget *makeName(const post::FrontMatterEntry &entry);
    void askName(const QString &key, QWidget *nameWidget);
    bool rename(const QString &key, const QString &fresh);
    void remove(const QString &key);
    void add(const QString &key);

    FormBinding *m_binding;
    post::KeyPath m_path;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    AddField *m_add;
    QHash<QString, QString> m_fallbacks;
};

} // namespace galley::frontmatter
