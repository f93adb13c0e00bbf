// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "fixtures.h"
#include "jekyllrenderer.h"

#include "preview/markdown/render.h"

#include <QJsonDocument>
#include <QtTest>

using namespace galley::markdown;

/// Every option of kramdown that a site can set, over all examples, against the installed kramdown.
class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void option_overEveryExample_equalsKramdowns_data();
    void option_overEveryExample_equalsKramdowns();

private:
    JekyllRenderer m_jekyll;
};

void TestOptions::option_overEveryExample_equalsKramdowns_data()
{
    QTest::addColumn<QByteArray>("options");
    for (const char *options : {
             R"({"input": "kramdown"})",
             R"({"hard_wrap": true})",
             R"({"gfm_quirks": []})",
             R"({"gfm_quirks": "paragraph_end,no_auto_typographic"})",
             R"({"auto_ids": false})",
             R"({"auto_id_prefix": "h-"})",
             R"({"auto_id_stripping": true, "input": "kramdown"})",
             R"({"header_offset": 1})",
             R"({"header_offset": -1})",
             R"({"smart_quotes": "apos,apos,quot,quot"})",
             R"({"smart_quotes": "laquo,raquo,bdquo,ldquo"})",
             R"({"typographic_symbols": {"hellip": "...", "ndash": "--", "mdash": "---", "laquo": "<<"}})",
             R"({"toc_levels": "2..3"})",
             R"({"footnote_nr": 3})",
             R"({"footnote_prefix": "post-"})",
             R"({"footnote_backlink": "^"})",
             R"({"footnote_backlink": ""})",
             R"({"footnote_backlink_inline": true})",
             R"({"entity_output": "as_input"})",
             R"({"entity_output": "numeric"})",
             R"({"entity_output": "symbolic"})",
             R"({"parse_block_html": true})",
             R"({"parse_span_html": false})",
             R"({"html_to_native": true})",
             R"({"math_engine": null})",
             R"({"syntax_highlighter": null})",
             R"({"syntax_highlighter_opts": {"default_lang": "ruby"}})",
             R"({"syntax_highlighter_opts": {"guess_lang": true}})",
             R"({"guess_lang": false})",
             R"({"syntax_highlighter_opts": {"block": {"line_numbers": true, "start_line": 7}}})",
             R"({"syntax_highlighter_opts": {"span": {"disable": true}}})",
             R"({"syntax_highlighter_opts": {"block": {"disable": true}}})",
         })
        QTest::newRow(options) << QByteArray(options);
}

void TestOptions::option_overEveryExample_equalsKramdowns()
{
    if (!m_jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    QFETCH(const QByteArray, options);
    const QJsonObject kramdown = QJsonDocument::fromJson(options).object();
    QVERIFY(!kramdown.isEmpty());
    const Dialect dialect = dialectOf(kramdown);
    int different = 0;
    int compared = 0;
    for (const Example &example : examples()) {
        const QByteArray theirs = m_jekyll.html(example.source, kramdown);
        if (JekyllRenderer::failed(theirs))
            continue;
        ++compared;
        const QByteArray ours = render(example.source, dialect).html();
        if (canonicalHtml(theirs) == canonicalHtml(ours))
            continue;
        if (++different <= 3) {
            const QByteArray report = example.rule + ", " + example.name + ":\n" + example.source + "\nkramdown:\n"
                + theirs + "\nours:\n" + ours;
            qInfo().noquote() << QString::fromUtf8(report);
        }
    }
    QVERIFY(compared > 400);
    if (options.contains("html_to_native"))
        QEXPECT_FAIL("", "html_to_native is not written", Continue);
    QCOMPARE(different, 0);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
