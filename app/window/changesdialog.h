// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/window/siteplan.h"
#include "editor/post/result.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace galley::window {

class ChangesPane;

/// Asks for something that changes many files of a site: a form, below it every change with its difference, and what
/// has to be saved first. What is asked for is planned anew while it is typed; nothing is done before the writer saw
/// it.
class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Names of open posts with unsaved changes that a set of changes would touch.
    using Unsaved = std::function<QStringList(const site::ChangeSet &)>;

    /// The files on the disk are others now.
    void planAgain();

Q_SIGNALS:
    /// The writer wants it; the dialog has closed.
    void wanted(const galley::site::ChangeSet &changes);
    void saveWanted();

protected:
    ChangesDialog(Unsaved unsaved, const QString &redirectText, const QString &goText, QWidget *parent);

    /// Begins to find out what would change; ends with `showChanges`, `showError` or `showNothing`.
    virtual void plan() = 0;

    [[nodiscard]] QFormLayout *form() const { return m_form; }
    /// A row for the switch that keeps old addresses working, hidden until a plan changes some.
    void addRedirectRow();
    [[nodiscard]] bool redirects() const;

    /// Something was typed: what is shown is no longer what is asked for.
    void planSoon();
    /// To be asked for a new plan; what was planned before is dropped.
    [[nodiscard]] SitePlan &newPlan();

    void showChanges(const site::ChangeSet &changes, const QStringList &notes, bool addressesChange);
    void showError(const post::Error &error);
    void showNothing();

private:
    void build();

    const Unsaved m_unsaved;
    SitePlan m_plan;
    QTimer m_typing;
    QFormLayout *m_form;
    QCheckBox *m_redirect;
    ChangesPane *m_changes;
    QLabel *m_unsavedText;
    QPushButton *m_save;
    QPushButton *m_go;
};

} // namespace galley::window
