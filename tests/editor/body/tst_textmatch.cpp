// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textmatch.h"

#include <QTest>

using namespace galley::body;

class tst_TextMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needle_typed_isFoundAsPeopleExpect_data();
    void needle_typed_isFoundAsPeopleExpect();
    void everySyllable_typedLetterByLetter_isFound();
    void fuzzyScore_betterMatch_comesFirst_data();
    void fuzzyScore_betterMatch_comesFirst();
};

void tst_TextMatch::needle_typed_isFoundAsPeopleExpect_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char16_t *typed, const char16_t *text, bool found) {
        QTest::newRow(name) << QString::fromUtf16(typed) << QString::fromUtf16(text) << found;
    };
    row("nothing typed", u"", u"2021년 회고", true);
    row("spaces only", u"  ", u"2021년 회고", true);
    row("a part of a word", u"eview", u"Year in Review", true);
    row("other case", u"REVIEW", u"year in review", true);
    row("words in another order", u"review year", u"Year in Review", true);
    row("one word missing", u"review month", u"Year in Review", false);
    row("Hangul", u"회고", u"2021년 회고", true);
    row("leading consonants", u"ㅎㄱ", u"2021년 회고", true);
    row("leading consonants of another word", u"ㅎㄴ", u"2021년 회고", false);
    row("leading consonants across a space", u"ㄴㅎ", u"2021년 회고", false);
    row("leading consonants in two words", u"ㄴ ㅎㄱ", u"2021년 회고", true);
    row("doubled consonant", u"ㄲ", u"꿈", true);
    row("doubled is another one", u"ㄱ", u"꿈", false);
    row("syllable without its final", u"하", u"한글", true);
    row("syllable without its final, inside", u"하그", u"한글", true);
    row("another final", u"할", u"한글", false);
    row("another vowel", u"호", u"한글", false);
    row("syllable and lead", u"한ㄱ", u"한글", true);
    row("final on its way to the next", u"갖", u"가지", true);
    row("final on its way, two letters", u"닭", u"달고나", true);
    row("final on its way, not there", u"갖", u"가나", false);
    row("final that is one", u"닭", u"닭고기", true);
    row("decomposed text", u"회고", u"회고", true);
    row("decomposed typed", u"회고", u"회고", true);
    row("longer than the text", u"회고록", u"회고", false);
    row("Kana and Han", u"日記", u"東京の日記", true);
}

void tst_TextMatch::needle_typed_isFoundAsPeopleExpect()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, found);
    QCOMPARE(Needle(typed).isIn(foldedForMatching(text)), found);
}

/// On a Korean keyboard "값이" is typed as ㄱ 가 갑 값 값ㅇ 값이; each of these shall find it. All syllables with a
/// final consonant before all with a lead, by the arithmetic of Unicode's own decomposition.
void tst_TextMatch::everySyllable_typedLetterByLetter_isFound()
{
    for (char16_t c = 0xAC00; c <= 0xD7A3; ++c) {
        const QString text = QString(QChar(c)) + QStringLiteral("이");
        const QString folded = foldedForMatching(text);
        const int final = (c - 0xAC00) % 28;
        const QString open = QString(QChar(char16_t(c - final)));
        for (const QString &typed : {open, QString(QChar(c)), QChar(c) + QStringLiteral("ㅇ"), text}) {
            if (!Needle(typed).isIn(folded))
                QFAIL(qPrintable(typed + QStringLiteral(" is not found in ") + text));
        }
    }
}

void tst_TextMatch::fuzzyScore_betterMatch_comesFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse"); // empty: not found
    const auto row = [](const char *name, const char16_t *typed, const char16_t *better, const char16_t *worse) {
        QTest::newRow(name) << QString::fromUtf16(typed) << QString::fromUtf16(better) << QString::fromUtf16(worse);
    };
    row("whole word before scattered letters", u"save", u"Save", u"Select all via menu e");
    row("begins of words", u"fs", u"Full Screen", u"Bold effects");
    row("begin of the text", u"post", u"Post List", u"New Post");
    row("shorter of equals", u"zoom", u"Zoom In", u"Zoom to Normal Size");
    row("a letter is missing", u"xyz", u"x y z", u"x y");
    row("leading consonants", u"ㅈㅊㄱ", u"저장 최근 글", u"저장");
    row("Korean word before letters of it", u"저장", u"다른 이름으로 저장", u"저녁 장");
}

void tst_TextMatch::fuzzyScore_betterMatch_comesFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const Needle needle(typed);
    const auto high = needle.fuzzyScore(foldedForMatching(better));
    const auto low = needle.fuzzyScore(foldedForMatching(worse));
    QVERIFY(high.has_value());
    QVERIFY(!low || *low < *high);
}

QTEST_GUILESS_MAIN(tst_TextMatch)
#include "tst_textmatch.moc"
