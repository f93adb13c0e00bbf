// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/journalformat.h"

#include <QTest>

using namespace galley::post;

namespace {

JournalState someState()
{
    JournalState state;
    state.owner = {"boot", 4711, 12345};
    state.file.path = QStringLiteral("/home/누구/_posts/2021-12-31-글.md");
    state.file.encoding = "EUC-KR";
    state.file.byteOrderMark = "\xef\xbb\xbf";
    state.file.fingerprint = {true, 17, 1'640'908'800'123'456'789, 2049, 42, "hash"};
    state.source = "---\ntitle: 글\n---\n";
    state.time = 1000;
    return state;
}

/// A journal of three edits, and every text that it may give when its end is missing.
struct Sample
{
    QByteArray bytes;
    QList<QByteArray> texts;
};

Sample sample()
{
    Sample result;
    const JournalState state = someState();
    result.bytes = journalHead(state);
    result.texts = {state.source};
    QByteArray source = state.source;
    const QList<QList<Splice>> edits{
        {{source.size(), {}, "one\n"}},
        {{0, "---", "..."}, {source.size(), {}, "two\n"}},
        {{0, "...", "---"}},
    };
    quint32 number = 0;
    for (const QList<Splice> &splices : edits) {
        ++number;
        result.bytes += journalEdit(number, 1000 + number, splices);
        if (!applySplices(source, splices))
            qFatal("the sample is wrong");
        result.texts.append(source);
    }
    return result;
}

} // namespace

class TestJournalFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_wholeJournal_givesAll();
    void read_tornAnywhere_givesAnEarlierText();
    void read_anyByteDamaged_neverGivesAnotherText();
    void read_editsOutOfOrder_stopThere();
    void read_foreignBytes_giveNothing_data();
    void read_foreignBytes_giveNothing();
};

void TestJournalFormat::read_wholeJournal_givesAll()
{
    const Sample whole = sample();
    const auto state = readJournal(whole.bytes);
    QVERIFY(state);
    const JournalState before = someState();
    QCOMPARE(state->source, whole.texts.last());
    QCOMPARE(state->time, 1003);
    QVERIFY(state->owner == before.owner);
    QCOMPARE(state->file.path, before.file.path);
    QCOMPARE(state->file.encoding, before.file.encoding);
    QCOMPARE(state->file.byteOrderMark, before.file.byteOrderMark);
    QVERIFY(state->file.fingerprint.looksLike(before.file.fingerprint));
    QVERIFY(state->file.fingerprint.holdsTheSameAs(before.file.fingerprint));
}

void TestJournalFormat::read_tornAnywhere_givesAnEarlierText()
{
    const Sample whole = sample();
    const qsizetype head = journalHead(someState()).size();
    qsizetype seen = 0;
    for (qsizetype size = 0; size <= whole.bytes.size(); ++size) {
        const auto state = readJournal(whole.bytes.first(size));
        QCOMPARE(state.has_value(), size >= head);
        if (!state)
            continue;
        const qsizetype index = whole.texts.indexOf(state->source);
        QVERIFY(index >= seen); // more bytes never give less text
        seen = index;
    }
    QCOMPARE(seen, whole.texts.size() - 1);
}

void TestJournalFormat::read_anyByteDamaged_neverGivesAnotherText()
{
    const Sample whole = sample();
    for (qsizetype i = 0; i < whole.bytes.size(); ++i) {
        for (const int mask : {0x01, 0x80, 0xff}) {
            QByteArray damaged = whole.bytes;
            damaged[i] = char(damaged[i] ^ mask);
            const auto state = readJournal(damaged);
            if (state)
                QVERIFY(whole.texts.contains(state->source) && state->source != whole.texts.last());
        }
    }
}

void TestJournalFormat::read_editsOutOfOrder_stopThere()
{
    const QByteArray head = journalHead(someState());
    const qsizetype end = someState().source.size();
    const QByteArray second = journalEdit(2, 2000, {{end, {}, "x"}});
    QCOMPARE(readJournal(head + second)->source, someState().source);
    const QByteArray misfit = journalEdit(1, 2000, {{end + 1, {}, "x"}});
    QCOMPARE(readJournal(head + misfit + second)->source, someState().source);
    QCOMPARE(readJournal(head + misfit)->time, 1000);
}

void TestJournalFormat::read_foreignBytes_giveNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray magic = journalHead({}).first(17);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a post") << QByteArray("---\ntitle: x\n---\n");
    QTest::newRow("another version") << journalHead(someState()).replace("journal 1", "journal 2");
    QTest::newRow("only the first line") << magic;
    QTest::newRow("length beyond everything") << magic + QByteArray(64, '\xff');
    QTest::newRow("zeroes as after a power cut") << QByteArray(4096, '\0');
    QTest::newRow("zeroes behind the first line") << magic + QByteArray(4096, '\0');
}

void TestJournalFormat::read_foreignBytes_giveNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readJournal(bytes));
}

QTEST_GUILESS_MAIN(TestJournalFormat)
#include "tst_journalformat.moc"
