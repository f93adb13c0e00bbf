// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/newline.h"

#include <QTest>

using namespace galley::post;

class TestNewline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void style_texts_areCounted_data();
    void style_texts_areCounted();
    void newlineAt_place_isThatOfTheNeighbour_data();
    void newlineAt_place_isThatOfTheNeighbour();
    void lineOf_offsets_countFromOne_data();
    void lineOf_offsets_countFromOne();
};

void TestNewline::style_texts_areCounted_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QList<int>>("counts"); // LF, CRLF, CR
    QTest::addColumn<bool>("mixed");
    QTest::addColumn<QByteArray>("dominant");

    using Counts = QList<int>;
    QTest::newRow("empty") << QByteArray() << Counts{0, 0, 0} << false << QByteArray("\n");
    QTest::newRow("one line") << QByteArray("a") << Counts{0, 0, 0} << false << QByteArray("\n");
    QTest::newRow("LF") << QByteArray("a\n\nb\n") << Counts{3, 0, 0} << false << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("a\r\n\r\nb") << Counts{0, 2, 0} << false << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("a\r\rb\r") << Counts{0, 0, 3} << false << QByteArray("\r");
    QTest::newRow("CR before CRLF") << QByteArray("a\r\r\nb") << Counts{0, 1, 1} << true << QByteArray("\r\n");
    QTest::newRow("LF before CR") << QByteArray("a\n\r") << Counts{1, 0, 1} << true << QByteArray("\n");
    QTest::newRow("mostly CRLF") << QByteArray("a\r\nb\r\nc\n") << Counts{1, 2, 0} << true << QByteArray("\r\n");
    QTest::newRow("mostly LF") << QByteArray("a\r\nb\nc\n") << Counts{2, 1, 0} << true << QByteArray("\n");
    QTest::newRow("LF and CRLF alike") << QByteArray("a\r\nb\n") << Counts{1, 1, 0} << true << QByteArray("\n");
}

void TestNewline::style_texts_areCounted()
{
    QFETCH(QByteArray, source);
    QFETCH(QList<int>, counts);
    QFETCH(bool, mixed);
    QFETCH(QByteArray, dominant);

    const NewlineStyle style = newlineStyle(source);
    QCOMPARE((QList<int>{int(style.lf), int(style.crlf), int(style.cr)}), counts);
    QCOMPARE(style.isMixed(), mixed);
    QCOMPARE(style.dominant(), dominant);
}

void TestNewline::newlineAt_place_isThatOfTheNeighbour_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("newline");

    QTest::newRow("empty") << QByteArray() << 0 << QByteArray("\n");
    QTest::newRow("this line's end") << QByteArray("a\nb\r\nc\n") << 3 << QByteArray("\r\n");
    QTest::newRow("first line") << QByteArray("a\r\nb\n") << 0 << QByteArray("\r\n");
    QTest::newRow("last line without an end") << QByteArray("a\nb\r\nc") << 6 << QByteArray("\r\n");
    QTest::newRow("end of the text") << QByteArray("a\r\nb\n") << 5 << QByteArray("\n");
    QTest::newRow("behind the text") << QByteArray("a\r\n") << 99 << QByteArray("\r\n");
    QTest::newRow("CR only") << QByteArray("a\rb\r") << 1 << QByteArray("\r");
    QTest::newRow("stray CR in an LF text") << QByteArray("a\rb\n") << 1 << QByteArray("\n");
}

void TestNewline::newlineAt_place_isThatOfTheNeighbour()
{
    QFETCH(QByteArray, source);
    QFETCH(int, offset);
    QFETCH(QByteArray, newline);
    QCOMPARE(newlineAt(source, offset), newline);
}

void TestNewline::lineOf_offsets_countFromOne_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");

    QTest::newRow("empty") << QByteArray() << 0 << 1;
    QTest::newRow("start") << QByteArray("a\nb") << 0 << 1;
    QTest::newRow("before the line end") << QByteArray("a\nb") << 1 << 1;
    QTest::newRow("behind the line end") << QByteArray("a\nb") << 2 << 2;
    QTest::newRow("CRLF is one") << QByteArray("a\r\nb") << 3 << 2;
    QTest::newRow("CR only") << QByteArray("a\rb\rc") << 4 << 3;
    QTest::newRow("stray CR") << QByteArray("a\rb\nc") << 4 << 2;
    QTest::newRow("behind the text") << QByteArray("a\nb") << 99 << 2;
}

void TestNewline::lineOf_offsets_countFromOne()
{
    QFETCH(QByteArray, source);
    QFETCH(int, offset);
    QFETCH(int, line);
    QCOMPARE(lineOf(source, offset), line);
}

QTEST_GUILESS_MAIN(TestNewline)
#include "tst_newline.moc"
