// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/headerids.h"

#include "jekyllrenderer.h"

#include <QRegularExpression>
#include <QtTest>

using galley::markdown::HeaderIds;

class TestHeaderIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameText_again_isNumbered();
    void kramdown_withoutLetters_isSection();
    void gfm_ofAnyCharacter_equalsRubys();
};

void TestHeaderIds::sameText_again_isNumbered()
{
    HeaderIds ids("p-");
    QCOMPARE(ids.gfm("결론 A"), QByteArray("p-결론-a"));
    QCOMPARE(ids.kramdown("결론 A"), QByteArray("p-a"));
    QCOMPARE(ids.gfm("결론 A"), QByteArray("p-결론-a-1"));
    QCOMPARE(ids.gfm("결론 A"), QByteArray("p-결론-a-2"));
    QCOMPARE(ids.kramdown("A"), QByteArray("p-a-1"));
}

void TestHeaderIds::kramdown_withoutLetters_isSection()
{
    HeaderIds ids({});
    QCOMPARE(ids.kramdown("결론"), QByteArray("section"));
    QCOMPARE(ids.kramdown("1. Hello, World-2!"), QByteArray("hello-world-2"));
    QCOMPARE(ids.kramdown(""), QByteArray("section-1"));
}

/// Every seventh character of Unicode 13, which is Ruby 3.1's, in a heading of its own.
void TestHeaderIds::gfm_ofAnyCharacter_equalsRubys()
{
    JekyllRenderer jekyll;
    if (!jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    QByteArrayList texts;
    QByteArray source;
    for (char32_t c = 0xa1; c < 0x20000; c += 7) {
        const QChar::UnicodeVersion version = QChar::unicodeVersion(c);
        if ((c >= 0xd800 && c < 0xe000) || version == QChar::Unicode_Unassigned || version > QChar::Unicode_13_0)
            continue;
        texts << "a" + QString::fromUcs4(&c, 1).toUtf8() + "B" + QByteArray::number(static_cast<uint>(c), 16);
        source += "# " + texts.last() + "\n\n";
    }
    const QString html = QString::fromUtf8(jekyll.html(source));
    static const QRegularExpression heading(QStringLiteral("<h1 id=\"([^\"]*)\">"));
    HeaderIds ids({});
    qsizetype i = 0;
    for (const QRegularExpressionMatch &match : heading.globalMatch(html)) {
        QVERIFY(i < texts.size());
        QCOMPARE(ids.gfm(texts.at(i)), match.captured(1).toUtf8());
        ++i;
    }
    QVERIFY(i > 5000);
    QCOMPARE(i, texts.size());
}

QTEST_GUILESS_MAIN(TestHeaderIds)
#include "tst_headerids.moc"
