// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/messagebar.h"

#include "app/window/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace galley::window {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_choices(new QHBoxLayout)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_choices->setSpacing(8);

    auto *close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message (Esc)"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 8, 8);
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addLayout(m_choices);
    row->addWidget(close, 0, Qt::AlignTop);
    setAccessibleName(tr("Message"));
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const QList<Choice> &choices, const QString &details)
{
    clearChoices();
    m_kind = kind;
    m_text->setText(text);
    m_text->setToolTip(details);
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            if (!choice.keepOpen)
                dismiss();
            choice.act();
        });
        m_choices->addWidget(button);
    }
    setAccessibleDescription(text);
    QFrame::show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showError(const post::Error &error, const QList<Choice> &choices)
{
    QString text = error.what;
    if (error.line > 0)
        text = tr("Line %1: %2").arg(error.line).arg(text);
    if (!error.remedy.isEmpty())
        text += u' ' + error.remedy;
    show(Kind::Error, text, choices, error.details);
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const bool dark = isDark(palette());
    QColor edge;
    switch (m_kind) {
    case Kind::Information:
        edge = palette().color(QPalette::Highlight);
        break;
    case Kind::Warning:
        edge = dark ? QColor(0xd9a441) : QColor(0xb7791f);
        break;
    case Kind::Error:
        edge = dark ? QColor(0xe0736b) : QColor(0xb3382f);
        break;
    }
    QColor ground = edge;
    ground.setAlphaF(dark ? 0.16F : 0.10F);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 4, height()), edge);
}

void MessageBar::clearChoices()
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace galley::window
