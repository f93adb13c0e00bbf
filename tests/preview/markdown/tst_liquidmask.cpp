// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "canonicalhtml.h"
#include "jekyllrenderer.h"

#include "preview/markdown/render.h"

#include <QtTest>

using namespace galley::markdown;

namespace {

RenderedPost published(const QByteArray &body)
{
    return render(body, {}, {{}, RenderOptions::Liquid::Hidden});
}

QByteArray cut(const QByteArray &body, ByteRange range)
{
    return body.mid(range.begin, range.end - range.begin);
}

/// As it stands in HTML, also in an attribute.
QByteArray inHtml(QByteArray tag)
{
    return tag.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
}

} // namespace

/// Liquid has run before kramdown gets a post: what the tags hold must not be read as Markdown in the preview.
class TestLiquidMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tag_hidden_isReadAsWhatItPublishes_data();
    void tag_hidden_isReadAsWhatItPublishes();
    void tag_asText_isReadAsKramdownReadsIt();
    void rawText_hidden_staysMarkdown();
    void image_withAFilter_hasItsPlaces();
    void tagOverLines_hidden_keepsTheLines();
    void moreTagsThanNumbers_hidden_allComeBack();
    void controlCharacters_inTheText_nothingIsHidden();
    void damagedUtf8_inATag_isReplaced();
    void liquidInCode_hidden_isNotedWithItsTag();
};

void TestLiquidMask::tag_hidden_isReadAsWhatItPublishes_data()
{
    QTest::addColumn<QByteArray>("text"); // with @ for the tag
    QTest::addColumn<QByteArray>("tag");
    const auto row = [](const char *name, const char *text, const char *tag) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(tag);
    };
    row("image", "![가](@)\n", "{{ \"/x.png\" | relative_url }}");
    row("image with a title", "![가](@ \"제목\")\n", "{{ '/x.png' | relative_url }}");
    row("image in a sentence", "글 ![가](@) 글\n", "{{ \"/x.png\" | prepend: site.baseurl }}");
    row("html image", "<img src=\"@\" alt=\"가\">\n", "{{ \"/x.png\" | relative_url }}");
    row("html block", "<div>\n<img src=\"@\">\n</div>\n", "{{ \"/x.png\" | relative_url }}");
    row("link", "[글](@)\n", "{{ site.baseurl }}{% post_url 2020-01-01-a_b_c %}");
    row("definition", "[글][b]\n\n[b]: @\n", "{{ \"/x\" | relative_url }}");
    row("text with a bar", "@\n", "{{ page.title | upcase }}");
    row("text without spaces", "@\n", "{{a|b}}");
    row("emphasis within", "글 @ 글*\n", "{{ a | split: \"*\" }}");
    row("in a table", "| a | b |\n|---|---|\n| @ | c |\n", "{{ a | b }}");
    row("in a list", "- @\n- 글\n", "{{ a | b }}");
    row("in code", "`@`\n", "{{ a | b }}");
    row("in a code block", "```\n@\n```\n", "{{ a | b }}");
    row("with a comparison", "글 @ 글\n", "{% if a < b and c > \"d\" %}");
}

void TestLiquidMask::tag_hidden_isReadAsWhatItPublishes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, tag);
    JekyllRenderer jekyll;
    if (!jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    const QByteArray value = "x";
    QByteArray html = published(QByteArray(text).replace('@', tag)).html();
    html.replace(inHtml(tag), value);
    QCOMPARE(canonicalHtml(html), canonicalHtml(jekyll.html(QByteArray(text).replace('@', value))));
}

void TestLiquidMask::tag_asText_isReadAsKramdownReadsIt()
{
    JekyllRenderer jekyll;
    if (!jekyll.isAvailable())
        QSKIP("ruby with jekyll is not installed");
    const QByteArray body = "![가]({{ \"/x.png\" | relative_url }})\n";
    QCOMPARE(canonicalHtml(render(body, {}).html()), canonicalHtml(jekyll.html(body)));
}

void TestLiquidMask::rawText_hidden_staysMarkdown()
{
    const QByteArray body = "{% raw %}\n글 {{ *a* }} {% *b* %}\n{% endraw %}\n";
    QCOMPARE(published(body).html(), render(body, {}).html());
    QVERIFY(published(body).html().contains("<em>a</em>"));
    QVERIFY(!published("{{ *a* }}\n").html().contains("<em>"));
}

void TestLiquidMask::image_withAFilter_hasItsPlaces()
{
    const QByteArray body = "첫째\n\n![그림]({{ \"/x.png\" | relative_url }} \"제목\")\n";
    const RenderedPost post = published(body);
    QCOMPARE(post.images.size(), 1);
    const Image &image = post.images.first();
    QCOMPARE(image.urlText, QByteArray("{{ \"/x.png\" | relative_url }}"));
    QCOMPARE(cut(body, image.url), image.urlText);
    QCOMPARE(cut(body, image.alt), QByteArray("그림"));
    QCOMPARE(cut(body, image.title), QByteArray("제목"));
    QCOMPARE(cut(body, image.range), body.sliced(body.indexOf('!')).chopped(1));
}

void TestLiquidMask::tagOverLines_hidden_keepsTheLines()
{
    for (const char *lineEnd : {"\n", "\r\n", "\r"}) {
        QByteArray body = "{% include a.html\n  text=\"b | c\"\n  *d* %}\n\n둘째\n";
        body.replace('\n', lineEnd);
        const RenderedPost post = published(body);
        QCOMPARE(post.blocks.size(), 2);
        QCOMPARE(post.blocks[0].lastLine, 3);
        QCOMPARE(post.blocks[1].firstLine, 5);
        QVERIFY(!post.html().contains("<em>"));
    }
}

void TestLiquidMask::moreTagsThanNumbers_hidden_allComeBack()
{
    QByteArray body;
    for (int i = 0; i < 7000; ++i)
        body += "{{ a" + QByteArray::number(i) + " }} {{ b }}\n\n";
    QCOMPARE(published(body).html(), render(body, {}).html());
}

void TestLiquidMask::controlCharacters_inTheText_nothingIsHidden()
{
    const QByteArray body = "\x01\x0e\x0f\x02 {{ *a* }}\n";
    QCOMPARE(published(body).html(), render(body, {}).html());
}

void TestLiquidMask::damagedUtf8_inATag_isReplaced()
{
    const QByteArray html = published("글 {{ a\xff }}\n").html();
    QVERIFY(QByteArrayView(html).isValidUtf8());
}

void TestLiquidMask::liquidInCode_hidden_isNotedWithItsTag()
{
    const QByteArray body = "`{{ a | b }}`\n";
    const RenderedPost post = published(body);
    QCOMPARE(post.notes.size(), 1);
    QCOMPARE(post.notes.first().id, QByteArray("liquid-in-code"));
    QCOMPARE(post.notes.first().argument, QByteArray("{{ a | b }}"));
    QCOMPARE(cut(body, post.notes.first().range), QByteArray("{{ a | b }}"));
}

QTEST_GUILESS_MAIN(TestLiquidMask)
#include "tst_liquidmask.moc"
