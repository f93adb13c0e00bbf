// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/messagepanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley::view {

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A wrapping label in a centred cell gets the height of its first guess; a fixed width gives it the right one.
    m_label->setFixedWidth(m_label->fontMetrics().averageCharWidth() * 44);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addStretch();
    layout->addWidget(m_label, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &MessagePanel::actionTriggered);
}

void MessagePanel::setMessage(const QString &message, const QString &action)
{
    m_label->setText(message);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

} // namespace galley::view
