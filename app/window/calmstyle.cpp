// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/calmstyle.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace galley::window {

namespace {

constexpr int Extent = 12;
constexpr int Margin = 3; ///< between the handle and both sides of the bar
constexpr int ShortestHandle = 32;

/// Where the handle lies: from its beginning, and how long, in pixels along the bar.
std::pair<int, int> handle(const QStyleOptionSlider &bar, int length)
{
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, length};
    const int size = int(qint64(length) * bar.pageStep / (range + bar.pageStep));
    const int shown = qBound(qMin(ShortestHandle, length), size, length);
    return {
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - shown, bar.upsideDown),
        shown};
}

QColor groundOf(const QStyleOption &option, const QWidget *bar)
{
    for (const QWidget *parent = bar; parent; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option.palette.color(QPalette::Window);
}

/// Stands out from the window by 3 to 1 at least, as WCAG 2.1 (1.4.11) asks of what tells a control from its ground.
QColor outlineOf(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    constexpr double Share = 0.5;
    return QColor::fromRgbF(float(text.redF() * Share + window.redF() * (1 - Share)),
                            float(text.greenF() * Share + window.greenF() * (1 - Share)),
                            float(text.blueF() * Share + window.blueF() * (1 - Share)));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

void drawOutline(const QStyleOption &option, QPainter *painter)
{
    if (!isDark(option.palette) || option.state.testFlag(QStyle::State_HasFocus))
        return; // Fusion's own is seen there
    QColor outline = outlineOf(option.palette);
    if (!option.state.testFlag(QStyle::State_Enabled))
        outline.setAlphaF(0.5F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

/// The ground of a check box or a radio button; the mark in it comes next.
void beginMark(const QStyleOption &option, bool on, const QRectF &box, double radius, QPainter *painter)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor accent =
        enabled ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::PlaceholderText);
    painter->setRenderHint(QPainter::Antialiasing);
    if (!enabled)
        painter->setOpacity(0.5);
    const bool marked = on || option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(marked ? accent : outlineOf(option.palette));
    painter->setBrush(on ? accent : option.palette.color(QPalette::Base));
    painter->drawRoundedRect(box, radius, radius);
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    const QRectF box(option.rect.x() + 0.5, option.rect.y() + 0.5, side, side);
    painter->save();
    beginMark(option, on, box, side / 2, painter);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::HighlightedText));
        painter->drawEllipse(box.center(), side / 5, side / 5);
    }
    painter->restore();
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const bool on = !option.state.testFlag(QStyle::State_Off);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    beginMark(option, on, box, 2, painter);
    painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), box.width() / 7, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    if (option.state.testFlag(QStyle::State_NoChange))
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter->drawPolyline(QPolygonF({at(0.22, 0.53), at(0.42, 0.73), at(0.78, 0.29)}));
    painter->restore();
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return Extent;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect whole = bar->rect;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? whole.height() : whole.width();
    const auto [begin, size] = handle(*bar, length);
    const auto along = [&whole, upright](int from, int extent) {
        return upright ? QRect(whole.x(), whole.y() + from, whole.width(), extent)
                       : QRect(whole.x() + from, whole.y(), extent, whole.height());
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove:
        rect = whole;
        break;
    case SC_ScrollBarSlider:
        rect = along(begin, size);
        break;
    case SC_ScrollBarSubPage:
        rect = along(0, begin);
        break;
    case SC_ScrollBarAddPage:
        rect = along(begin + size, length - begin - size);
        break;
    default:
        return {};
    }
    return visualRect(bar->direction, whole, rect);
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the words say it, and the icons of most themes are made for light windows
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox) {
        drawCheckBox(*option, painter);
        return;
    }
    if (element == PE_IndicatorRadioButton) {
        drawRadioButton(*option, painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit)
        drawOutline(*option, painter);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox || control == CC_ComboBox)
            drawOutline(*option, painter);
        return;
    }
    painter->fillRect(bar->rect, groundOf(*bar, widget));
    if (bar->maximum <= bar->minimum)
        return;
    const bool upright = bar->orientation == Qt::Vertical;
    const QRect place = subControlRect(control, bar, SC_ScrollBarSlider, widget);
    const QRect shown = upright ? place.adjusted(Margin, 1, -Margin, -1) : place.adjusted(1, Margin, -1, -Margin);
    const bool held = bar->state.testFlag(State_Sunken) && bar->activeSubControls.testFlag(SC_ScrollBarSlider);
    const bool under = bar->state.testFlag(State_MouseOver);
    QColor ink = bar->palette.color(QPalette::PlaceholderText);
    ink.setAlphaF(held ? 1.F : under ? 0.8F : 0.5F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    const qreal radius = (Extent - 2 * Margin) / 2.0;
    painter->drawRoundedRect(shown, radius, radius);
    painter->restore();
}

} // namespace galley::window
