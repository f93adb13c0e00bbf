// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/splice.h"

#include <QTest>

#include <random>

using namespace galley::post;

Q_DECLARE_METATYPE(QList<Splice>)

class TestSplice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apply_tableOfSplices_givesText_data();
    void apply_tableOfSplices_givesText();
    void apply_sharedText_leavesTheOtherCopyAlone();
    void apply_randomSplices_equalsOneByOne();
    void mapOffset_marksInText_stayAtTheirLetter_data();
    void mapOffset_marksInText_stayAtTheirLetter();
};

void TestSplice::apply_tableOfSplices_givesText_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<Splice>>("splices");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<QByteArray>("after");

    using List = QList<Splice>;
    QTest::newRow("none") << QByteArray("abc") << List{} << true << QByteArray("abc");
    QTest::newRow("into nothing") << QByteArray() << List{{0, "", "x"}} << true << QByteArray("x");
    QTest::newRow("at the end") << QByteArray("abc") << List{{3, "", "d"}} << true << QByteArray("abcd");
    QTest::newRow("everything") << QByteArray("abc") << List{{0, "abc", ""}} << true << QByteArray();
    QTest::newRow("front to back") << QByteArray("a b c") << List{{0, "a", "AA"}, {5, "c", ""}} << true
                                   << QByteArray("AA b ");
    QTest::newRow("back to front") << QByteArray("a b c") << List{{4, "c", ""}, {0, "a", "AA"}} << true
                                   << QByteArray("AA b ");
    QTest::newRow("side by side") << QByteArray("ab") << List{{0, "a", "xyz"}, {3, "b", ""}} << true
                                  << QByteArray("xyz");
    QTest::newRow("into what was inserted")
        << QByteArray("ab") << List{{1, "", "XY"}, {2, "Y", "Z"}} << true << QByteArray("aXZb");
    QTest::newRow("with NULs") << QByteArray("a\0b", 3) << List{{1, QByteArray("\0", 1), ""}} << true
                               << QByteArray("ab");
    QTest::newRow("before the text") << QByteArray("abc") << List{{-1, "", "x"}} << false << QByteArray("abc");
    QTest::newRow("behind the text") << QByteArray("abc") << List{{4, "", "x"}} << false << QByteArray("abc");
    QTest::newRow("over the end") << QByteArray("abc") << List{{2, "cd", "x"}} << false << QByteArray("abc");
    QTest::newRow("other bytes there") << QByteArray("abc") << List{{1, "x", "y"}} << false << QByteArray("abc");
    QTest::newRow("second one wrong") << QByteArray("abc") << List{{0, "a", "y"}, {1, "x", ""}} << false
                                      << QByteArray("abc");
    QTest::newRow("third of a tangle wrong")
        << QByteArray("ab") << List{{1, "", "XY"}, {2, "Y", "Z"}, {0, "q", ""}} << false << QByteArray("ab");
}

void TestSplice::apply_tableOfSplices_givesText()
{
    QFETCH(QByteArray, before);
    QFETCH(QList<Splice>, splices);
    QFETCH(bool, fits);
    QFETCH(QByteArray, after);

    QByteArray text = before;
    QCOMPARE(applySplices(text, splices), fits);
    QCOMPARE(text, after);
    if (fits) {
        QVERIFY(applySplices(text, inverted(splices)));
        QCOMPARE(text, before);
    }
}

void TestSplice::apply_sharedText_leavesTheOtherCopyAlone()
{
    QByteArray text("one two");
    text.detach();
    const QByteArray held = text;
    QVERIFY(applySplices(text, {{3, "", ","}}));
    QCOMPARE(text, QByteArray("one, two"));
    QCOMPARE(held, QByteArray("one two"));
}

void TestSplice::apply_randomSplices_equalsOneByOne()
{
    std::mt19937 random(20211231);
    const auto below = [&random](qsizetype n) { return qsizetype(random() % std::uint64_t(n)); };
    for (int round = 0; round < 2000; ++round) {
        QByteArray text("abcdefghij");
        QByteArray model = text;
        QList<Splice> splices;
        for (qsizetype i = below(6); i >= 0; --i) {
            const qsizetype at = below(model.size() + 1);
            const qsizetype length = below(std::min<qsizetype>(3, model.size() - at) + 1);
            const Splice splice{at, model.sliced(at, length), QByteArray(below(4), char('A' + below(26)))};
            model = model.first(at) + splice.inserted + model.sliced(at + length);
            splices.append(splice);
        }
        const QByteArray before = text;
        QVERIFY(applySplices(text, splices));
        QCOMPARE(text, model);
        QVERIFY(applySplices(text, inverted(splices)));
        QCOMPARE(text, before);
    }
}

void TestSplice::mapOffset_marksInText_stayAtTheirLetter_data()
{
    QTest::addColumn<QList<Splice>>("splices");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");

    using List = QList<Splice>;
    QTest::newRow("behind an insertion") << List{{1, "", "xx"}} << 4 << 6;
    QTest::newRow("before an insertion") << List{{5, "", "xx"}} << 4 << 4;
    QTest::newRow("where bytes are inserted") << List{{4, "", "xx"}} << 4 << 6;
    QTest::newRow("behind a deletion") << List{{1, "bc", ""}} << 4 << 2;
    QTest::newRow("within a deletion") << List{{2, "cdef", ""}} << 4 << 2;
    QTest::newRow("within a replacement") << List{{2, "cdef", "x"}} << 4 << 3;
    QTest::newRow("two splices") << List{{0, "", "xx"}, {3, "b", ""}} << 4 << 5;
}

void TestSplice::mapOffset_marksInText_stayAtTheirLetter()
{
    QFETCH(QList<Splice>, splices);
    QFETCH(int, before);
    QFETCH(int, after);
    QCOMPARE(int(mapOffset(before, splices)), after);
}

QTEST_GUILESS_MAIN(TestSplice)
#include "tst_splice.moc"
