// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/ignorerule.h"

#include <QTest>

using namespace galley;

class tst_IgnoreRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withRuleIgnored_anyConfiguration_changesOneKey_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        row("flow list", "title: a\ngalley: {ignore: [x]}\n", "title: a\ngalley: {ignore: [x, tag-case]}\n");
        row("block list", "galley:\n  ignore:\n    - x # so\nurl: b\n",
            "galley:\n  ignore:\n    - x # so\n    - tag-case\nurl: b\n");
        row("fences", "---\ntitle: a\n", "---\ntitle: a\n\ngalley:\n  ignore:\n    - tag-case\n");
    }
    void withRuleIgnored_anyConfiguration_changesOneKey()
    {
        QFETCH(QByteArray, before);
        const auto text = site::withRuleIgnored(before, QStringLiteral("tag-case"));
        QVERIFY(text);
        QTEST(*text, "after");
    }

    void withRuleIgnored_withoutTheKey_addsItAndKeepsTheRest()
    {
        for (const QByteArray before : {"", "title: a", "title: a\n", "a: 1\r\nb: 2\r\n", "a: 1\n# the end\n"}) {
            const auto text = site::withRuleIgnored(before, QStringLiteral("tag-case"));
            QVERIFY(text);
            QVERIFY2(text->startsWith(before), text->constData());
            QVERIFY(text->contains("galley:") && text->contains("tag-case"));
            // Once more adds a second rule to the same list.
            const auto more = site::withRuleIgnored(*text, QStringLiteral("file-name"));
            QVERIFY(more);
            QCOMPARE(more->count("galley:"), 1);
        }
    }

    void withRuleIgnored_brokenConfiguration_isRefused()
    {
        QVERIFY(!site::withRuleIgnored("a: [\n", QStringLiteral("tag-case")));
    }
};

QTEST_GUILESS_MAIN(tst_IgnoreRule)
#include "tst_ignorerule.moc"
