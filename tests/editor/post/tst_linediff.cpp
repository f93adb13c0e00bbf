// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/linediff.h"

#include <QTest>

#include <random>
#include <vector>

using namespace galley::post;

namespace {

/// The length of a shortest edit script by the textbook's table: lines removed plus lines added.
qsizetype shortestEdit(const QList<QByteArrayView> &a, const QList<QByteArrayView> &b)
{
    std::vector<std::vector<qsizetype>> common(size_t(a.size() + 1), std::vector<qsizetype>(size_t(b.size() + 1), 0));
    for (size_t i = 1; i < common.size(); ++i) {
        for (size_t j = 1; j < common[i].size(); ++j) {
            common[i][j] = a[qsizetype(i - 1)] == b[qsizetype(j - 1)] ? common[i - 1][j - 1] + 1
                                                                      : std::max(common[i - 1][j], common[i][j - 1]);
        }
    }
    return a.size() + b.size() - 2 * common.back().back();
}

qsizetype editsOf(const LineDiff &diff)
{
    qsizetype edits = 0;
    for (const Hunk &hunk : diff.hunks)
        edits += hunk.oldCount + hunk.newCount;
    return edits;
}

/// The new text made of the old one and the hunks.
QByteArray patched(const LineDiff &diff)
{
    QByteArray text;
    qsizetype line = 0;
    for (const Hunk &hunk : diff.hunks) {
        for (; line < hunk.oldLine; ++line)
            text += diff.oldLines[line];
        line += hunk.oldCount;
        for (const QByteArrayView added : diff.newLines.sliced(hunk.newLine, hunk.newCount))
            text += added;
    }
    for (; line < diff.oldLines.size(); ++line)
        text += diff.oldLines[line];
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Hunk)

class TestLineDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diff_texts_giveHunks_data();
    void diff_texts_giveHunks();
    void diff_randomTexts_areShortestAndComplete();
    void diff_nothingInCommon_endsSoon();
    void difference_texts_giveNarrowSplices_data();
    void difference_texts_giveNarrowSplices();
    void difference_randomTexts_makeTheNewText();
};

void TestLineDiff::diff_texts_giveHunks_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<Hunk>>("hunks");

    using Hunks = QList<Hunk>;
    QTest::newRow("both empty") << QByteArray() << QByteArray() << Hunks{};
    QTest::newRow("equal") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << Hunks{};
    QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb\n") << Hunks{{0, 0, 0, 2}};
    QTest::newRow("to nothing") << QByteArray("a\n") << QByteArray() << Hunks{{0, 1, 0, 0}};
    QTest::newRow("one line changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n") << Hunks{{1, 1, 1, 1}};
    QTest::newRow("added in the middle") << QByteArray("a\nc\n") << QByteArray("a\nb\nc\n") << Hunks{{1, 0, 1, 1}};
    QTest::newRow("two places") << QByteArray("a\nb\nc\nd\ne\n") << QByteArray("a\nX\nc\nd\n")
                                << Hunks{{1, 1, 1, 1}, {4, 1, 4, 0}};
    QTest::newRow("final newline") << QByteArray("a\nb") << QByteArray("a\nb\n") << Hunks{{1, 1, 1, 1}};
    QTest::newRow("line ends only") << QByteArray("a\nb\n") << QByteArray("a\r\nb\n") << Hunks{{0, 1, 0, 1}};
    QTest::newRow("lone CR") << QByteArray("a\rb\rc\r") << QByteArray("a\rc\r") << Hunks{{1, 1, 1, 0}};
    QTest::newRow("everything") << QByteArray("a\nb\n") << QByteArray("x\ny\nz\n") << Hunks{{0, 2, 0, 3}};
}

void TestLineDiff::diff_texts_giveHunks()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QList<Hunk>, hunks);
    const LineDiff diff = diffLines(before, after);
    QCOMPARE(diff.hunks, hunks);
    QCOMPARE(patched(diff), after);
}

void TestLineDiff::diff_randomTexts_areShortestAndComplete()
{
    std::mt19937 random(1986);
    for (int round = 0; round < 3000; ++round) {
        const auto text = [&random] {
            QByteArray result;
            for (auto i = random() % 14; i > 0; --i)
                result += QByteArray(1, char('a' + random() % 4)) + '\n';
            return result;
        };
        const LineDiff diff = diffLines(text(), text());
        QCOMPARE(patched(diff), diff.newText);
        QCOMPARE(editsOf(diff), shortestEdit(diff.oldLines, diff.newLines));
        qsizetype end = -1;
        for (const Hunk &hunk : diff.hunks) {
            QVERIFY(hunk.oldLine > end); // hunks that touch would be one
            end = hunk.oldLine + hunk.oldCount;
        }
    }
}

void TestLineDiff::diff_nothingInCommon_endsSoon()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 50'000; ++i) {
        before += "before " + QByteArray::number(i) + '\n';
        after += "after " + QByteArray::number(i) + '\n';
        if (i % 10 == 0) {
            before += "\n";
            after += "\n";
        }
    }
    const LineDiff diff = diffLines(before, after);
    QCOMPARE(patched(diff), after);
}

void TestLineDiff::difference_texts_giveNarrowSplices_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<QByteArray>>("splices"); // "at -removed+inserted"

    using Splices = QList<QByteArray>;
    QTest::newRow("a word") << QByteArray("one two three\n") << QByteArray("one 2 three\n") << Splices{"4 -two+2"};
    QTest::newRow("Hangul that shares bytes") << QByteArray("각\n") << QByteArray("갂\n") << Splices{"0 -각+갂"};
    QTest::newRow("last bytes alike") << QByteArray("가\n") << QByteArray("나\n") << Splices{"0 -가+나"};
    QTest::newRow("line end") << QByteArray("a\n") << QByteArray("a\r\n") << Splices{"1 -\n+\r\n"};
    QTest::newRow("doubled letter") << QByteArray("aa\n") << QByteArray("aaa\n") << Splices{"2 -+a"};
    QTest::newRow("two places") << QByteArray("one\ntwo\nthree\n") << QByteArray("1\ntwo\nthree!\n")
                                << Splices{"0 -one+1", "11 -+!"};
}

void TestLineDiff::difference_texts_giveNarrowSplices()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QList<QByteArray>, splices);

    QList<QByteArray> found;
    for (const Splice &splice : difference(before, after))
        found.append(QByteArray::number(splice.at) + " -" + splice.removed + '+' + splice.inserted);
    QCOMPARE(found, splices);
}

void TestLineDiff::difference_randomTexts_makeTheNewText()
{
    std::mt19937 random(42);
    const QList<QByteArray> pieces{"a", "b", "가", "각", "나", "é", "\n", "\n", "\r\n", "\r", " ", "😀", "😁"};
    for (int round = 0; round < 3000; ++round) {
        const auto text = [&] {
            QByteArray result;
            for (auto i = random() % 20; i > 0; --i)
                result += pieces[qsizetype(random() % size_t(pieces.size()))];
            return result;
        };
        const QByteArray before = text();
        const QByteArray after = text();
        QByteArray made = before;
        for (const Splice &splice : difference(before, after)) {
            QVERIFY(splice.removed.isValidUtf8());
            QVERIFY(splice.inserted.isValidUtf8());
            QVERIFY(applySplices(made, {splice}));
            QVERIFY(made.isValidUtf8());
        }
        QCOMPARE(made, after);
    }
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
