// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "yamldifferences.h"

#include <QTest>

using namespace galley;
using test::pick;
using test::yamlDifferences;

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

} // namespace

/// Scalars and keys as Psych reads them.
class tst_YamlScalars final : public QObject
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
        const QByteArray rows = yamlDifferences(texts);
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
        const QByteArray rows = yamlDifferences(texts);
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
        const QByteArray rows = yamlDifferences(texts);
        QVERIFY2(rows.isEmpty(), rows.constData());
    }
};

QTEST_APPLESS_MAIN(tst_YamlScalars)
#include "tst_yamlscalars.moc"
