// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace galley::frontmatter {

/// A short-lived field for the new name of a key. Enter and leaving it choose, Escape chooses the old one.
class KeyNameEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    explicit KeyNameEdit(const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_name;
};

} // namespace galley::frontmatter
