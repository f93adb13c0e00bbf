// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/quietedit.h"

#include <QPainter>

namespace galley::frontmatter {

QuietEdit::QuietEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    QPalette own;
    own.setColor(QPalette::Base, Qt::transparent); // while disabled too
    setPalette(own);
}

void QuietEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(2, height() - 1, width() - 4, 1), palette().color(QPalette::Highlight));
}

} // namespace galley::frontmatter
