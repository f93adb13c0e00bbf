// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QJSEngine>
#include <QTest>

/// The page's scripts that need no page: the very files, run in Qt's own JavaScript engine.
class TestPageScripts final : public QObject
{
    Q_OBJECT

    QJSEngine engine;

    void load(const char *name)
    {
        QFile file(QStringLiteral(GALLEY_SOURCE_DIR "/resources/page/scripts/%1.js").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJSValue result = engine.evaluate(QString::fromUtf8(file.readAll()), file.fileName());
        QVERIFY2(!result.isError(), qPrintable(result.toString()));
    }
    QVariant run(const QString &expression) { return engine.evaluate(expression).toVariant(); }

private Q_SLOTS:
    void initTestCase()
    {
        engine.evaluate(QStringLiteral("var galley = {};"));
        for (const char *name : {"styles", "lines", "liquid"})
            load(name);
    }

    void declaration_ofAStyle_isFiltered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *value, bool allowed) {
            QTest::addRow("%s: %s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value) << allowed;
        };
        row("text-align", "right", true);
        row("color", "rgb(1, 2, 3)", true);
        row("width", "50%", true);
        row("width", "300px", true);
        row("width", "auto", true);
        row("font-size", "1.5em", true);
        row("line-height", "1.6", true);
        row("margin-left", "20px", true);
        row("float", "left", true);
        row("display", "none", true);
        row("width", "201%", false);
        row("width", "5000px", false);
        row("width", "100vw", false);
        row("width", "calc(100% + 1px)", false);
        row("width", "300em", false);
        row("font-size", "97px", false);
        row("margin-left", "-1px", false);
        row("margin-top", "500px", false);
        row("position", "fixed", false);
        row("z-index", "1", false);
        row("transform", "scale(9)", false);
        row("background-image", "url(x)", false);
        row("background-color", "url(x)", false);
        row("color", "var(--x)", false);
        row("--x", "1", false);
        row("animation-name", "x", false);
        row("content", "\"x\"", false);
        row("cursor", "none", false);
        row("font-family", "\\75rl(x)", false);
        row("color", "", false);
    }
    void declaration_ofAStyle_isFiltered()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, allowed);
        const QJSValue answer = engine.evaluate(QStringLiteral("galley.styles.allows")).call({name, value});
        QCOMPARE(answer.toBool(), allowed);
    }

    void line_betweenPoints_isInterpolated_data()
    {
        QTest::addColumn<double>("line");
        QTest::addColumn<double>("y");
        QTest::newRow("a point") << 10.0 << 100.0;
        QTest::newRow("half way") << 15.0 << 150.0;
        QTest::newRow("a quarter of the next") << 25.0 << 275.0;
        QTest::newRow("last") << 40.0 << 500.0;
    }
    void line_betweenPoints_isInterpolated()
    {
        QFETCH(double, line);
        QFETCH(double, y);
        const QString points = QStringLiteral("[{line: 10, y: 100}, {line: 20, y: 200}, {line: 40, y: 500}]");
        QCOMPARE(run(QStringLiteral("galley.lines.yOfLine(%1, %2)").arg(points).arg(line)).toDouble(), y);
        QCOMPARE(run(QStringLiteral("galley.lines.lineOfY(%1, %2)").arg(points).arg(y)).toDouble(), line);
    }

    void line_outsideAllPoints_takesTheNearest()
    {
        const QString points = QStringLiteral("[{line: 10, y: 100}, {line: 20, y: 200}]");
        QCOMPARE(run(QStringLiteral("galley.lines.yOfLine(%1, 1)").arg(points)).toDouble(), 100.0);
        QCOMPARE(run(QStringLiteral("galley.lines.yOfLine(%1, 99)").arg(points)).toDouble(), 200.0);
        QCOMPARE(run(QStringLiteral("galley.lines.yOfLine([], 5)")).toDouble(), 0.0);
    }

    void points_thatGoBack_areLeftOut()
    {
        QCOMPARE(run(QStringLiteral(
                         "galley.lines.tidy([{line: 1, y: 0}, {line: 2, y: 50}, {line: 3, y: 20},"
                         "{line: 2, y: 60}, {line: 4, y: 60}, {line: 4, y: 80}]).map(p => p.line + ':' + p.y).join()"))
                     .toString(),
                 QStringLiteral("1:0,2:50,4:60"));
    }

    void block_ofALine_isTheLastThatBegan_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("index");
        QTest::newRow("above all") << 0 << 0;
        QTest::newRow("first") << 3 << 0;
        QTest::newRow("inside") << 5 << 0;
        QTest::newRow("blank between") << 7 << 0;
        QTest::newRow("second") << 8 << 1;
        QTest::newRow("below all") << 99 << 2;
    }
    void block_ofALine_isTheLastThatBegan()
    {
        QFETCH(int, line);
        QFETCH(int, index);
        QCOMPARE(
            run(QStringLiteral("galley.lines.blockOfLine([{first: 3}, {first: 8}, {first: 9}], %1)").arg(line)).toInt(),
            index);
        QCOMPARE(run(QStringLiteral("galley.lines.blockOfLine([], %1)").arg(line)).toInt(), -1);
    }

    void text_withTagsAndFormulas_isTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *text, const char *found) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("plain $5 and $6", "");
        row("a {% include x %} b", "liquid:{% include x %}");
        row("{{ a }}{{ b }}", "liquid:{{ a }}|liquid:{{ b }}");
        row("{% not closed", "");
        row("a $$x^2$$ b", "math:x^2");
        row("$$x$$", "display:x");
        row("식 \\(x\\) 과 \\[y\\]", "math:x|display:y");
        row("\\(\\frac{{a}}{b}\\)", "math:\\frac{{a}}{b}");
        row("$$$$", "");
    }
    void text_withTagsAndFormulas_isTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const QJSValue describe =
            engine.evaluate(QStringLiteral("(text => galley.liquid.find(text, true).map(f => (f.display ? 'display' : "
                                           "f.kind) + ':' + f.source).join('|'))"));
        QCOMPARE(describe.call({text}).toString(), found);
    }
};

QTEST_GUILESS_MAIN(TestPageScripts)
#include "tst_pagescripts.moc"
