// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/yaml.h"
#include "rubyoracle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using post::readYaml;
using post::Value;

namespace {

/// Scalars that each branch of Psych's scanner sees, and its neighbours.
const char *const crafted[] = {"yes",
                               "Yes",
                               "YES",
                               "yEs",
                               "no",
                               "on",
                               "off",
                               "Off",
                               "y",
                               "n",
                               "Y",
                               "true",
                               "TRUE",
                               "tRue",
                               "false",
                               "null",
                               "Null",
                               "nUll",
                               "~",
                               "~x",
                               "",
                               "nil",
                               "none",
                               "0",
                               "-0",
                               "+1",
                               "1_000",
                               "1__0",
                               "1,000",
                               "1,",
                               "0123",
                               "0189",
                               "0o17",
                               "0x1F",
                               "0x_",
                               "0b101",
                               "0b",
                               "0b_",
                               "0_",
                               "0,",
                               "-0x1f",
                               "9223372036854775807",
                               "9223372036854775808",
                               "-9223372036854775808",
                               "1e3",
                               "1.5e3",
                               "1.5e+3",
                               "1.5E-3",
                               "1.",
                               "1.e+2",
                               ".5",
                               "-.5",
                               "+.5",
                               ".",
                               "-.",
                               "+.",
                               ".e+1",
                               "1_0.5",
                               "1,0.5",
                               "._",
                               "1.2.3",
                               ".inf",
                               "-.inf",
                               "+.INF",
                               ".Inf",
                               ".nan",
                               ".NaN",
                               "-.nan",
                               "12:30",
                               "12:30:45",
                               "1:60",
                               "-1:30",
                               "+1:30",
                               "1:30:45.5",
                               "1:2.",
                               "1_0:30",
                               "1__0:30",
                               "08:30",
                               "1:2:3:4",
                               "100:00",
                               "2021-12-31",
                               "2021-1-1",
                               "2021-13-01",
                               "2021-02-30",
                               "2021-02-29",
                               "2020-02-29",
                               "2021-00-10",
                               "2021-12-31-08:00",
                               "2021-12-31 08:00",
                               "2021-12-31 08:00:00",
                               "2021-12-31T08:00:00",
                               "2021-12-31t08:00:00Z",
                               "2021-12-31  8:00:00",
                               "2021-12-31 08:00:00 +0900",
                               "2021-12-31 08:00:00 +09:00",
                               "2021-12-31 08:00:00+9",
                               "2021-12-31 08:00:00 -0330",
                               "2021-12-31 08:00:00 +900",
                               "2021-12-31 08:00:00.123",
                               "2021-12-31 08:00:00.5 Z",
                               "2021-12-31 08:00:00. Z",
                               "2021-02-31 00:00:00",
                               "2021-12-31 24:00:00",
                               "2021-12-31 24:00:01",
                               "2021-12-31 23:59:60",
                               "2021-12-31 25:00:00",
                               "2021-12-31 08:60:00",
                               "2021-12-31 08:00:00 +2500",
                               "2021-00-31 08:00:00",
                               "2021-12-31 08:00:00 KST",
                               "2021-12-31 08:00:00 UTC",
                               ":title",

                               "::",
                               "::a",
                               ":\"a b\"",
                               ":':a'",
                               ":\"a\"b",
                               "/:a/:b/",
                               "=",
                               "<<",
                               "*",
                               "a: b",
                               "a #b",
                               "a#b",
                               "@a",
                               "`a",
                               "%a",
                               "! a",
                               "!!str 12",
                               "!!int \"12\"",
                               "!!float 3",
                               "!!float x",
                               "!!bool yes",
                               "!!null x",
                               "!!binary aGVsbG8=",
                               "!!set {a, b}",
                               "!ruby/object:Object {}",
                               "!ruby/sym a",
                               "!ruby/regexp /a/",
                               "!foo 12",
                               "!foo \"12\"",
                               "!!timestamp 2021-01-01",
                               "&a 1",
                               "\"yes\"",
                               "'1'",
                               "\"a\\tb\\u00e9\\x41\\U0001F600\\e\\0\\N\\_\"",
                               "\"a\\qb\"",
                               "'it''s'",
                               "\"a\\\n  b\"",
                               "\"a\n  b\"",
                               "a\n  b",
                               "no\n\n  on",
                               "a\n\n\n  b",
                               "|\n  a\n   b\n\n  c",
                               ">\n  a\n  b\n\n  c",
                               "|-\n  a\n",
                               "|+\n  a\n\n",
                               ">-\n  a\n   b\n  c\n",
                               "|2\n   a",

                               "[a, b,]",
                               "[a b, 'c', \"d\", 1, ~, ]",
                               "[]",
                               "{}",
                               "{a: 1, b: [x, {c: d}]}",
                               "{a, b: }",
                               "{\"a\":1}",
                               "[a: b]",
                               "[1, [2, [3]]]",
                               "한글",
                               "네 아니오",
                               "🎉",
                               "é",
                               "-",
                               "- a",
                               "-a",
                               "--- a",
                               "? a",
                               "a,b",
                               "[a",
                               "{a",
                               "'a",
                               "a]",
                               "a}",
                               "|a",
                               ">a",
                               "a | b",
                               "a > b",
                               "a & b",
                               "a ! b",
                               "a % b",
                               "2021년 12월 31일",
                               "2021. 12. 31",
                               "1st",
                               "1-2",
                               "1/2",
                               "+a",
                               "_",
                               "_1",
                               "1_",
                               "http://a.b/c?d=e#f",
                               "C:\\a",
                               "a:b",
                               "a :b",
                               "a : b",
                               "a\tb",
                               "a\t#b",
                               "a\xc2\xa0"
                               "b",
                               "a\xe2\x80\xa8"
                               "b",
                               "\"a\xe2\x80\xa8"
                               "b\"",
                               "a\xc2\x85"
                               "b"};

QByteArray describe(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QJsonValue read(const QByteArray &yaml)
{
    const auto value = readYaml(yaml);
    return value ? test::notation(*value) : QJsonValue(QStringLiteral("error"));
}

/// Rows where Psych and we differ, or an empty text.
QByteArray differences(const QByteArrayList &texts)
{
    const QJsonArray expected = test::askRuby("read_yaml.rb", texts);
    if (expected.size() != texts.size())
        return "Ruby gave no answer";
    QByteArray rows;
    int count = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QJsonValue wanted = expected[i];
        if (wanted.toObject().contains(QStringLiteral("error"))
            && wanted.toObject()[QStringLiteral("error")].toString().contains(u':'))
            wanted = QStringLiteral("error");
        if (wanted.toObject()[QStringLiteral("error")].toString().endsWith(QLatin1String("Error")))
            wanted = QStringLiteral("error");
        const QJsonValue got = read(texts[i]);
        if (got != wanted && ++count <= 40)
            rows +=
                describe(QString::fromUtf8(texts[i])) + "  Psych " + describe(wanted) + "  we " + describe(got) + '\n';
    }
    if (count)
        qInfo().noquote() << rows;
    return count ? QByteArray::number(count) + " differ" : QByteArray();
}

QByteArray pick(QRandomGenerator &random, const QByteArrayList &from)
{
    return from[random.bounded(static_cast<int>(from.size()))];
}

} // namespace

class tst_Yaml final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalars_ofEveryBranch_readAsPsychReads()
    {
        QByteArrayList texts;
        for (const char *scalar : crafted) {
            texts << QByteArray("a: ") + scalar + "\nb: 1\n" << QByteArray("- ") + scalar + "\n- 1\n";
            // Behind the bracket that closes the list Psych leaves, yaml-cpp reads on; in brackets a line separator of
            // Unicode is no line end to Psych.
            if (!QByteArrayView(scalar).endsWith(']') && !QByteArrayView(scalar).contains("a\xe2")
                && !QByteArrayView(scalar).contains("a\xc2\x85"))
                texts << QByteArray("[x, ") + scalar + "]\n";
        }
        const QByteArray rows = differences(texts);
        QVERIFY2(rows.isEmpty(), rows.constData());
    }

    void scalars_madeAtRandom_readAsPsychReads()
    {
        QRandomGenerator random(20211231);
        const QByteArrayList parts = {"0",        "1",      "9",   "12",  "60", "2021", "-",  "-",  "+", ".", ".",
                                      "_",        ",",      "e",   "E+1", "x",  "0x",   "0b", "T",  " ", "Z", "+09:00",
                                      "08:00:00", "-12-31", "inf", "nan", "y",  "no",   "on", "한", "~", "="};
        QByteArrayList texts;
        for (int i = 0; i < 4000; ++i) {
            QByteArray scalar;
            for (int n = random.bounded(1, 6); n > 0; --n)
                scalar += pick(random, parts);
            texts << "a: " + scalar + '\n';
        }
        const QByteArray rows = differences(texts);
        QVERIFY2(rows.isEmpty(), rows.constData());
    }

    void keys_readAsPsychReads()
    {
        QByteArrayList texts;
        for (const char *key : {"1", "1.5", "-0", "0x1F", "yes", "off", "~", "null", "2021-12-31",
                                "2021-12-31 08:00:00 +0900", ":sym", "'1'", "\"yes\"", "한글", "a b", "1:30", ".inf"})
            texts << QByteArray(key) + ": v\n"
                  << QByteArray("? ") + key + "\n: v\n"
                  << QByteArray("{") + key + ": v}\n";
        const QByteArray rows = differences(texts);
        QVERIFY2(rows.isEmpty(), rows.constData());
    }

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
        const QByteArray rows = differences({"",
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
        const QByteArray rows = differences(texts);
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
