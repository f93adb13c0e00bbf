// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/needles.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using galley::site::Needles;

namespace {

QByteArray randomText(QRandomGenerator &random, int least, int most)
{
    QByteArray text(random.bounded(least, most + 1), '\0');
    for (char &c : text)
        c = "ab-\x80"[random.bounded(4)];
    return text;
}

} // namespace

class tst_Needles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Few are looked for one after the other, many together: both must say what QByteArray says.
    void isAnyIn_randomTexts_saysWhatLookingForEachSays_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 16, 17, 300})
            QTest::addRow("%d needles", count) << count;
    }
    void isAnyIn_randomTexts_saysWhatLookingForEachSays()
    {
        QFETCH(int, count);
        QRandomGenerator random(1234);
        int found = 0;
        for (int round = 0; round < 300; ++round) {
            QList<QByteArray> all;
            Needles needles;
            const int least = round % 12 + 1;
            for (int i = 0; i < count; ++i) {
                all.append(randomText(random, least, 14));
                needles.add(all.last());
            }
            const QByteArray text = randomText(random, 0, 60);
            const bool wanted = std::any_of(all.begin(), all.end(),
                                            [&text](const QByteArray &needle) { return text.contains(needle); });
            found += wanted;
            QVERIFY2(needles.isAnyIn(text) == wanted, text);
        }
        QVERIFY(count == 0 || (found > 0 && found < 300));
    }

    void isAnyIn_emptyNeedle_isNone()
    {
        Needles needles;
        needles.add({});
        QVERIFY(needles.isEmpty());
        QVERIFY(!needles.isAnyIn("text"));
    }
};

QTEST_GUILESS_MAIN(tst_Needles)
#include "tst_needles.moc"
