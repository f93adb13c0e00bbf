// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace galley::window {

/// The headings of the post as a tree; choosing one goes there.
class OutlinePane final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(QWidget *parent = nullptr);

    void setHeadings(const QList<markdown::Heading> &headings);
    /// Marks the heading under which the line of the body (from 1) stands.
    void markLine(int bodyLine);

Q_SIGNALS:
    /// Offset in the body, in bytes.
    void headingChosen(qsizetype bodyByte);

private:
    void chosen(QTreeWidgetItem *item);

    QTreeWidget *m_tree;
    QLabel *m_empty;
    QList<markdown::Heading> m_headings;
    QList<QTreeWidgetItem *> m_items; ///< in the order of m_headings
};

} // namespace galley::window
