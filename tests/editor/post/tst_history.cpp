// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/history.h"

#include <QTest>

using namespace galley::post;

namespace {

struct Key
{
    QByteArray removed;
    QByteArray inserted;
    qsizetype at = -1; ///< -1: where the last key left the cursor
    qint64 wait = 100; ///< milliseconds since the last key
    Origin origin = Origin::Body;
};

QList<Key> typed(const QByteArray &text)
{
    QList<Key> keys;
    for (const char c : text)
        keys.append({{}, QByteArray(1, c)});
    return keys;
}

} // namespace

Q_DECLARE_METATYPE(Key)

class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_keys_becomeSteps_data();
    void typing_keys_becomeSteps();
    void typing_afterBreak_beginsAStep();
    void typing_afterUndo_beginsAStep();
    void push_afterUndo_forgetsWhatWasUndone();
    void push_mergeNever_isAStepOfItsOwn();
    void state_undoAndRedo_haveTheirOldNames();
    void state_typingThatMerges_isAnother();
    void bytes_overTheLimit_forgetTheOldest();
    void bytes_oneHugeStep_isKept();
};

void TestHistory::typing_keys_becomeSteps_data()
{
    QTest::addColumn<QList<Key>>("keys");
    QTest::addColumn<QList<QByteArray>>("steps"); // "-removed+inserted"

    using Keys = QList<Key>;
    using Steps = QList<QByteArray>;
    QTest::newRow("one word") << typed("word") << Steps{"-+word"};
    QTest::newRow("two words") << typed("two words") << Steps{"-+two", "-+ words"};
    QTest::newRow("blanks between") << typed("a  b") << Steps{"-+a", "-+  b"};
    QTest::newRow("Hangul by syllables") << Keys{{"", "안"}, {"", "녕"}} << Steps{"-+안녕"};
    QTest::newRow("Hangul without preedit")
        << Keys{{"", "ㅎ"}, {"ㅎ", "하", 0}, {"하", "한", 0}, {"", "글"}} << Steps{"-+한글"};
    QTest::newRow("line end") << typed("a\nb") << Steps{"-+a", "-+\n", "-+b"};
    QTest::newRow("CRLF") << Keys{{"", "a"}, {"", "\r\n"}, {"", "b"}} << Steps{"-+a", "-+\r\n", "-+b"};
    QTest::newRow("short pause") << Keys{{"", "a"}, {"", "b", -1, 1500}} << Steps{"-+ab"};
    QTest::newRow("long pause") << Keys{{"", "a"}, {"", "b", -1, 1501}} << Steps{"-+a", "-+b"};
    QTest::newRow("another place") << Keys{{"", "a"}, {"", "b", 0}} << Steps{"-+a", "-+b"};
    QTest::newRow("another origin") << Keys{{"", "a"}, {"", "b", -1, 100, Origin::Title}} << Steps{"-+a", "-+b"};
    QTest::newRow("backspace after typing")
        << Keys{{"", "a"}, {"", "b"}, {"b", "", 1}, {"a", "", 0}} << Steps{"-+ab", "-ab+"};
    QTest::newRow("typing after backspace") << Keys{{"a", "", 4}, {"", "b"}} << Steps{"-a+", "-+b"};
    QTest::newRow("delete forward") << Keys{{"a", "", 4}, {"b", "", 4}} << Steps{"-ab+"};
    QTest::newRow("backspace over a line end")
        << Keys{{"b", "", 6}, {"\n", "", 5}, {"a", "", 4}} << Steps{"-b+", "-\n+", "-a+"};
    QTest::newRow("typing over a selection") << Keys{{"old", "n", 3}, {"", "e"}, {"", "w"}} << Steps{"-old+new"};
    QTest::newRow("endless word") << typed(QByteArray(History::LongestRun + 1, 'x'))
                                  << Steps{"-+" + QByteArray(History::LongestRun, 'x'), "-+x"};
}

void TestHistory::typing_keys_becomeSteps()
{
    QFETCH(QList<Key>, keys);
    QFETCH(QList<QByteArray>, steps);

    History history;
    qint64 now = 0;
    qsizetype cursor = 0;
    for (const Key &key : keys) {
        now += key.wait;
        const qsizetype at = key.at < 0 ? cursor : key.at;
        history.push({{at, key.removed, key.inserted}}, key.origin, Merge::Typing, now);
        cursor = at + key.inserted.size();
    }
    QList<QByteArray> found;
    while (history.canUndo()) {
        const History::Step step = history.undo();
        QCOMPARE(step.splices.size(), 1);
        found.prepend('-' + step.splices.first().removed + '+' + step.splices.first().inserted);
    }
    QCOMPARE(found, steps);
}

void TestHistory::typing_afterBreak_beginsAStep()
{
    History history;
    history.push({{0, "", "a"}}, Origin::Body, Merge::Typing, 0);
    history.breakTyping();
    history.push({{1, "", "b"}}, Origin::Body, Merge::Typing, 1);
    QCOMPARE(history.size(), 2);
}

void TestHistory::typing_afterUndo_beginsAStep()
{
    History history;
    history.push({{0, "", "a"}}, Origin::Body, Merge::Typing, 0);
    history.push({{9, "", "b"}}, Origin::Body, Merge::Typing, 1);
    QCOMPARE(history.undo().splices.first().at, 9);
    history.push({{1, "", "c"}}, Origin::Body, Merge::Typing, 2);
    QCOMPARE(history.size(), 2);
}

void TestHistory::push_afterUndo_forgetsWhatWasUndone()
{
    History history;
    history.push({{0, "", "a"}}, Origin::Body, Merge::Never, 0);
    (void)history.undo();
    QVERIFY(history.canRedo());
    history.push({{0, "", "b"}}, Origin::Form, Merge::Never, 1);
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undo().splices.first().inserted, QByteArray("b"));
    QVERIFY(!history.canUndo());
}

void TestHistory::push_mergeNever_isAStepOfItsOwn()
{
    History history;
    history.push({{0, "", "a"}}, Origin::Body, Merge::Never, 0);
    history.push({{1, "", "b"}}, Origin::Body, Merge::Typing, 1);
    history.push({{2, "", "c"}}, Origin::Body, Merge::Never, 2);
    QCOMPARE(history.size(), 3);
}

void TestHistory::state_undoAndRedo_haveTheirOldNames()
{
    History history;
    const qint64 none = history.state();
    history.push({{0, "", "a"}}, Origin::Body, Merge::Never, 0);
    const qint64 one = history.state();
    QVERIFY(one != none);
    (void)history.undo();
    QCOMPARE(history.state(), none);
    (void)history.redo();
    QCOMPARE(history.state(), one);
    (void)history.undo();
    history.push({{0, "", "a"}}, Origin::Body, Merge::Never, 0);
    QVERIFY(history.state() != one);
}

void TestHistory::state_typingThatMerges_isAnother()
{
    History history;
    history.push({{0, "", "a"}}, Origin::Body, Merge::Typing, 0);
    const qint64 one = history.state();
    history.push({{1, "", "b"}}, Origin::Body, Merge::Typing, 1);
    QCOMPARE(history.size(), 1);
    QVERIFY(history.state() != one);
}

void TestHistory::bytes_overTheLimit_forgetTheOldest()
{
    History history(10'000);
    qint64 state = 0;
    for (int i = 0; i < 1000; ++i) {
        history.push({{0, "", QByteArray(100, 'x')}}, Origin::Body, Merge::Never, i);
        state = history.state();
    }
    QVERIFY(history.bytes() <= 10'000);
    QVERIFY(history.size() > 10);
    QCOMPARE(history.state(), state);
    while (history.canUndo())
        (void)history.undo();
    QVERIFY2(history.state() != 0, "the first text cannot be reached any more, so it must not have its old name");
}

void TestHistory::bytes_oneHugeStep_isKept()
{
    History history(1000);
    history.push({{0, "", QByteArray(100'000, 'x')}}, Origin::Body, Merge::Never, 0);
    QVERIFY(history.canUndo());
    history.push({{0, "", "y"}}, Origin::Body, Merge::Never, 1);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.undo().splices.first().inserted, QByteArray("y"));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
