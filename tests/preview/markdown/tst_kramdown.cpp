// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/notetext.h"
#include "preview/markdown/render.h"

#include <QTest>

using namespace galley::markdown;

namespace {

QByteArray cut(const QByteArray &body, ByteRange range)
{
    return range.isValid() ? body.mid(range.begin, range.end - range.begin) : QByteArray("none");
}

QByteArray htmlOf(const QByteArray &body)
{
    return render(body, Dialect()).html();
}

} // namespace

/// What fixtures cannot say of the kramdown reader: places, notes, lines, and texts that hold the reader's own signs.
class TestKramdown final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentinelsInTheSource_rendered_staySo_data();
    void sentinelsInTheSource_rendered_staySo();
    void everySentinelInTheSource_rendered_keepsTheMarkup();
    void lineEnds_otherThanLf_renderTheSame_data();
    void lineEnds_otherThanLf_renderTheSame();
    void places_ofAnImage_areExact_data();
    void places_ofAnImage_areExact();
    void headings_inContainers_haveTheirLinesAndIds();
    void text_withASurprise_isNoted_data();
    void text_withASurprise_isNoted();
    void text_withoutASurprise_isNotNoted_data();
    void text_withoutASurprise_isNotNoted();
    void shortcode_onASiteWithJemoji_isNotNoted();
    void note_inWords_namesWhatItIsAbout();
    void lineAttribute_countsFromTheBlock();
    void nesting_beyondTheLimit_staysText();
    void badUtf8_becomesReplacementCharacters();
    void longText_readInParts_isRenderedAsItsParts();
};

void TestKramdown::sentinelsInTheSource_rendered_staySo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("first private characters") << QByteArray("\xee\x80\x80\xee\x80\x81\xee\x80\x82\xee\x80\x83");
    QTest::newRow("as an item") << QByteArray("\xee\x80\x81"
                                              "0");
    QTest::newRow("rare punctuation") << QByteArray("\xe2\xb8\xb1");
    QTest::newRow("end of private use") << QByteArray("\xef\xa3\xbf");
}

void TestKramdown::sentinelsInTheSource_rendered_staySo()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(htmlOf("a " + text + " *b" + text + "*\n"), "<p>a " + text + " <em>b" + text + "</em></p>\n");
    QVERIFY(htmlOf("`" + text + "`\n").contains(">" + text + "</code>"));
}

void TestKramdown::everySentinelInTheSource_rendered_keepsTheMarkup()
{
    QString all;
    for (char16_t c = 0xe000; c < 0xf900; ++c)
        all += QChar(c);
    for (char16_t c = 0x2e30; c < 0x2e40; ++c)
        all += QChar(c);
    const QByteArray html = htmlOf("*a* [b](c) `d`\n\n" + all.toUtf8() + "\n");
    QVERIFY(html.startsWith("<p><em>a</em> <a href=\"c\">b</a> <code class=\"language-plaintext "
                            "highlighter-rouge\">d</code></p>"));
    QVERIFY(html.contains("\xef\xbf\xbd")); // those that are in use are shown as unknown
}

void TestKramdown::lineEnds_otherThanLf_renderTheSame_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestKramdown::lineEnds_otherThanLf_renderTheSame()
{
    QFETCH(const QByteArray, lineEnd);
    const QByteArray body = "# A\n\n- b\n  - c  \n    d\n\n> ```\n> e\n> ```\n\n![f](g)\n";
    QByteArray other = body;
    other.replace("\n", lineEnd);
    const RenderedPost expected = render(body, Dialect());
    const RenderedPost post = render(other, Dialect());
    QCOMPARE(post.html(), expected.html());
    QCOMPARE(post.blocks.size(), expected.blocks.size());
    for (qsizetype i = 0; i < post.blocks.size(); ++i)
        QCOMPARE(post.blocks[i].firstLine, expected.blocks[i].firstLine);
    QCOMPARE(cut(other, post.images.value(0).range), QByteArray("![f](g)"));
}

void TestKramdown::places_ofAnImage_areExact_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("alt");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("alone") << QByteArray("![a](b \"c\")") << QByteArray("![a](b \"c\")") << QByteArray("a")
                           << QByteArray("b") << QByteArray("c");
    QTest::newRow("in a quote in a list")
        << QByteArray("- x\n\n  > y\n  > ![그림](/i.png)\n") << QByteArray("![그림](/i.png)") << QByteArray("그림")
        << QByteArray("/i.png") << QByteArray("none");
    QTest::newRow("behind a tab") << QByteArray("1.\ta\n\n\t![b](c)\n") << QByteArray("![b](c)") << QByteArray("b")
                                  << QByteArray("c") << QByteArray("none");
    QTest::newRow("in a cell behind an escaped bar") << QByteArray("a \\| b | ![c](d)\n") << QByteArray("![c](d)")
                                                     << QByteArray("c") << QByteArray("d") << QByteArray("none");
    QTest::newRow("reference") << QByteArray("![a][r]\n\n[r]: u 't'\n") << QByteArray("![a][r]") << QByteArray("a")
                               << QByteArray("u") << QByteArray("t");
    QTest::newRow("in a footnote") << QByteArray("a[^1]\n\n[^1]: b\n\n    ![c](d)\n") << QByteArray("![c](d)")
                                   << QByteArray("c") << QByteArray("d") << QByteArray("none");
    QTest::newRow("in raw HTML") << QByteArray("<div>\n<img src=\"b\" alt='a'>\n</div>\n")
                                 << QByteArray("<img src=\"b\" alt='a'>") << QByteArray("a") << QByteArray("b")
                                 << QByteArray("none");
    QTest::newRow("in a task") << QByteArray("- [x] ![a](b)\n") << QByteArray("![a](b)") << QByteArray("a")
                               << QByteArray("b") << QByteArray("none");
}

void TestKramdown::places_ofAnImage_areExact()
{
    QFETCH(const QByteArray, body);
    const RenderedPost post = render(body, Dialect());
    QCOMPARE(post.images.size(), 1);
    const Image &image = post.images.first();
    QTEST(cut(body, image.range), "range");
    QTEST(cut(body, image.alt), "alt");
    QTEST(cut(body, image.url), "url");
    QTEST(cut(body, image.title), "title");
}

void TestKramdown::headings_inContainers_haveTheirLinesAndIds()
{
    const QByteArray body = "a\n\n> ## 인용 `속`\n\n- x\n\n  # y {#z}\n";
    const QList<Heading> headings = render(body, Dialect()).headings;
    QCOMPARE(headings.size(), 2);
    QCOMPARE(headings[0].line, 3);
    QCOMPARE(headings[0].text, QByteArray("인용 속"));
    QCOMPARE(headings[0].id, QByteArray("인용-속"));
    QCOMPARE(headings[1].line, 7);
    QCOMPARE(headings[1].id, QByteArray("z"));
    QCOMPARE(cut(body, headings[1].range), QByteArray("# y {#z}"));
}

void TestKramdown::text_withASurprise_isNoted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("argument");
    const auto row = [](const char *name, const char *body, const char *id, const char *place, const char *argument) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(id) << QByteArray(place) << QByteArray(argument);
    };
    row("fence", "a\n\n```ruby\nputs 1\n", "unclosed-fence", "```ruby", "");
    row("liquid in a code block", "```\na {{ b }}\n```\n\n{% raw %}\n```\n{{ c }}\n```\n{% endraw %}\n",
        "liquid-in-code", "{{ b }}", "{{ b }}");
    row("liquid in a code span", "- a\n- `{% b %}`\n", "liquid-in-code", "{% b %}", "{% b %}");
    row("shortcode", "가 :punch: 나\n", "emoji-shortcode", ":punch:", ":punch:");
    row("shortcode with an underscore", "> a\n> :smile_cat: b\n", "emoji-shortcode", ":smile_cat:", ":smile_cat:");
    row("shortcode in a cell", "| a | b |\n|---|---|\n| :+1: | c |\n", "emoji-shortcode", ":+1:", ":+1:");
    row("strong before a particle", "가 **나(다)**는\n", "emphasis-on-github", "**나(다)**", "**나(다)**");
    row("strong behind a letter", "a**(b)** c\n", "emphasis-on-github", "**(b)**", "**(b)**");
    row("asterisks", "a ** b** c\n", "literal-asterisks", "**", "");
    row("footnote", "a[^x] b\n", "undefined-footnote", "[^x]", "x");
    row("reference", "see [a *b*][c] d\n\n[e]: /f\n", "undefined-reference", "[a *b*][c]", "c");
    row("element", "<div class=\"a\">\n\nb\n", "unclosed-html", "<div class=\"a\">", "div");
    row("element within another", "<div>\n<p>a\n</div>\n", "unclosed-html", "<p>", "p");
    row("markdown in an element", "<details>\n<summary>a</summary>\n\nb **c** d\n\n</details>\n", "markdown-in-html",
        "**c** d", "details");
    row("list in an element", "<div>\n\n- a\n- b\n</div>\n", "markdown-in-html", "- a", "div");
    row("bars", "a\n\nb | c\n\nd\n", "table-from-bars", "b | c", "");
}

void TestKramdown::text_withASurprise_isNoted()
{
    QFETCH(const QByteArray, body);
    const QList<Note> notes = render(body, Dialect()).notes;
    QCOMPARE(notes.size(), 1);
    QTEST(notes[0].id, "id");
    QTEST(cut(body, notes[0].range), "place");
    QTEST(notes[0].argument, "argument");
    QVERIFY(!noteText(notes[0]).isEmpty());
}

void TestKramdown::text_withoutASurprise_isNotNoted_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {
             "```ruby\nputs 1\n```\n",
             "{% raw %}\n`{{ c }}`\n{% endraw %}\n",
             "`:punch:` [a](https://b.c:80/d:e:) 10:30:45 std::string::npos ::\n",
             "가 **나** 다, **(a)** b, _c_ (**d**) ***e***\n",
             "가**나**다\n",
             "2 ** 3 `a ** b`\n",
             "a[^x] b[^x]\n\n[^x]: c\n",
             "list[0][1] [a][b] [b]\n\n[b]: /c\n",
             "<div>a\n<p>b</p>\n</div>\n\n<br>\n",
             "<div markdown=\"1\">\n**a**\n</div>\n\n<pre>**a**</pre>\n",
             "a | b\n--|--\nc | d\n",
             "![a]({{ '/b.png' | relative_url }})\n",
             "[[a](/b)][[c](/d)]\n",
         })
        QTest::newRow(QByteArray(body).replace("\n", "\\n").constData()) << QByteArray(body);
}

void TestKramdown::text_withoutASurprise_isNotNoted()
{
    QFETCH(const QByteArray, body);
    const QList<Note> notes = render(body, Dialect()).notes;
    QVERIFY2(notes.isEmpty(), notes.isEmpty() ? "" : notes.first().id.constData());
}

void TestKramdown::shortcode_onASiteWithJemoji_isNotNoted()
{
    Dialect dialect;
    dialect.emoji = true;
    QVERIFY(render(":punch:\n", dialect).notes.isEmpty());
}

void TestKramdown::note_inWords_namesWhatItIsAbout()
{
    QVERIFY(noteText({"emoji-shortcode", {}, ":punch:"}).startsWith(QStringLiteral(":punch: ")));
    QVERIFY(noteText({"undefined-footnote", {}, QByteArray(1000, 'x')}).size() < 200);
    QVERIFY(noteText({"no such note", {}, {}}).isEmpty());
}

void TestKramdown::lineAttribute_countsFromTheBlock()
{
    const RenderedPost post = render("a\n\n- b\n- c\n", Dialect(), {"data-l"});
    QCOMPARE(post.blocks.size(), 2);
    QCOMPARE(post.blocks[1].html,
             QByteArray("<ul data-l=\"0\">\n  <li data-l=\"0\">b</li>\n  <li data-l=\"1\">c</li>\n</ul>\n"));
    QCOMPARE(post.blocks[1].firstLine, 3);
    QCOMPARE(post.blocks[1].lastLine, 4);
}

void TestKramdown::nesting_beyondTheLimit_staysText()
{
    const QByteArray html = htmlOf(QByteArray(5000, '>') + " a\n");
    QVERIFY(html.count("<blockquote>") > 40);
    QVERIFY(html.count("<blockquote>") < 100);
    QCOMPARE(html.count("<blockquote>"), html.count("</blockquote>"));
    QVERIFY(html.contains("&gt;"));
}

void TestKramdown::badUtf8_becomesReplacementCharacters()
{
    QCOMPARE(htmlOf("a\xff*b*\xe3\x81\n"), QByteArray("<p>a\xef\xbf\xbd<em>b</em>\xef\xbf\xbd\xef\xbf\xbd</p>\n"));
    QCOMPARE(htmlOf(QByteArray("a\0b\n", 4)),
             QByteArray("<p>a\xef\xbf\xbd"
                        "b</p>\n"));
}

void TestKramdown::longText_readInParts_isRenderedAsItsParts()
{
    const QByteArray section =
        "문단 **굵은** [글](/a) `b` 그리고 :c:\n\n- d\n- e *f*\n\n| g | h |\n|---|---|\n| i | j |\n\n";
    const QByteArray alone = htmlOf(section);
    constexpr int times = 3000; // some 300 KB: more than is read at once
    const RenderedPost post =
        render("* x\n{:toc}\n\n# First[^1]\n\n" + section.repeated(times) + "# Last\n\n[^1]: note\n", Dialect());
    const QByteArray html = post.html();
    QCOMPARE(html.count(alone.trimmed()), times);
    QVERIFY(html.startsWith(
        "<ul id=\"markdown-toc\">\n  <li><a href=\"#first\" id=\"markdown-toc-first\">First</a></li>\n"));
    QVERIFY(html.contains("<li><a href=\"#last\" id=\"markdown-toc-last\">Last</a></li>\n</ul>\n"));
    QVERIFY(html.contains("<h1 id=\"first\">First<sup id=\"fnref:1\""));
    QVERIFY(html.endsWith("</ol>\n</div>\n"));
    QCOMPARE(post.links.size(), times);
    QCOMPARE(post.links.last().text, QByteArray("글"));
    RenderMemory memory;
    QCOMPARE(render(section, Dialect(), {}, &memory).html(), alone);
    QCOMPARE(render("a\n", Dialect(), {}, &memory).html(), QByteArray("<p>a</p>\n"));
}

QTEST_APPLESS_MAIN(TestKramdown)
#include "tst_kramdown.moc"
