// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley::window {

/// A ring in the accent colour along the inner edge of a pane while the focus is in it: for panes that show nothing of
/// that themselves, such as a web page or an empty list.
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    /// The pane owns it.
    explicit FocusRing(QWidget *pane);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *focused);

    QWidget *m_pane;
};

} // namespace galley::window
