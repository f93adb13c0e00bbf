// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/postmove.h"
#include "app/window/changesdialog.h"

class QLabel;
class QLineEdit;

namespace galley::window {

/// Publishes, takes back or renames a post: asks for title, slug and date, and shows the file's name, the address and
/// every change with its difference before anything is done. Plans in worker threads.
class MoveDialog final : public ChangesDialog
{
    Q_OBJECT

public:
    using Action = site::PostMoveOptions::Action;
    /// `file` is the post's, absolute; `siteFolder` the site's.
    MoveDialog(Action action, const QString &file, const QString &siteFolder, Unsaved unsaved,
               QWidget *parent = nullptr);

private:
    void plan() override;
    void addNameRows();
    void take(const post::Result<site::PostMove> &move);
    void fillIn(const site::PostMove &move);
    [[nodiscard]] site::PostMoveOptions options() const;

    const Action m_action;
    const QString m_file;
    const QString m_siteFolder;
    QLineEdit *m_title;
    QLineEdit *m_slug;
    QLineEdit *m_date;
    QLabel *m_name;
    QLabel *m_address;
};

} // namespace galley::window
