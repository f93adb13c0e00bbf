// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/newpostplan.h"
#include "app/window/settings.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace galley::window {

/// Begins a post in a site: from the title follow the file's name, its date and the address while it is typed, each
/// of which can be typed over, and what is in the way is named before anything is written. Reads and writes in worker
/// threads.
class NewPostDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `known` is what is known of the site's posts already, or nothing.
    NewPostDialog(const QString &siteFolder, const site::SiteIndex &known, const NewPostChoice &last,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    /// The file is written; the dialog has closed.
    void created(const QString &path, const galley::window::NewPostChoice &choice);

private:
    void build();
    void fillForm();
    void take(const site::NewPostSite &site);
    void offerFolders();
    void followTitle();
    void plan();
    void show(const post::Result<site::NewPostPlan> &plan);
    void showProblem(const QString &text);
    void create();
    void write();
    [[nodiscard]] bool isDraft() const;
    [[nodiscard]] site::NewPostOptions options() const;

    const QString m_folder;
    NewPostChoice m_last;
    std::optional<site::NewPostSite> m_site; ///< none until it was read
    std::optional<site::NewPostPlan> m_plan; ///< what is shown; none while it is made anew
    int m_planning = 0; ///< number of the newest plan asked for
    bool m_createWhenPlanned = false; ///< Enter was faster than the plan
    bool m_ownSlug = false; ///< the slug is as the writer has it, and no longer follows the title
    QFormLayout *m_form;
    QLineEdit *m_title;
    QWidget *m_kind;
    QRadioButton *m_post;
    QRadioButton *m_draft;
    QLineEdit *m_slug;
    QLineEdit *m_date;
    QComboBox *m_folders;
    QLabel *m_file;
    QLabel *m_address;
    QPlainTextEdit *m_source;
    QLabel *m_problem;
    QPushButton *m_create;
};

} // namespace galley::window
