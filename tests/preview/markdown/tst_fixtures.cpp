// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "fixtures.h"

#include "preview/markdown/render.h"

#include <QtTest>

using namespace galley::markdown;

/// Every example of a rule is rendered as Jekyll publishes it.
class TestFixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void example_rendered_equalsKramdowns_data();
    void example_rendered_equalsKramdowns();
};

void TestFixtures::example_rendered_equalsKramdowns_data()
{
    QTest::addColumn<Example>("example");
    for (const Example &example : examples())
        QTest::newRow((example.rule + ": " + example.name).constData()) << example;
}

void TestFixtures::example_rendered_equalsKramdowns()
{
    QFETCH(const Example, example);
    const QByteArray html = render(example.source, example.dialect).html();
    const QByteArray ours = canonicalHtml(html);
    const QByteArray theirs = canonicalHtml(example.expected);
    if (ours != theirs) {
        const QByteArray report
            = "source:\n" + example.source + "\nkramdown:\n" + example.expected + "\nours:\n" + html;
        qInfo().noquote() << QString::fromUtf8(report);
    }
    QVERIFY(ours == theirs);
}

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
