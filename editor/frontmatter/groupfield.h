// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/field.h"

class QVBoxLayout;

namespace galley::frontmatter {

class FieldList;

/// A map as a group of fields, or a list of maps as several.
class GroupField final : public Field
{
    Q_OBJECT

public:
    GroupField(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

    /// As FieldList has them.
    void setFallbacks(const QHash<QString, QString> &fallbacks);

protected:
    void show(const post::FrontMatterEntry &entry) override;

private:
    void showMap(const post::FrontMatterEntry &entry);
    void showItems(const post::FrontMatterEntry &entry);
    void addItem();
    FieldList *addGroup(const post::KeyPath &path, const QString &heading);
    void clear();

    QVBoxLayout *m_groups;
    QList<FieldList *> m_lists;
    QStringList m_newItemKeys;
    bool m_isList;
    qsizetype m_items = 0;
};

} // namespace galley::frontmatter
