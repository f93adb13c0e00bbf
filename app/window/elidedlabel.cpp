// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/elidedlabel.h"

namespace galley::window {

ElidedLabel::ElidedLabel(Kind kind, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setForegroundRole(QPalette::PlaceholderText);
    setTextFormat(kind == Kind::Link ? Qt::RichText : Qt::PlainText);
    if (kind == Kind::Link)
        setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    fit();
    updateGeometry();
}

void ElidedLabel::fit()
{
    // A text may end with what matters most: whether the post is saved.
    const Qt::TextElideMode cut = m_kind == Kind::Link ? Qt::ElideRight : Qt::ElideMiddle;
    QString shown = fontMetrics().elidedText(m_whole, cut, width());
    // A link's own colour would make a remark an alarm.
    if (m_kind == Kind::Link)
        shown = QStringLiteral("<a href=\"#\" style=\"color: %1; text-decoration: none\">%2</a>")
                    .arg(palette().color(QPalette::PlaceholderText).name(), shown.toHtmlEscaped());
    if (shown != text())
        setText(shown);
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 4, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int Least = 48; // pixels: a word and the ellipsis
    return {qMin(sizeHint().width(), Least), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

} // namespace galley::window
