// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QList>

#include <utility>

namespace galley::body {

class TextArea;

/// The commands on the text of a text area as actions with their shortcuts, for menus. They work while the text area
/// has the focus, also without a menu. Owned by the text area.
class EditActions final : public QObject
{
    Q_OBJECT

public:
    explicit EditActions(TextArea *area);

    /// In the order of a menu; separators between groups.
    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    /// By object name, such as "bold", "italic", "struck", "code", "link", "heading2", "moveUp", "moveDown",
    /// "duplicate".
    [[nodiscard]] QAction *find(const QString &name) const;
    /// Keys and texts of all commands, for a list that is shown without a post too. Texts have their mnemonics.
    [[nodiscard]] static QList<std::pair<QKeySequence, QString>> shortcuts();

private:
    struct Row;

    static QList<Row> rows();

    TextArea *m_area;
    QList<QAction *> m_actions;
};

} // namespace galley::body
