// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

#include <array>

class QSplitter;
class QTabBar;

namespace galley::window {

/// The window's four panes side by side: posts, text, preview, sidebar. What the user wants shown is kept apart from
/// what the width allows: below 1100 pixels the preview is a tab beside the text, below 700 posts and sidebar fold
/// away, and all come back with the width.
class Panes final : public QWidget
{
    Q_OBJECT

public:
    enum Pane { Posts, Text, Preview, Sidebar };

    /// Takes ownership of the four widgets.
    Panes(QWidget *posts, QWidget *text, QWidget *preview, QWidget *sidebar, QWidget *parent = nullptr);

    /// What the user wants. The text is always shown, save while the preview's tab is in front.
    void setWanted(Pane pane, bool wanted);
    [[nodiscard]] bool isWanted(Pane pane) const { return m_wanted[pane]; }
    /// While nothing is open: the text's place takes the whole width, and only the posts stay beside it.
    void setAlone(bool alone);
    /// Nothing but the text, for writing undisturbed. Whatever pane is asked for ends it and is shown; the others are
    /// as they were before.
    void setTextOnly(bool on);
    /// In a narrow window brings the text's or the preview's tab to the front.
    void bringToFront(Pane pane);
    /// Gives the text pixels of the preview's width, or the other way round where they are negative.
    void widenText(int pixels);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void wantedChanged(galley::window::Panes::Pane pane, bool wanted);
    void textOnlyChanged(bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void share();
    void noteShare();

    std::array<QWidget *, 4> m_panes;
    std::array<bool, 4> m_wanted{false, true, true, true};
    bool m_alone = false;
    bool m_textOnly = false;
    QList<int> m_sizes; ///< of the panes before there was nothing but the text
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    double m_textShare; ///< of the width of text and preview
};

} // namespace galley::window
