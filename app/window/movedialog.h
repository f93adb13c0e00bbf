// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postmove.h"
#include "app/window/siteplan.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace galley::window {

class ChangesPane;

/// Publishes, takes back or renames a post: asks for title, slug and date, and shows the file's name, the address and
/// every change with its difference before anything is done. Plans in worker threads.
class MoveDialog final : public QDialog
{
    Q_OBJECT

public:
    using Action = site::PostMoveOptions::Action;
    /// Names of open posts with unsaved changes that a set of changes would touch.
    using Unsaved = std::function<QStringList(const site::ChangeSet &)>;

    /// `file` is the post's, absolute; `siteFolder` the site's.
    MoveDialog(Action action, const QString &file, const QString &siteFolder, Unsaved unsaved,
               QWidget *parent = nullptr);

    /// The files on the disk are others now.
    void planAgain();

Q_SIGNALS:
    /// The writer wants it; the dialog has closed.
    void wanted(const galley::site::ChangeSet &changes);
    void saveWanted();

private:
    void build();
    void addNameRows(QFormLayout *form);
    void plan();
    void take(const post::Result<site::PostMove> &move);
    void fillIn(const site::PostMove &move);
    [[nodiscard]] site::PostMoveOptions options() const;

    const Action m_action;
    const QString m_file;
    const QString m_siteFolder;
    const Unsaved m_unsaved;
    SitePlan m_plan;
    QTimer m_typing;
    QLineEdit *m_title;
    QLineEdit *m_slug;
    QLineEdit *m_date;
    QLabel *m_name;
    QLabel *m_address;
    QCheckBox *m_redirect;
    ChangesPane *m_changes;
    QLabel *m_unsavedText;
    QPushButton *m_save;
    QPushButton *m_go;
};

} // namespace galley::window
