// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/linetable.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley::body;

class tst_LineTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_ofAText_endAtLfCrlfAndCr_data();
    void lines_ofAText_endAtLfCrlfAndCr();
    void table_afterRandomSplices_equalsOneReadAnew();
};

void tst_LineTable::lines_ofAText_endAtLfCrlfAndCr_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::newRow("empty") << QByteArray() << QList<QByteArray>{""};
    QTest::newRow("no line end") << QByteArray("a") << QList<QByteArray>{"a"};
    QTest::newRow("LF") << QByteArray("a\nb\n") << QList<QByteArray>{"a", "b", ""};
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QList<QByteArray>{"a", "b", ""};
    QTest::newRow("CR") << QByteArray("a\rb\r") << QList<QByteArray>{"a", "b", ""};
    QTest::newRow("mixed") << QByteArray("a\n\r\n\r\r\nb") << QList<QByteArray>{"a", "", "", "", "b"};
    QTest::newRow("spaces stay") << QByteArray("  a  \n ") << QList<QByteArray>{"  a  ", " "};
}

void tst_LineTable::lines_ofAText_endAtLfCrlfAndCr()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, lines);
    LineTable table;
    table.reset(text);
    QCOMPARE(table.count(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(table.text(text, i).toByteArray(), lines[i]);
}

void tst_LineTable::table_afterRandomSplices_equalsOneReadAnew()
{
    QRandomGenerator random(20260101);
    const auto piece = [&random](int length) {
        static constexpr char alphabet[] = {'a', 'b', '\n', '\r', '\n', ' '};
        QByteArray bytes;
        for (int i = 0; i < length; ++i)
            bytes += alphabet[random.bounded(int(sizeof alphabet))];
        return bytes;
    };
    for (int text = 0; text < 100; ++text) {
        QByteArray body = piece(random.bounded(40));
        LineTable table;
        table.reset(body);
        for (int edit = 0; edit < 50; ++edit) {
            const qsizetype at = random.bounded(int(body.size()) + 1);
            const qsizetype removed = random.bounded(int(std::min(qsizetype(6), body.size() - at)) + 1);
            const QByteArray inserted = piece(random.bounded(5));
            const QByteArray before = body;
            const LineTable old = table;
            body.replace(at, removed, inserted);
            const LineTable::Change change = table.splice(body, at, removed, inserted.size());
            LineTable anew;
            anew.reset(body);
            QCOMPARE(table.size(), anew.size());
            QCOMPARE(table.count(), anew.count());
            for (qsizetype line = 0; line < anew.count(); ++line)
                QCOMPARE(table.start(line), anew.start(line));
            QCOMPARE(table.count() - old.count(), change.newCount - change.oldCount);
            for (qsizetype line = 0; line < change.first; ++line)
                QCOMPARE(table.text(body, line).toByteArray(), old.text(before, line).toByteArray());
        }
    }
}

QTEST_APPLESS_MAIN(tst_LineTable)
#include "tst_linetable.moc"
