// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/calmstyle.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTest>

#include <cmath>

using galley::window::CalmStyle;

namespace {

/// WCAG 2.1's contrast of two colours.
double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class TestCalmStyle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_ofAScrollBar_fillItWithoutGaps_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("position");
        QTest::newRow("begin") << 400 << 1000 << 100 << 0;
        QTest::newRow("middle") << 400 << 1000 << 100 << 500;
        QTest::newRow("end") << 400 << 1000 << 100 << 1000;
        QTest::newRow("very long text") << 400 << 2000000000 << 40 << 1000000000;
        QTest::newRow("nothing to scroll") << 400 << 0 << 100 << 0;
        QTest::newRow("shorter than a handle") << 20 << 1000 << 10 << 300;
    }
    void parts_ofAScrollBar_fillItWithoutGaps()
    {
        QFETCH(int, length);
        QFETCH(int, maximum);
        QFETCH(int, page);
        QFETCH(int, position);
        CalmStyle style;
        QStyleOptionSlider bar;
        bar.orientation = Qt::Vertical;
        bar.rect = QRect(0, 0, style.pixelMetric(QStyle::PM_ScrollBarExtent, &bar, nullptr), length);
        bar.maximum = maximum;
        bar.pageStep = page;
        bar.sliderPosition = position;
        const auto part = [&](QStyle::SubControl which) {
            return style.subControlRect(QStyle::CC_ScrollBar, &bar, which, nullptr);
        };
        const QRect handle = part(QStyle::SC_ScrollBarSlider);
        QVERIFY(handle.height() >= qMin(length, 32));
        QVERIFY(bar.rect.contains(handle));
        QCOMPARE(part(QStyle::SC_ScrollBarSubPage).height(), handle.top());
        QCOMPARE(part(QStyle::SC_ScrollBarAddPage).height(), length - handle.top() - handle.height());
        QCOMPARE(handle.top() == 0, position == 0 || length <= 32);
        QCOMPARE(handle.bottom() == length - 1, position == maximum || length <= 32);
        // No buttons that a click could land on.
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
    }

    void controls_onADarkWindow_standOutFromIt_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::newRow("check box") << QByteArray("QCheckBox");
        QTest::newRow("radio button") << QByteArray("QRadioButton");
        QTest::newRow("line edit") << QByteArray("QLineEdit");
        QTest::newRow("spin box") << QByteArray("QSpinBox");
    }
    void controls_onADarkWindow_standOutFromIt()
    {
        QFETCH(QByteArray, control);
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(0x22, 0x24, 0x27));
        dark.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
            dark.setColor(role, QColor(0xe4, 0xe3, 0xe0));
        std::unique_ptr<QWidget> widget;
        if (control == "QCheckBox")
            widget = std::make_unique<QCheckBox>();
        else if (control == "QRadioButton")
            widget = std::make_unique<QRadioButton>();
        else if (control == "QLineEdit")
            widget = std::make_unique<QLineEdit>();
        else
            widget = std::make_unique<QSpinBox>();
        CalmStyle style;
        widget->setStyle(&style);
        widget->setPalette(dark);
        widget->resize(widget->sizeHint());
        const QImage picture = widget->grab().toImage();
        // Along a line through the middle the control begins somewhere.
        double best = 1;
        for (int x = 0; x < 8; ++x)
            best = std::max(best, contrast(picture.pixelColor(x, picture.height() / 2), dark.color(QPalette::Window)));
        QVERIFY2(best >= 3, qPrintable(QString::number(best)));
    }
};

QTEST_MAIN(TestCalmStyle)

#include "tst_calmstyle.moc"
