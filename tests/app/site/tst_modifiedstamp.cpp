// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/modifiedstamp.h"

#include <QTest>
#include <QTimeZone>

using namespace galley;

class tst_ModifiedStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stampModified_anyForm_staysInIt_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << "---\ntitle:  a\n" + before + "\n---\ntext\n"
                                << "---\ntitle:  a\n" + after + "\n---\ntext\n";
        };
        row("date", "last_modified_at: 2021-12-31", "last_modified_at: 2024-03-05");
        row("time", "last_modified_at: 2021-12-31 08:00:00 +0900", "last_modified_at: 2024-03-05 18:07:09 +0900");
        row("quoted", "last_modified_at: \"2021-12-31 08:00\" # so", "last_modified_at: \"2024-03-05 18:07\" # so");
        row("the hour behind a hyphen", "last_modified_at:   2021-12-31-08:00", "last_modified_at:   2024-03-05-18:07");
        row("no key", "date: 2021-12-31", "date: 2021-12-31");
        row("no value", "last_modified_at:", "last_modified_at:");
        row("words", "last_modified_at: last summer", "last_modified_at: last summer");
    }
    void stampModified_anyForm_staysInIt()
    {
        QFETCH(QByteArray, before);
        const QDateTime moment(QDate(2024, 3, 5), QTime(18, 7, 9), QTimeZone("Asia/Seoul"));
        QVERIFY(post::applySplices(before, site::stampModified(before, moment)));
        QTEST(before, "after");
    }

    void stampModified_brokenFrontMatter_isLeftAlone()
    {
        QVERIFY(site::stampModified("---\na: [\nlast_modified_at: 2021-12-31\n---\n", QDateTime::currentDateTimeUtc())
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ModifiedStamp)
#include "tst_modifiedstamp.moc"
