// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/keynameedit.h"

#include <QKeyEvent>

namespace galley::frontmatter {

KeyNameEdit::KeyNameEdit(const QString &name, QWidget *parent)
    : QLineEdit(name, parent)
    , m_name(name)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isVisible()) // also said when closing takes the focus away
            Q_EMIT chosen(text().trimmed());
    });
}

void KeyNameEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT chosen(m_name);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace galley::frontmatter
