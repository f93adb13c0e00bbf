// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/dateform.h"

#include <QTest>
#include <QTimeZone>

using namespace galley::post;

class tst_DateForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stamp_keepsTheForm_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *before, const char *after) {
            QTest::newRow(before) << QString::fromLatin1(before) << QString::fromLatin1(after);
        };
        row("2018-03-27", "2030-01-02");
        row("2018-3-27", "2030-1-2");
        row("2017-10-19 21:33:00 +0200", "2030-01-01 20:04:05 +0200");
        row("2021-08-01-11:50", "2030-01-02-03:04");
        row("2017-06-21 01:09:00", "2030-01-02 03:04:05");
        row("2013-09-14 20:46:50 -0400", "2030-01-01 14:04:05 -0400");
        row("2004-12-16 15:17:59.000000000 +00:00", "2030-01-01 18:04:05.000000000 +00:00");
        row("2016-03-09T16:20:02-05:00", "2030-01-01T13:04:05-05:00");
        row("2016-03-09T16:20:02Z", "2030-01-01T18:04:05Z");
        row("2023-01-29 18:30:22 2023 -0800", "2030-01-01 10:04:05 2030 -0800");
        row("2020-05-16 9:54", "2030-01-02 3:04");
        row("", "2030-01-02 03:04:05 +0900");
        row("yesterday", "2030-01-02 03:04:05 +0900");
    }
    void stamp_keepsTheForm()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const QDateTime moment(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::OffsetFromUTC, 9 * 3600);
        QCOMPARE(restamped(before, moment), after);
    }

    void day_chosen_keepsEverythingElse_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *before, const char *after) {
            QTest::newRow(before) << QString::fromLatin1(before) << QString::fromLatin1(after);
        };
        row("2018-03-27", "2022-11-09");
        row("2018-3-7 10:00", "2022-11-9 10:00");
        row("2021-12-31-08:00", "2022-11-09-08:00");
        row("2004-12-16 15:17:59.000000000 +00:00", "2022-11-09 15:17:59.000000000 +00:00");
        row("", "2022-11-09");
        row("soon", "2022-11-09");
    }
    void day_chosen_keepsEverythingElse()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(redated(before, QDate(2022, 11, 9)), after);
        QCOMPARE(dayIn(after), QDate(2022, 11, 9));
    }

    void form_isKnownOrNot()
    {
        for (const char *known : {"2018-03-27", "2021-12-31-08:00", "2013-09-14 20:46:50 -0400", "2016-03-09T16:20:02Z",
                                  "2023-01-29 18:30:22 2023 -0800"})
            QVERIFY2(isKnownDateForm(QString::fromLatin1(known)), known);
        for (const char *other : {"", "12/31/2021", "31 December 2021", "2021.12.31", "2021-12-31 8 pm", "2021"})
            QVERIFY2(!isKnownDateForm(QString::fromLatin1(other)), other);
    }
};

QTEST_APPLESS_MAIN(tst_DateForm)
#include "tst_dateform.moc"
