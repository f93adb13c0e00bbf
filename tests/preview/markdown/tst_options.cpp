// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "corpus.h"
#include "fixtures.h"
#include "jekyllrenderer.h"

#include "preview/markdown/render.h"

#include <QJsonDocument>
#include <QtTest>

#include <optional>

using namespace galley::markdown;

namespace {

/// The source, and of both renderings the lines around the first that differs.
QByteArray firstDifference(const QByteArray &name, const QByteArray &source, const QByteArray &theirs,
                           const QByteArray &ours)
{
    const QByteArrayList a = canonicalHtml(theirs).split('\n');
    const QByteArrayList b = canonicalHtml(ours).split('\n');
    qsizetype line = 0;
    while (line < std::min(a.size(), b.size()) && a[line] == b[line])
        ++line;
    constexpr qsizetype before = 4;
    constexpr qsizetype shown = 10;
    const auto around = [line](const QByteArrayList &lines) {
        return lines.mid(std::max<qsizetype>(0, line - before), shown).join('\n') + '\n';
    };
    return name + ":\n" + source.left(600) + "\nkramdown:\n" + around(a) + "\nours:\n" + around(b);
}

} // namespace

/// Every option of kramdown that a site can set, over all examples and 100 real posts, against the installed kramdown.
/// GALLEY_OPTION chooses the rows whose options contain it.
class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void option_overEveryExample_equalsKramdowns_data() { addOptions(); }
    void option_overEveryExample_equalsKramdowns();

    void option_overPostsOfTheCorpus_equalsKramdowns_data() { addOptions(); }
    void option_overPostsOfTheCorpus_equalsKramdowns();

private:
    static void addOptions();
    /// Whether both render the text alike; nothing where kramdown fails on it.
    std::optional<bool> isSame(const QByteArray &name, const QByteArray &source, const QJsonObject &kramdown,
                               bool report);

    JekyllRenderer m_jekyll;
    QList<CorpusPost> m_posts;
};

void TestOptions::initTestCase()
{
    if (!m_jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    // The long ones would take kramdown minutes.
    QList<CorpusPost> posts = corpusPosts();
    posts.removeIf([](const CorpusPost &post) { return post.body.size() > 12'000; });
    constexpr qsizetype wanted = 100;
    for (qsizetype i = 0; i < wanted && posts.size() >= wanted; ++i)
        m_posts.append(posts[i * posts.size() / wanted]);
}

void TestOptions::addOptions()
{
    QTest::addColumn<QByteArray>("options");
    const QByteArray wanted = qgetenv("GALLEY_OPTION");
    for (const QByteArray options : {
             R"({})",
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
             R"({"parse_block_html": true, "html_to_native": true})",
             R"({"html_to_native": true})",
             R"({"html_to_native": true, "input": "kramdown"})",
             R"({"transliterated_header_ids": true})",
             R"({"remove_line_breaks_for_cjk": true})",
             R"({"link_defs": {"A": ["/defined", "by the site"], "r": ["/r?a&b"]}})",
             R"({"parse_block_html": true, "parse_span_html": false, "input": "kramdown"})",
             R"({"header_offset": 6, "toc_levels": "1,3"})",
             R"({"syntax_highlighter": "rouge", "syntax_highlighter_opts": {"css_class": "code"}})",
             R"({"math_engine": null})",
             R"({"syntax_highlighter": null})",
             R"({"syntax_highlighter_opts": {"default_lang": "ruby"}})",
             R"({"syntax_highlighter_opts": {"guess_lang": true}})",
             R"({"guess_lang": false})",
             R"({"syntax_highlighter_opts": {"block": {"line_numbers": true, "start_line": 7}}})",
             R"({"syntax_highlighter_opts": {"span": {"disable": true}}})",
             R"({"syntax_highlighter_opts": {"block": {"disable": true}}})",
         })
        if (options.contains(wanted))
            QTest::newRow(options.constData()) << options;
}

std::optional<bool> TestOptions::isSame(const QByteArray &name, const QByteArray &source, const QJsonObject &kramdown,
                                        bool report)
{
    const QByteArray theirs = m_jekyll.html(source, kramdown);
    if (JekyllRenderer::failed(theirs))
        return std::nullopt;
    const QByteArray ours = render(source, dialectOf(kramdown)).html();
    const bool same = canonicalHtml(theirs) == canonicalHtml(ours);
    if (!same && report)
        qInfo().noquote() << QString::fromUtf8(firstDifference(name, source, theirs, ours));
    return same;
}

void TestOptions::option_overEveryExample_equalsKramdowns()
{
    QFETCH(const QByteArray, options);
    const QJsonObject kramdown = QJsonDocument::fromJson(options).object();
    QVERIFY(!kramdown.isEmpty() || options == "{}");
    int different = 0;
    int compared = 0;
    for (const Example &example : examples()) {
        const auto same = isSame(example.rule + ", " + example.name, example.source, kramdown, different < 3);
        compared += same ? 1 : 0;
        different += same.value_or(true) ? 0 : 1;
    }
    QVERIFY(compared > 400);
    QCOMPARE(different, 0);
}

void TestOptions::option_overPostsOfTheCorpus_equalsKramdowns()
{
    if (m_posts.isEmpty())
        QSKIP("the corpus is not beside the checkout (GALLEY_SHARED)");
    QFETCH(const QByteArray, options);
    const QJsonObject kramdown = QJsonDocument::fromJson(options).object();
    int different = 0;
    int compared = 0;
    for (const CorpusPost &post : std::as_const(m_posts)) {
        const auto same = isSame(post.name, post.body, kramdown, different < 3);
        compared += same ? 1 : 0;
        different += same.value_or(true) ? 0 : 1;
    }
    QVERIFY(compared > 90);
    QCOMPARE(different, 0);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
