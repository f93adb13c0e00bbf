// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/siteimages/takehome.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace galley::window {

class DifferenceView;

/// Taking the remote images of a post home, as the user sees it: how far the fetching is, then what would be written
/// and what stays remote, with the difference of the text; nothing is written before it is accepted.
class TakeHomeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TakeHomeDialog(QWidget *parent = nullptr);

    void showProgress(int done, int all);
    void showPlan(const siteimages::TakeHomePlan &plan);
    void showProblem(const post::Error &error);
    /// While the files are written: nothing can be chosen.
    void setBusy(bool busy);

Q_SIGNALS:
    void confirmed();

private:
    void buildFetching();
    void buildPlan();

    QStackedWidget *m_pages;
    QLabel *m_fetching;
    QProgressBar *m_bar;
    QLabel *m_summary;
    QLabel *m_leftTitle;
    QListWidget *m_left;
    DifferenceView *m_difference;
    QPushButton *m_take;
};

} // namespace galley::window
