// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/theme.h"

#include "app/window/calmstyle.h"

#include <QApplication>

namespace galley::window {

namespace {

struct Shades
{
    QRgb window, base, alternate, text, dim, button, line, accent, accentText;
};

// Contrast of text on base is above 12:1, of dim text above 4.5:1 in both.
constexpr Shades Light{0xfff6f5f3, 0xffffffff, 0xfffaf9f7, 0xff26282b, 0xff6b6f76,
                       0xfff0eeeb, 0xffdcd9d4, 0xff2f6f8f, 0xffffffff};
constexpr Shades Dark{0xff222427, 0xff1b1d1f, 0xff24272a, 0xffe4e3e0, 0xff9a9da3,
                      0xff2e3135, 0xff3c4046, 0xff6fb3d2, 0xff10181c};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor::fromRgb(shades.window));
    palette.setColor(QPalette::WindowText, QColor::fromRgb(shades.text));
    palette.setColor(QPalette::Base, QColor::fromRgb(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(shades.alternate));
    palette.setColor(QPalette::Text, QColor::fromRgb(shades.text));
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgb(shades.dim));
    palette.setColor(QPalette::Button, QColor::fromRgb(shades.button));
    palette.setColor(QPalette::ButtonText, QColor::fromRgb(shades.text));
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(shades.base));
    palette.setColor(QPalette::ToolTipText, QColor::fromRgb(shades.text));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(shades.accent));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(shades.accentText));
    palette.setColor(QPalette::Link, QColor::fromRgb(shades.accent));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(shades.accent));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, QColor::fromRgb(shades.base));
    palette.setColor(QPalette::Midlight, QColor::fromRgb(shades.button));
    palette.setColor(QPalette::Mid, QColor::fromRgb(shades.line));
    palette.setColor(QPalette::Dark, QColor::fromRgb(shades.line).darker(115));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(shades.line).darker(150));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.dim));
    return palette;
}

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette());
        // Outside a desktop Qt has only its grey fallback palette; ours is the better default there.
        if (qEnvironmentVariableIsSet("XDG_CURRENT_DESKTOP"))
            return;
        theme = isDark(QApplication::palette()) ? Theme::Dark : Theme::Light;
    }
    // Fusion follows a palette of our own in every part; the desktop's style may not.
    application.setStyle(new CalmStyle);
    QApplication::setPalette(paletteOf(theme == Theme::Dark ? Dark : Light));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

} // namespace galley::window
