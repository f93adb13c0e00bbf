// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/retag.h"
#include "app/window/siteplan.h"
#include "app/window/sitewords.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace galley::window {

class ChangesPane;

/// Renames or merges a tag or category in a whole site; shows every change with its difference before anything is done.
/// Plans in worker threads.
class RetagDialog final : public QDialog
{
    Q_OBJECT

public:
    using Unsaved = std::function<QStringList(const site::ChangeSet &)>;

    RetagDialog(const QString &siteFolder, const SiteWords &words, Unsaved unsaved, QWidget *parent = nullptr);

    /// The files on the disk are others now.
    void planAgain();

Q_SIGNALS:
    /// The writer wants it; the dialog has closed.
    void wanted(const galley::site::ChangeSet &changes);
    void saveWanted();

private:
    void build();
    void offerWords();
    void plan();
    void take(const post::Result<site::RetagPlan> &plan);

    const QString m_siteFolder;
    const SiteWords m_words;
    const Unsaved m_unsaved;
    SitePlan m_plan;
    QTimer m_typing;
    QComboBox *m_kind;
    QComboBox *m_from;
    QComboBox *m_to;
    QCheckBox *m_redirect;
    ChangesPane *m_changes;
    QLabel *m_unsavedText;
    QPushButton *m_save;
    QPushButton *m_go;
};

} // namespace galley::window
