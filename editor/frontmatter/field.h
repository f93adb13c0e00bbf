// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/frontmatter/formbinding.h"
#include "editor/frontmatter/knownkeys.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace galley::frontmatter {

/// Edits one value of the front matter. What a person typed stays when it is refused, with the reason below.
class Field : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] static Field *make(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

    [[nodiscard]] const post::KeyPath &path() const { return m_path; }
    /// Shows what the file has; keeps what is being typed or was refused while the file's value stays.
    void display(const post::FrontMatterEntry &entry);
    /// Why the value was refused, or an empty text.
    [[nodiscard]] QString problem() const;
    /// Says below the editor what is wrong, or nothing any more.
    void report(const FormBinding::Outcome &outcome);

Q_SIGNALS:
    void yamlWanted(int line);

protected:
    Field(FormBinding *binding, const post::FrontMatterEntry &entry, QWidget *parent);

    virtual void show(const post::FrontMatterEntry &entry) = 0;

    [[nodiscard]] FormBinding *binding() const { return m_binding; }
    [[nodiscard]] QString name() const { return m_path.toString(); }
    /// Puts the editing widgets above the line for problems.
    void setEditor(QWidget *editor);
    void setEditor(QLayout *editor);
    void report(const QString &problem);
    /// Something dim below the editor; empty: nothing.
    void setHint(const QString &hint);
    /// Sets the value, keeping type and spelling of what is typed where it reads as that.
    void commit(const post::Value &value, const QByteArray &written, post::Merge merge);

private:
    void describe();

    FormBinding *m_binding;
    post::KeyPath m_path;
    post::Value m_value;
    QVBoxLayout *m_column;
    QLabel *m_hint;
    QLabel *m_problem;
};

} // namespace galley::frontmatter
