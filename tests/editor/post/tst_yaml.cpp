// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yaml.h"
#include "rubyoracle.h"
#include "yamldifferences.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using post::readYaml;
using test::pick;
using test::yamlDifferences;

/// Maps, lists and whole documents as Psych reads them, and what is refused.
class tst_Yaml final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Texts thrown together from lines, most of them broken: what is read must be what Psych reads.
    void structures_madeAtRandom_readAsPsychReadsOrNotAtAll()
    {
        QRandomGenerator random(4711);
        const QByteArrayList indents = {"", "", "", "", "  ", "  ", "    ", " "};
        const QByteArrayList heads = {"a:", "b:", "\"k\":", "키:", "x y:", "- a:", "-", "-"};
        const QByteArrayList values = {
            "a",      "b: c",      "b:c",        "글",  "\"q\"", "'s'",  "[x, y]",
            "{k: v}", "{k: v, l}", "x # c",      "# c", "|",     ">-",   "~",
            "yes",    "12:30",     "2021-01-01", "",    "what?", "[a?]", "[http://a.b/c?d=1]",
            "\"a",    "it's",      "[a",         "x,y"};
        QByteArrayList texts;
        for (int i = 0; i < 3000; ++i) {
            QByteArray text;
            for (int n = random.bounded(1, 6); n > 0; --n)
                text += pick(random, indents) + pick(random, heads) + (random.bounded(12) ? " " : "")
                    + pick(random, values) + '\n';
            texts << text;
        }
        const QJsonArray expected = test::askRuby("read_yaml.rb", texts);
        QCOMPARE(expected.size(), texts.size());
        int readable = 0, unread = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const bool broken = expected[i].toObject().contains(QStringLiteral("error"));
            const auto value = readYaml(texts[i]);
            readable += !broken;
            unread += !broken && !value;
            if (value)
                QVERIFY2(test::notation(*value) == expected[i], texts[i].constData());
        }
        // Psych leaves at the end of a first map or list that is indented; yaml-cpp looks one token further.
        QVERIFY2(unread * 20 < readable, qPrintable(QStringLiteral("%1 of %2").arg(unread).arg(readable)));
    }

    void structures_readAsPsychReads()
    {
        const QByteArray rows = yamlDifferences({"",
                                                 "# only\n",
                                                 "---\n",
                                                 "---\n---\na: 1\n",
                                                 "a: 1\n---\nb: 2\n",
                                                 "---\na: 1\n...\nb: 2\n",
                                                 "text\n",
                                                 "a:\nb:\n",
                                                 "a: 1\na: 2\n",
                                                 "a: &x 1\nb: *x\n",
                                                 "a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n",
                                                 "b:\n  k: 3\n  <<: {k: 1}\n",
                                                 "d: &d {k: 1}\ne: &e {k: 2, m: 3}\nb:\n  <<: [*d, *e]\n",
                                                 "<<: text\na: 1\n",
                                                 "<<: [text]\n",
                                                 "\"<<\": {a: 1}\n",
                                                 "!!str <<: {a: 1}\n",
                                                 "1: a\n1.5: b\ntrue: c\n~: d\n2021-01-01: e\n:sym: f\nyes: g\n",
                                                 "a:\n- b\n- c\n",
                                                 "a:\n  - b\n  -\n  - - c\n    - d\n",
                                                 "a: |\n  x\r\n  y\r\nb: 1\r\n",
                                                 "a: 1\r\nb: 2\r\n",
                                                 "\ta: 1\n",
                                                 "a:\t1\n",
                                                 "a: 1\t# c\n",
                                                 "a:\n\t- b\n",
                                                 "a: b: c\n",
                                                 "a: 'b' c\n",
                                                 "a: \"b\" # c\n",
                                                 "a: *none\n",
                                                 " a: 1\n b: 2\n",
                                                 "a: 1\n b: 2\n",
                                                 "a:\n    b: 1\n  c: 2\n",
                                                 "a: [b,\n  c]\nd: {e: f,\n g: h}\n",
                                                 "a: [b,\nc]\n",
                                                 "a: {b: c\n",
                                                 "%YAML 1.1\n---\na: 1\n",
                                                 "a: &x\nb: *x\n",
                                                 "? a\n? b\n",
                                                 "a: \x01\n",
                                                 "a: \x7f\n",
                                                 "a: \xef\xbf\xbe\n",
                                                 "a: \"x\ny\"\n",
                                                 "a: \"x\n  y\"\n",
                                                 "- a\n b\n",
                                                 "a: - b\n",
                                                 "a: b\n  - c\n",
                                                 "a:\n  b\n  c: d\n",
                                                 "a: b # c\n",
                                                 "a: # c\n  b\n",
                                                 "a: |  # c\n  b\n",
                                                 "a: | c\n  b\n",
                                                 "a:b\n",
                                                 "a :b\n",
                                                 "[a]: b\n",
                                                 "a: !!str\nb: !!str ~\n",
                                                 "a: ''\nb: \"\"\n",
                                                 "---\ntitle: x\n---\n",
                                                 "a: >\n\n  b\n\n   c\n\n  d\n\n",
                                                 "a: |\n\n  b\n",
                                                 "a: |1\n  b\n",
                                                 "a: |\n   b\n  c\n",
                                                 "key with spaces: 1\n'quoted': 2\n\"double\": 3\n",
                                                 "a: 1\n\n\n# end\n",
                                                 "tags: a b  c\n",
                                                 "a: \"b\\\n   c\"\n",
                                                 "- - - a\n",
                                                 "-\n  a: 1\n  b: 2\n",
                                                 "- a: 1\n  b: 2\n- c\n"});
        QVERIFY2(rows.isEmpty(), rows.constData());
    }

    /// Where YAML 1.1 and 1.2 differ in what may begin a text, end a line, or be left out.
    void indicators_readAsPsychReads()
    {
        const QByteArrayList texts{"a: :\n",
                                   "- :\n",
                                   "a: : b\n",
                                   "- : b\n",
                                   "- : \n",
                                   ": b\n",
                                   ": b\nc: d\n",
                                   "? a\n: b\n",
                                   "a:\n  : b\n",
                                   "- :\n- 1\n",
                                   "- :a\n",
                                   "[x, :]\n",
                                   "[x, :, y]\n",
                                   "[x, : b]\n",
                                   "[x, :a]\n",
                                   "[:a, :b]\n",
                                   "[x, ::]\n",
                                   "[x, :a b]\n",
                                   "[x, :a: b]\n",
                                   "[x, ?]\n",
                                   "[x, ? a]\n",
                                   "[x, ?a]\n",
                                   "[?a]\n",
                                   "[? a]\n",
                                   "[x, ?a b, y]\n",
                                   "{?a: b}\n",
                                   "{? a: b}\n",
                                   "{:a: b}\n",
                                   "{:sym: v}\n",
                                   "{a: :b}\n",
                                   "{a: ?b}\n",
                                   "{a: ? b}\n",
                                   "{a: ?}\n",
                                   "{a: :}\n",
                                   "{: b}\n",
                                   "{a: b, : c}\n",
                                   "a: !\n",
                                   "a: ! x\n",
                                   "- !\n",
                                   "[!, a]\n",
                                   "[! a]\n",
                                   "{a: !}\n",
                                   "a: !\nb: 1\n",
                                   "a: ! \"x\"\n",
                                   "a: !\n  b: 1\n",
                                   "a: ! 12\n",
                                   "a: ! yes\n",
                                   "a: ! '12'\n",
                                   "a: ! ~\n",
                                   "a: ! []\n",
                                   "a: ! [1]\n",
                                   "a: ! {b: 1}\n",
                                   "a: &x !\n",
                                   "a: &x ! 1\n",
                                   "a: ! &x 1\n",
                                   "a: ! |\n  x\n",
                                   "! a: b\n",
                                   "! : b\n",
                                   "a: ! # c\n",
                                   "a: !\n- 1\n",
                                   "a: !\n  x\n",
                                   "[! , a]\n",
                                   "[!]\n",
                                   "{! a: b}\n",
                                   "a: ?\n",
                                   "a: ? b\n",
                                   "a: ?b\n",
                                   "- ?\n",
                                   "- ? a\n",
                                   "- ?a\n",
                                   "?a: b\n",
                                   "? a\n",
                                   "?\n",
                                   "a: 1\rb: 2",
                                   "a: 1\rb: 2\r\n",
                                   "a: x\r  y\n",
                                   "a: |\r  x\r  y\r",
                                   "a: 1 # c\rb: 2\n",
                                   "a: \"x\ry\"\n",
                                   "a: \"x\r\r  y\"\n",
                                   "- a\r- b\n",
                                   "[a,\rb]\n",
                                   "a: >\r x\r y\n",
                                   "a: 1\r\r\nb: 2\n",
                                   "[a]b\n",
                                   "[http://a]\n",
                                   "[a:b]\n",
                                   "[a?b]\n",
                                   "[a? b]\n",
                                   "[\"a\":b]\n",
                                   "[x, a:]\n",
                                   "{a:}\n",
                                   "{a:1}\n",
                                   "[:]\n",
                                   "[::a]\n",
                                   "[:::]\n",
                                   "[: a]\n",
                                   "[x, :\"a b\"]\n",
                                   "[x, :'a']\n",
                                   "- : a\n  b: c\n",
                                   "[x, -]\n",
                                   "[x, - a]\n",
                                   "[-a]\n",
                                   "[-]\n",
                                   "{-: a}\n",
                                   "x: [a]]\n",
                                   "[x, ]a\n",
                                   "a: ]\n",
                                   "a: }\n",
                                   "a: [x] y\n",
                                   "[x, a}]\n",
                                   "[x, {a]]\n",
                                   "[x, |a]\n",
                                   "[x, >a]\n",
                                   "[x, %a]\n",
                                   "[x, @a]\n",
                                   "[x, `a]\n"};
        const QByteArray rows = yamlDifferences(texts);
        QVERIFY2(rows.isEmpty(), rows.constData());
    }

    void aliasBomb_isRefusedAtOnce()
    {
        QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const QByteArray n = QByteArray::number(i), m = QByteArray::number(i - 1);
            bomb += "a" + n + ": &a" + n + " [*a" + m + (", *a" + m).repeated(9) + "]\n";
        }
        const auto value = readYaml(bomb);
        QVERIFY(!value.ok());
        QVERIFY(!value.error().what.isEmpty());
        QCOMPARE(value.error().line, 6);
    }

    void selfReference_isRefused()
    {
        const auto value = readYaml("a: 1\nb: &x\n  c: *x\n");
        QVERIFY(!value.ok());
        QCOMPARE(value.error().line, 3);
    }

    void deepNesting_isRefused_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("flow sequences") << QByteArray("[").repeated(100'000);
        QTest::newRow("flow maps") << QByteArray("{a: ").repeated(100'000);
        QTest::newRow("block sequences") << QByteArray("- ").repeated(100'000);
        QTest::newRow("explicit keys") << QByteArray("? ").repeated(100'000);
        QTest::newRow("too long") << QByteArray("a: b\n").repeated(1'000'000);
    }
    void deepNesting_isRefused()
    {
        QFETCH(QByteArray, yaml);
        const auto value = readYaml(yaml);
        QVERIFY(!value.ok());
    }

    void error_namesItsLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("line");
        QTest::newRow("colon in a value") << QByteArray("a: 1\nb: c: d\n") << 2;
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << 2;
        QTest::newRow("at sign") << QByteArray("a: 1\n\nb: @c\n") << 3;
        QTest::newRow("unknown alias") << QByteArray("a: 1\nb: *c\n") << 2;
        QTest::newRow("no blank behind the colon") << QByteArray("a: 1\nb:c\n") << 2;
        QTest::newRow("no colon") << QByteArray("a: 1\nb\n") << 2;
        QTest::newRow("item among keys") << QByteArray("a: 1\n- b\n") << 2;
        QTest::newRow("unclosed quote") << QByteArray("a: 1\nb: \"c\nd: 1\n") << 2;
        QTest::newRow("bad number") << QByteArray("a: 1\nb: 0x_\n") << 2;
        QTest::newRow("control character") << QByteArray("a: 1\nb: \x02\n") << 2;
    }
    void error_namesItsLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, line);
        const auto value = readYaml(yaml);
        QVERIFY(!value.ok());
        QCOMPARE(value.error().line, line);
    }
};

QTEST_APPLESS_MAIN(tst_Yaml)
#include "tst_yaml.moc"
