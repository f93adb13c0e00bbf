// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/statisticswatch.h"
#include "editor/body/textstatistics.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::body;

class tst_TextStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_ofABody_areThoseOfItsReader_data();
    void counts_ofABody_areThoseOfItsReader();
    void minutes_ofAText_followItsScript();
    void watch_afterAnEdit_tellsTheNewCount();
};

void tst_TextStatistics::counts_ofABody_areThoseOfItsReader_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("withBlanks");
    QTest::addColumn<int>("words");
    const auto row = [](const char *name, const char *body, int characters, int withBlanks, int words) {
        QTest::newRow(name) << QString::fromUtf8(body) << characters << withBlanks << words;
    };
    row("empty", "", 0, 0, 0);
    row("English", "It's a well-known fact.\n", 20, 23, 4);
    row("number", "3.14 is near", 10, 12, 3);
    row("Korean by eojeol", "저는 학교에 갑니다.", 9, 11, 3);
    row("Korean, decomposed", "\u1112\u1161\u11ab\u1100\u1173\u11af", 2, 2, 1);
    row("Korean and Latin", "GPU로 학습", 6, 7, 2);
    row("Japanese", "私は学生です。", 7, 7, 6);
    row("Chinese", "我是学生", 4, 4, 4);
    row("Chinese and Latin", "用Qt写", 4, 4, 3);
    row("accent", "cafe\u0301", 4, 4, 1);
    row("emoji", "hi 😀", 3, 4, 1);
    row("marks are not read", "## **a** _b_", 2, 4, 2);
    row("text of a link, not its URL", "[a b](https://c.d/e f)", 2, 3, 2);
    row("HTML and Liquid", "a <br> {{ b }} {: .c}", 1, 4, 1);
    row("code block", "a\n```\nb c d\n```\ne", 2, 2, 2);
    row("code within a line is read", "a `b c`", 3, 5, 3);
    row("list", "- a\n1. b", 2, 2, 2);
    row("strong syllables of one word", "**굵**게", 2, 2, 1);
}

void tst_TextStatistics::counts_ofABody_areThoseOfItsReader()
{
    QFETCH(QString, body);
    const TextStatistics counted = textStatistics(body.toUtf8());
    QTEST(int(counted.characters), "characters");
    QTEST(int(counted.charactersWithBlanks), "withBlanks");
    QTEST(int(counted.words), "words");
}

void tst_TextStatistics::minutes_ofAText_followItsScript()
{
    QCOMPARE(textStatistics(QByteArray("word ").repeated(265)).minutes, 1.0);
    QCOMPARE(textStatistics(QByteArray("한글 ").repeated(250)).minutes, 1.0);
    QCOMPARE(textStatistics(QByteArray("漢字").repeated(250)).minutes, 1.0);
}

void tst_TextStatistics::watch_afterAnEdit_tellsTheNewCount()
{
    post::Document document("---\ntitle: x\n---\na\n");
    StatisticsWatch watch(&document);
    QTRY_COMPARE(watch.statistics().words, 1);
    QVERIFY(document.apply({{17, {}, "b "}}, post::Origin::Body));
    QTRY_COMPARE(watch.statistics().words, 2);
}

QTEST_GUILESS_MAIN(tst_TextStatistics)
#include "tst_textstatistics.moc"
