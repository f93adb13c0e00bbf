// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/exportplan.h"
#include "app/window/siteplan.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace galley::window {

/// Shows what an export would write before anything is written: the exact target, the images that go along, those that
/// do not and why, and what it would overwrite. Planning and writing happen in worker threads.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `sourcePath` is empty for a post without a file.
    ExportDialog(post::Snapshot snapshot, QString sourcePath, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The export was carried out; the first path is the post's, absolute.
    void exported(const QString &folder, const QStringList &paths);

private:
    void build();
    void plan();
    void take(const post::Result<site::ExportPlan> &plan);
    void showFiles();
    void browse();
    void showDifference();
    void carryOut();
    void showProblem(const QString &text);

    post::Snapshot m_snapshot;
    QString m_sourcePath;
    std::optional<site::ExportPlan> m_plan;
    SitePlan m_planning;
    bool m_named = false; ///< date and slug are as the user has them
    QTimer m_typing;
    QLineEdit *m_folder;
    QLineEdit *m_date;
    QLineEdit *m_slug;
    QLabel *m_target;
    QLabel *m_problem;
    QListWidget *m_files;
    QPushButton *m_difference;
    QPushButton *m_export;
};

/// Carries out the export of a post in a worker thread, as `galley export` does. Any thread.
[[nodiscard]] post::Result<QStringList> exportPost(const site::ExportPlan &plan, bool overwrite);

} // namespace galley::window
