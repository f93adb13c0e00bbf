// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "renderinput.h"

#include "../bench/hostile.h"

#include <QtTest>

/// Texts that break parsers end, in every dialect; how their time grows is for packaging/bench to say.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileText_manyTimes_renders_data();
    void hostileText_manyTimes_renders();
};

void TestHostile::hostileText_manyTimes_renders_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Hostile &hostile : hostileTexts())
        QTest::newRow(hostile.name.constData()) << hostile.text(3000);
}

void TestHostile::hostileText_manyTimes_renders()
{
    QFETCH(const QByteArray, text);
    for (const int dialect : {0, 1, 2, 16 + 32}) {
        const QByteArray wrong = checkRenderInput(QByteArray(1, static_cast<char>(dialect)) + text);
        QCOMPARE(wrong, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
