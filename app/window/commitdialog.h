// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/git/gitact.h"
#include "app/git/repository.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace galley::window {

/// Commits a post with those of its images that are new or changed: which files, and with what words, is seen and can
/// be changed before. What git says stays to be read where it refuses.
class CommitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `files` are absolute, the post first; `message` is what the dialog begins with.
    CommitDialog(const git::FileState &state, const QStringList &files, const QString &message,
                 QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *message() const { return m_message; }
    [[nodiscard]] QPushButton *commitButton() const { return m_commit; }

Q_SIGNALS:
    void committed(int files);

private:
    void build(const QStringList &files);
    void commit();
    void finish(bool ok);
    void follow();
    [[nodiscard]] QStringList chosen() const;

    const git::FileState m_state;
    git::GitAct m_act;
    QPlainTextEdit *m_message;
    QListWidget *m_files;
    QLabel *m_outputTitle;
    QPlainTextEdit *m_output;
    QPushButton *m_commit = nullptr;
};

} // namespace galley::window
