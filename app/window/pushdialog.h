// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/git/gitact.h"
#include "app/git/repository.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace galley::window {

/// Pushes the branch when its button is pressed, and shows what git says meanwhile.
class PushDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PushDialog(const git::FileState &state, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *pushButton() const { return m_push; }
    [[nodiscard]] QPlainTextEdit *output() const { return m_output; }

Q_SIGNALS:
    void pushed();

private:
    void start();
    void finish(bool ok);

    const git::FileState m_state;
    git::GitAct m_act;
    QLabel *m_what;
    QPlainTextEdit *m_output;
    QPushButton *m_push;
};

} // namespace galley::window
