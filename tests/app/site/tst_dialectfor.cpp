// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/dialectfor.h"
#include "editor/post/yaml.h"
#include "tests/app/site/oracle.h"

#include <QJsonObject>
#include <QTest>

using namespace galley;
using markdown::Dialect;

namespace {

const char *const configurations[] = {
    "",
    "kramdown:\n  input: GFM\n  hard_wrap: true\n",
    "kramdown:\n  input: kramdown\n",
    "kramdown: {auto_ids: false, auto_id_prefix: 'h-', auto_id_stripping: true, header_offset: 1}\n",
    "kramdown: {transliterated_header_ids: true, footnote_nr: 5, footnote_prefix: p, footnote_backlink: ''}\n",
    "kramdown: {footnote_backlink: '&uarr; %s', footnote_backlink_inline: true, footnote_nr: '3'}\n",
    "kramdown: {smart_quotes: 'apos,apos,quot,quot'}\n",
    "kramdown: {smart_quotes: ['39', '39', '34', '34']}\n",
    "kramdown: {smart_quotes: [lsquo, rsquo, laquo, raquo]}\n",
    "kramdown: {toc_levels: 1..3}\n",
    "kramdown: {toc_levels: '2,3'}\n",
    "kramdown: {toc_levels: [4, '2', 2]}\n",
    "kramdown: {entity_output: symbolic, parse_block_html: true, parse_span_html: false, html_to_native: true}\n",
    "kramdown: {math_engine: ~}\n",
    "kramdown: {math_engine: mathjax, line_width: 80}\n",
    "kramdown: {typographic_symbols: {hellip: ..., mdash: '---', ':ndash': --}}\n",
    "kramdown: {gfm_quirks: [paragraph_end, no_auto_typographic]}\n",
    "kramdown: {gfm_quirks: 'no_auto_typographic'}\n",
    "kramdown: {gfm_quirks: []}\n",
    "kramdown: {hard_wrap: 'false', auto_ids: 'no', parse_block_html: ''}\n",
    "highlighter: none\n",
    "highlighter: ~\n",
    "kramdown: {syntax_highlighter: nil}\n",
    "kramdown: {syntax_highlighter: rouge, syntax_highlighter_opts: {default_lang: ruby, css_class: x}}\n",
    "kramdown: {guess_lang: false}\n",
    "kramdown: {remove_block_html_tags: false, remove_span_html_tags: true}\n",
    "kramdown: {remove_line_breaks_for_cjk: true}\n",
    "kramdown:\n  link_defs:\n    home: [https://a.b/]\n    홈: [/c, '홈으로']\n    none: [/d, ~]\n",
};

QJsonValue texts(const QByteArrayList &items)
{
    QJsonArray array;
    for (const QByteArray &item : items)
        array.append(QString::fromUtf8(item));
    return array;
}

/// An option whose absence Ruby says by nil.
QJsonValue orNull(const QByteArray &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(text));
}

QJsonObject asRubyHasIt(const Dialect &dialect)
{
    QJsonArray levels;
    for (const int level : dialect.tocLevels)
        levels.append(level);
    QJsonObject symbols;
    for (auto it = dialect.typographicSymbols.begin(); it != dialect.typographicSymbols.end(); ++it)
        symbols.insert(QString::fromUtf8(it.key()), QString::fromUtf8(it.value()));
    QJsonObject links;
    for (auto it = dialect.linkDefinitions.begin(); it != dialect.linkDefinitions.end(); ++it) {
        const QJsonValue title = it->title.isNull() ? QJsonValue() : QJsonValue(QString::fromUtf8(it->title));
        links.insert(QString::fromUtf8(it.key()), QJsonArray{QString::fromUtf8(it->url), title});
    }
    return {
        {QStringLiteral("link_defs"), links},
        {QStringLiteral("remove_line_breaks_for_cjk"), dialect.removeLineBreaksForCjk},
        {QStringLiteral("hard_wrap"), dialect.hardWrap},
        {QStringLiteral("gfm_quirks"), texts(dialect.gfmQuirks)},
        {QStringLiteral("auto_ids"), dialect.autoIds},
        {QStringLiteral("auto_id_prefix"), QString::fromUtf8(dialect.autoIdPrefix)},
        {QStringLiteral("auto_id_stripping"), dialect.autoIdStripping},
        {QStringLiteral("transliterated_header_ids"), dialect.transliteratedHeaderIds},
        {QStringLiteral("header_offset"), dialect.headerOffset},
        {QStringLiteral("typographic_symbols"), symbols},
        {QStringLiteral("toc_levels"), levels},
        {QStringLiteral("footnote_nr"), dialect.footnoteNr},
        {QStringLiteral("footnote_prefix"), QString::fromUtf8(dialect.footnotePrefix)},
        {QStringLiteral("footnote_backlink"), QString::fromUtf8(dialect.footnoteBacklink)},
        {QStringLiteral("footnote_backlink_inline"), dialect.footnoteBacklinkInline},
        {QStringLiteral("entity_output"), QString::fromUtf8(dialect.entityOutput)},
        {QStringLiteral("parse_block_html"), dialect.parseBlockHtml},
        {QStringLiteral("parse_span_html"), dialect.parseSpanHtml},
        {QStringLiteral("html_to_native"), dialect.htmlToNative},
        {QStringLiteral("remove_block_html_tags"), dialect.removeBlockHtmlTags},
        {QStringLiteral("remove_span_html_tags"), dialect.removeSpanHtmlTags},
        {QStringLiteral("line_width"), dialect.lineWidth},
        {QStringLiteral("math_engine"), orNull(dialect.mathEngine)},
        {QStringLiteral("syntax_highlighter"), orNull(dialect.syntaxHighlighter)},
        {QStringLiteral("default_lang"), QString::fromUtf8(dialect.defaultLanguage)},
        {QStringLiteral("guess_lang"), dialect.guessLanguage},
    };
}

Dialect dialectOf(const char *yaml)
{
    const auto value = post::readYaml(yaml);
    Q_ASSERT(value.ok());
    return site::dialectFor(site::SiteConfig(QString(), *value));
}

} // namespace

class tst_DialectFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kramdownOptions_configurations_agreeWithJekyll()
    {
        if (!test::haveJekyll())
            QSKIP("Jekyll is not installed; it is what tells which options kramdown gets");
        QJsonArray questions;
        for (const char *yaml : configurations)
            questions.append(QString::fromUtf8(yaml));
        const auto answers = test::askJekyll(QStringLiteral("dialect"), questions);
        QVERIFY(answers && answers->size() == questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i)
            compare(configurations[i], answers->at(i).toObject());
    }

    void engine_markdownProcessors_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("commonMark");
        QTest::newRow("none") << QByteArray("") << false;
        QTest::newRow("kramdown") << QByteArray("markdown: kramdown") << false;
        QTest::newRow("Kramdown") << QByteArray("markdown: Kramdown") << false;
        QTest::newRow("CommonMark") << QByteArray("markdown: CommonMark") << true;
        QTest::newRow("CommonMarkGhPages") << QByteArray("markdown: CommonMarkGhPages") << true;
        QTest::newRow("redcarpet") << QByteArray("markdown: redcarpet") << false;
    }
    void engine_markdownProcessors()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, commonMark);
        QCOMPARE(dialectOf(yaml.constData()).engine == Dialect::Engine::CommonMark, commonMark);
    }

    void emoji_jemojiAmongPlugins_isOn()
    {
        QVERIFY(!dialectOf("plugins: [jekyll-feed]").emoji);
        QVERIFY(dialectOf("plugins: [jekyll-feed, jemoji]").emoji);
    }

    void highlighting_disabledForSpansOrBlocks_isOff()
    {
        const Dialect spans = dialectOf("kramdown: {syntax_highlighter_opts: {span: {disable: true}}}");
        QVERIFY(!spans.highlightSpans && spans.highlightBlocks);
        const Dialect both = dialectOf("kramdown: {syntax_highlighter_opts: {disable: true, block: {disable: false}}}");
        QVERIFY(!both.highlightSpans && both.highlightBlocks);
    }

private:
    static void compare(const char *yaml, QJsonObject wanted)
    {
        const Dialect dialect = dialectOf(yaml);
        const QJsonObject got = asRubyHasIt(dialect);
        const bool gfm = wanted.take(QStringLiteral("input")).toString() == QLatin1String("GFM");
        QVERIFY2(gfm == (dialect.input == Dialect::Input::Gfm), yaml);
        // Ruby keeps numbers as such; the dialect has them as text.
        QByteArrayList quotes;
        for (const QJsonValue quote : wanted.take(QStringLiteral("smart_quotes")).toArray())
            quotes.append(quote.toVariant().toString().toUtf8());
        QVERIFY2(quotes == dialect.smartQuotes, yaml);
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            QVERIFY2(got.value(it.key()) == it.value(), QByteArray(yaml) + " option " + it.key().toUtf8());
    }
};

QTEST_GUILESS_MAIN(tst_DialectFor)
#include "tst_dialectfor.moc"
