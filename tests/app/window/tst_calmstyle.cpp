// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/calmstyle.h"

#include <QStyleOptionSlider>
#include <QTest>

using galley::window::CalmStyle;

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
};

QTEST_MAIN(TestCalmStyle)

#include "tst_calmstyle.moc"
