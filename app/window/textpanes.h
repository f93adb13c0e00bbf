// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace galley::window {

/// The place of the texts: one is shown, and another one beside it if that is wanted. The one that has the focus is the
/// one that the rest of the window is about.
class TextPanes final : public QWidget
{
    Q_OBJECT

public:
    explicit TextPanes(QWidget *parent = nullptr);
    ~TextPanes() override;

    /// Takes ownership.
    void addWidget(QWidget *pane);
    /// Shows a pane: in its place where it is to be seen already, else in the place of the main one, or beside it after
    /// `showNextBeside`.
    void setCurrentWidget(QWidget *pane);
    void showNextBeside() { m_nextBeside = true; }
    /// Only the main one stays.
    void closeBeside();
    [[nodiscard]] QWidget *main() const;
    /// Null where nothing stands beside.
    [[nodiscard]] QWidget *beside() const;

Q_SIGNALS:
    /// The focus went into one of the two panes.
    void entered(QWidget *pane);

private:
    void enter(const QWidget *focused);

    QSplitter *m_splitter;
    QStackedWidget *m_main;
    QWidget *m_second; ///< with its title line
    QStackedWidget *m_beside;
    bool m_nextBeside = false;
};

} // namespace galley::window
