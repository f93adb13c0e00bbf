// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "fixtures.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

/// What the fixtures hold is what the installed Jekyll says today.
class TestFixtureDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtures_haveAnExpectationForEachExample();
    void fixtures_equalWhatTheInstalledKramdownSays();
    void canonicalHtml_ofLikeFragments_isEqual_data();
    void canonicalHtml_ofLikeFragments_isEqual();
    void canonicalHtml_ofUnlikeFragments_differs_data();
    void canonicalHtml_ofUnlikeFragments_differs();
};

void TestFixtureDrift::fixtures_haveAnExpectationForEachExample()
{
    const QList<Example> all = examples();
    QVERIFY(all.size() > 400);
    for (const Example &example : all)
        QVERIFY2(!example.source.isEmpty(), (example.rule + ": " + example.name).constData());
}

void TestFixtureDrift::fixtures_equalWhatTheInstalledKramdownSays()
{
    const QString ruby = QStandardPaths::findExecutable(QStringLiteral("ruby"));
    if (ruby.isEmpty())
        QSKIP("ruby is not installed");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(ruby,
                  {QStringLiteral(GALLEY_SOURCE_DIR "/tests/preview/markdown/fixtures.rb"), QStringLiteral("--check")});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitCode() == 0, output.constData());
}

void TestFixtureDrift::canonicalHtml_ofLikeFragments_isEqual_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other);
    };
    row("attribute order and quotes", "<a href=\"x\" title='y'>z</a>", "<A title=\"y\" href=x>z</a>");
    row("entities", "<p>&amp;&#44032;&copy;</p>", "<p>&amp;가©</p>");
    row("white space beside blocks", "<p>a\n  b</p>\n\n<p>c</p>", "<p> a b </p><p>c</p>");
    row("white space beside breaks", "a <br />\nb", "a<br>b");
    row("comments", "<p>a<!-- x --></p>", "<p>a</p>");
    row("end of code", "<pre><code>a\n</code></pre>\n", "<pre><code>a\n</code></pre>");
}

void TestFixtureDrift::canonicalHtml_ofLikeFragments_isEqual()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QCOMPARE(canonicalHtml(one), canonicalHtml(other));
}

void TestFixtureDrift::canonicalHtml_ofUnlikeFragments_differs_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other);
    };
    row("text", "<p>a</p>", "<p>b</p>");
    row("space between words", "<b>a</b> <i>b</i>", "<b>a</b><i>b</i>");
    row("attribute value", "<a href=\"x\">z</a>", "<a href=\"y\">z</a>");
    row("nesting", "<em>a<b>c</b></em>", "<em>a</em><b>c</b>");
    row("indentation of code", "<pre><code>  a</code></pre>", "<pre><code>a</code></pre>");
    row("escaped tag", "&lt;b&gt;", "<b>");
}

void TestFixtureDrift::canonicalHtml_ofUnlikeFragments_differs()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QVERIFY(canonicalHtml(one) != canonicalHtml(other));
}

QTEST_GUILESS_MAIN(TestFixtureDrift)
#include "tst_fixturedrift.moc"
