// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/view/patch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using galley::markdown::Block;
using galley::view::difference;
using galley::view::Patch;
using galley::view::toJson;

namespace {

/// One block a letter, two lines each and a blank line between.
QList<Block> blocks(const QByteArray &letters, int firstLine = 1)
{
    QList<Block> list;
    for (const char letter : letters) {
        list.append({QByteArray(1, letter), firstLine, firstLine + 1});
        firstLine += 3;
    }
    return list;
}

/// What a page does with a patch, in its simplest form.
QList<Block> applied(QList<Block> page, const Patch &patch, const QList<Block> &wanted)
{
    QList<bool> fresh(page.size(), false);
    for (const Patch::Change &change : patch.changes) {
        page.remove(change.at, change.removed);
        fresh.remove(change.at, change.removed);
        for (qsizetype i = change.at; i < change.at + change.inserted; ++i) {
            page.insert(i, wanted[i]);
            fresh.insert(i, true);
        }
    }
    for (qsizetype s = 0; s < patch.shifts.size(); ++s) {
        const qsizetype end = s + 1 < patch.shifts.size() ? patch.shifts[s + 1].from : page.size();
        for (qsizetype i = patch.shifts[s].from; i < end; ++i) {
            if (!fresh[i]) {
                page[i].firstLine += patch.shifts[s].firstLine;
                page[i].lastLine += patch.shifts[s].lastLine;
            }
        }
    }
    return page;
}

bool same(const QList<Block> &a, const QList<Block> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Block &x, const Block &y) {
        return x.html == y.html && x.firstLine == y.firstLine && x.lastLine == y.lastLine;
    });
}

} // namespace

class TestPatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edit_anywhere_touchesOnlyTheBlocksThatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QList<Patch::Change>>("changes");
        using Changes = QList<Patch::Change>;
        QTest::newRow("nothing") << QByteArray("abc") << QByteArray("abc") << Changes{};
        QTest::newRow("first post") << QByteArray() << QByteArray("abc") << Changes{{0, 0, 3}};
        QTest::newRow("all gone") << QByteArray("abc") << QByteArray() << Changes{{0, 3, 0}};
        QTest::newRow("one in the middle") << QByteArray("abcde") << QByteArray("abXde") << Changes{{2, 1, 1}};
        QTest::newRow("first") << QByteArray("abc") << QByteArray("Xbc") << Changes{{0, 1, 1}};
        QTest::newRow("last") << QByteArray("abc") << QByteArray("abX") << Changes{{2, 1, 1}};
        QTest::newRow("insert") << QByteArray("ab") << QByteArray("aXYb") << Changes{{1, 0, 2}};
        QTest::newRow("append") << QByteArray("ab") << QByteArray("abX") << Changes{{2, 0, 1}};
        QTest::newRow("delete") << QByteArray("abcd") << QByteArray("ad") << Changes{{1, 2, 0}};
        QTest::newRow("one of several equal") << QByteArray("----") << QByteArray("---") << Changes{{3, 1, 0}};
        QTest::newRow("two far apart") << QByteArray("abcdefg") << QByteArray("aXcdeYg")
                                       << Changes{{1, 1, 1}, {5, 1, 1}};
        QTest::newRow("two, with equal rules between")
            << QByteArray("ab-c-d-ef") << QByteArray("aX-c-d-Yf") << Changes{{1, 1, 1}, {7, 1, 1}};
        QTest::newRow("moved down") << QByteArray("abcde") << QByteArray("acdbe") << Changes{{1, 1, 0}, {3, 0, 1}};
    }
    void edit_anywhere_touchesOnlyTheBlocksThatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QList<Patch::Change>, changes);
        const Patch patch = difference(blocks(before), blocks(after));
        QCOMPARE(patch.changes, changes);
        QVERIFY(same(applied(blocks(before), patch, blocks(after)), blocks(after)));
    }

    void lines_movedAbove_areOneShift()
    {
        const Patch patch = difference(blocks("abcdef"), blocks("abcdef", 8));
        QVERIFY(patch.changes.isEmpty());
        QCOMPARE(patch.shifts, (QList<Patch::Shift>{{0, 7, 7}}));
    }

    void lines_ofOneBlockGrowing_shiftTheRestByMore()
    {
        QList<Block> after = blocks("abc");
        after[1].lastLine += 2;
        after[2].firstLine += 2;
        after[2].lastLine += 2;
        const Patch patch = difference(blocks("abc"), after);
        QVERIFY(patch.changes.isEmpty());
        QCOMPARE(patch.shifts, (QList<Patch::Shift>{{1, 0, 2}, {2, 2, 2}}));
    }

    void randomEdits_patched_giveTheWantedBlocks()
    {
        QRandomGenerator random(20211231);
        for (int round = 0; round < 4000; ++round) {
            const auto letters = [&random] {
                QByteArray text;
                const quint32 length = random.bounded(14U);
                const int alphabet = random.bounded(1, 12);
                for (quint32 i = 0; i < length; ++i)
                    text += char('a' + random.bounded(alphabet));
                return text;
            };
            const QList<Block> before = blocks(letters());
            const QList<Block> after = blocks(letters(), random.bounded(1, 6));
            const Patch patch = difference(before, after);
            QVERIFY(same(applied(before, patch, after), after));
        }
    }

    void json_ofAPatch_holdsTextAsItIs()
    {
        const QList<Block> wanted{{"<p>\xED\x95\x9C \"\\ </script>\xE2\x80\xA8</p>\n", 3, 4}};
        const QByteArray json = toJson(difference({}, wanted), wanted, 7, true);
        const QJsonObject message = QJsonDocument::fromJson(json).object();
        QCOMPARE(message[QLatin1String("revision")].toInt(), 7);
        QCOMPARE(message[QLatin1String("whole")].toBool(), true);
        const QJsonValue change = message[QLatin1String("changes")][0];
        QCOMPARE(change[0].toInt(), 0);
        QCOMPARE(change[1].toInt(), 0);
        QCOMPARE(change[2][0].toString().toUtf8(), wanted.first().html);
        QCOMPARE(change[3][0].toInt(), 3);
        QCOMPARE(change[3][1].toInt(), 4);
    }
};

QTEST_APPLESS_MAIN(TestPatch)
#include "tst_patch.moc"
