// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace galley::window {

/// A line to filter by, which also tells of what an input method is composing: a Korean word is found syllable by
/// syllable, before the last one is finished.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// What is typed, with what is being composed.
    [[nodiscard]] QString typed() const;

Q_SIGNALS:
    void typedChanged(const QString &typed);
    /// Down, Up, Page Down or Page Up: for the list below.
    void moveWanted(QKeyEvent *key);
    /// Escape in an empty line.
    void leaveWanted();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    QString m_composed;
    QString m_told;
};

} // namespace galley::window
