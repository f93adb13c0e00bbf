// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/messagepanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley::view {

namespace {

constexpr int Margin = 24;
constexpr int LeastWidth = 200; // pixels
constexpr int CharactersPerLine = 44;

} // namespace

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Margin, Margin, Margin, Margin);
    layout->setSpacing(16);
    layout->addStretch();
    layout->addWidget(m_label, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &MessagePanel::actionTriggered);
}

/// The words give way to a narrow pane instead of widening it.
QSize MessagePanel::minimumSizeHint() const
{
    return {LeastWidth, QWidget::minimumSizeHint().height()};
}

void MessagePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A wrapping label in a centred cell gets the height of its first guess; a fixed width gives it the right one.
    m_label->setFixedWidth(qBound(LeastWidth - 2 * Margin, width() - 2 * Margin,
                                  m_label->fontMetrics().averageCharWidth() * CharactersPerLine));
}

void MessagePanel::setMessage(const QString &message, const QString &action)
{
    m_label->setText(message);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

} // namespace galley::view
