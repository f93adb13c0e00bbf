// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

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
    void unclosedFence_isNoted();
    void liquidInCode_isNotedUnlessRaw();
    void lineAttribute_countsFromTheBlock();
    void nesting_beyondTheLimit_staysText();
    void badUtf8_becomesReplacementCharacters();
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

void TestKramdown::unclosedFence_isNoted()
{
    const QByteArray body = "a\n\n```ruby\nputs 1\n";
    const QList<Note> notes = render(body, Dialect()).notes;
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].id, QByteArray("unclosed-fence"));
    QCOMPARE(cut(body, notes[0].range), QByteArray("```ruby"));
    QVERIFY(render("```ruby\nputs 1\n```\n", Dialect()).notes.isEmpty());
}

void TestKramdown::liquidInCode_isNotedUnlessRaw()
{
    const QByteArray body = "```\na {{ b }}\n```\n\n{% raw %}\n```\n{{ c }}\n```\n{% endraw %}\n";
    const QList<Note> notes = render(body, Dialect()).notes;
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].id, QByteArray("liquid-in-code"));
    QCOMPARE(notes[0].argument, QByteArray("{{ b }}"));
    QCOMPARE(cut(body, notes[0].range), QByteArray("{{ b }}"));
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

QTEST_APPLESS_MAIN(TestKramdown)
#include "tst_kramdown.moc"
