// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/formbinding.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace galley::frontmatter {

/// A value that the post has without saying so, or would have if it did not say otherwise.
struct InheritedValue
{
    post::KeyPath path;
    post::Value value;
    QString from; ///< where it comes from, in words

    friend bool operator==(const InheritedValue &, const InheritedValue &) = default;
};

/// What the post inherits, greyed, each with where it comes from and a button that writes it into the post.
class InheritedRows final : public QWidget
{
    Q_OBJECT

public:
    explicit InheritedRows(FormBinding *binding, QWidget *parent = nullptr);

    void setValues(const QList<InheritedValue> &values);
    [[nodiscard]] qsizetype count() const { return m_values.size(); }

private:
    void addRow(const InheritedValue &inherited, int line);
    void write(const InheritedValue &inherited);

    FormBinding *m_binding;
    QGridLayout *m_grid;
    QLabel *m_problem;
    QList<QWidget *> m_widgets;
    QList<InheritedValue> m_values;
};

/// The value on one line, as a person would say it.
[[nodiscard]] QString shortText(const post::Value &value);

} // namespace galley::frontmatter
