// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace galley::frontmatter {

/// One word of a list. Del removes it, the arrows go to its neighbours, with Ctrl they move it; it can be dragged.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    Chip(const QString &text, const QString &listName, QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Tells Qt how screen readers see chips and their lists. More than once does no harm.
    static void installAccessibility();

Q_SIGNALS:
    void removeWanted();
    void editWanted();
    /// -1 for the chip before, 1 for the one behind; past the last is the field for a new word.
    void focusMoved(int step);
    void moved(int step);
    void dragged(const QPoint &globalPosition);
    void dropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    QString m_text;
    QPoint m_pressed;
    bool m_dragging = false;
    bool m_hovered = false;
};

} // namespace galley::frontmatter
