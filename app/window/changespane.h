// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "editor/post/result.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace galley::window {

class DifferenceView;

/// What an action would change: each file in a list, and how the chosen one would differ. Under them what the writer
/// should know.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPane(QWidget *parent = nullptr);

    void show(const site::ChangeSet &set, const QStringList &notes);
    void showProblem(const QString &text);
    /// How far the planning is, in place of how many files change.
    void showProgress(const QString &text);
    /// Nothing is planned yet, or it is being planned anew.
    void clear();

    [[nodiscard]] const site::ChangeSet &changes() const { return m_set; }

private:
    void showChange(int row);

    site::ChangeSet m_set;
    QLabel *m_count;
    QListWidget *m_files;
    DifferenceView *m_difference;
    QLabel *m_notes;
};

} // namespace galley::window
