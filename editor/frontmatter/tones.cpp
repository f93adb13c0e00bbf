// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/tones.h"

#include <QEvent>
#include <QLabel>

namespace galley::frontmatter {

namespace {

using Tone = QColor (*)(const QPalette &);

/// Follows the palette when the theme changes.
class ToneLabel final : public QLabel
{
public:
    ToneLabel(Tone tone, QWidget *parent)
        : QLabel(parent)
        , m_tone(tone)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setVisible(false);
        takeTone();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
            takeTone();
    }

private:
    void takeTone()
    {
        QPalette own = palette();
        const QColor tone = m_tone(parentWidget() ? parentWidget()->palette() : own);
        if (own.color(QPalette::WindowText) == tone)
            return;
        own.setColor(QPalette::WindowText, tone);
        own.setColor(QPalette::Text, tone); // the role over a background of the role Base
        setPalette(own);
    }

    Tone m_tone;
};

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QLabel *makeLabel(Tone tone, QWidget *parent)
{
    auto *label = new ToneLabel(tone, parent);
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    label->setFont(small);
    return label;
}

} // namespace

QColor dimText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text), base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 62 + b * 38) / 100; };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()), mix(text.blue(), base.blue())};
}

QColor problemText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0xb4, 0xab) : QColor(0xb3, 0x26, 0x1e);
}

QLabel *makeHintLabel(QWidget *parent)
{
    return makeLabel(dimText, parent);
}

QLabel *makeProblemLabel(QWidget *parent)
{
    return makeLabel(problemText, parent);
}

} // namespace galley::frontmatter
