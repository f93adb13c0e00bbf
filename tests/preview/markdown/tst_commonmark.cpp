// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "fixtures.h"
#include "randomdocuments.h"

#include "preview/markdown/render.h"

#include <QRegularExpression>
#include <QtTest>

#include <md4c-html.h>
#include <md4c.h>

using namespace galley::markdown;

namespace {

Dialect commonMark(bool autoIds = false)
{
    Dialect dialect;
    dialect.engine = Dialect::Engine::CommonMark;
    dialect.autoIds = autoIds;
    return dialect;
}

/// What md4c's own renderer makes of the text.
QByteArray mdHtml(const QByteArray &text)
{
    QByteArray html;
    const auto append = [](const MD_CHAR *part, MD_SIZE size, void *target) {
        static_cast<QByteArray *>(target)->append(part, size);
    };
    md_html(text.constData(), static_cast<MD_SIZE>(text.size()), append, &html,
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS, MD_HTML_FLAG_VERBATIM_ENTITIES);
    return html;
}

QByteArray cut(const QByteArray &text, ByteRange range)
{
    return range.isValid() ? text.mid(range.begin, range.end - range.begin) : QByteArray("(none)");
}

} // namespace

class TestCommonMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_ofAnyText_equalsMd4cs_data();
    void html_ofAnyText_equalsMd4cs();
    void html_ofExamplesAndRandomDocuments_equalsMd4cs();
    void images_ofAnyKind_haveTheirPlaces_data();
    void images_ofAnyKind_haveTheirPlaces();
    void links_ofAnyKind_haveTheirPlaces_data();
    void links_ofAnyKind_haveTheirPlaces();
    void headings_haveTextIdAndRange_data();
    void headings_haveTextIdAndRange();
    void blocks_haveTheirLines_data();
    void blocks_haveTheirLines();
    void blocks_thatMove_keepTheirHtml();
    void lineAttributes_countFromTheBlock();
    void references_usedOften_doNotExplode();
    void brackets_beyondReason_areText_data();
    void brackets_beyondReason_areText();
};

void TestCommonMark::html_ofAnyText_equalsMd4cs_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("nothing", "");
    row("paragraphs", "가나다\n라마바  \n사\\\n아\n\n*em* **strong** ~~del~~ `code`\n");
    row("headings", "# a *b*\n\nb\n===\n\nc\nd\n---\n");
    row("lists", "- a\n- b\n  - c\n\n3. d\n4. e\n\n- f\n\n- g\n- [ ] h\n- [x] i\n");
    row("quote", "> a\n> - b\nlazy\n\n> c\n");
    row("code", "```cpp startline=3\na < b\n\n  c\n```\n\n    d\n\n~~~\n~~~\n");
    row("table", "| a | b | c |\n|:-|:-:|-:|\n| 1 | `x|y` | **z** |\n| 2 |\n");
    row("links",
        "[a](/u \"t\") [b][r] [r] <http://x.y> <a@b.c> ![i *e*](<a b> 't&amp;\"')\n\n[r]: /r?a=1&b=2 'title'\n");
    row("nested image", "[![![in](u)](v)](w) ![[x](y)](z)");
    row("html", "<div>\n*a*\n</div>\n\n<b>x</b> <!-- c -->\n");
    row("entities", "&amp; &copy; &#44032; &#xAC00; &nope; <x & y>\n");
    row("rules", "***\n\n- - -\n___\n");
    row("url bytes", "[a](/한글%20b?x=\\*&y='z')");
    QTest::newRow("NUL") << QByteArray("a\0b [c\0d](e\0f)", 14);
    QTest::newRow("CR and CR LF") << QByteArray("a\r\nb\r\n\r\n- c\rd\r");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe *a\xc3* `\x80`");
}

void TestCommonMark::html_ofAnyText_equalsMd4cs()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(render(text, commonMark()).html(), mdHtml(text));
}

void TestCommonMark::html_ofExamplesAndRandomDocuments_equalsMd4cs()
{
    for (const Example &example : examples())
        QCOMPARE(render(example.source, commonMark()).html(), mdHtml(example.source));
    RandomDocuments documents(3);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray text = documents.next();
        const QByteArray theirs = mdHtml(text);
        // md_html writes tags into alternative texts, which are plain text to CommonMark and to us.
        static const QRegularExpression tagInAlt(QStringLiteral("alt=\"[^\"]*<"));
        if (QString::fromUtf8(theirs).contains(tagInAlt))
            continue;
        const QByteArray ours = render(text, commonMark()).html();
        QVERIFY2(ours == theirs, (text + "\nours:\n" + ours + "\nmd4c's:\n" + theirs).constData());
    }
}

void TestCommonMark::images_ofAnyKind_haveTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("ranges"); // range, alt, url, title as cut from the text
    QTest::addColumn<QByteArrayList>("texts"); // url, alt, title as published
    const auto row = [](const char *name, const char *text, const QByteArrayList &ranges, const QByteArrayList &texts) {
        QTest::newRow(name) << QByteArray(text) << ranges << texts;
    };
    row("plain", "글 ![그림](a.png) b", {"![그림](a.png)", "그림", "a.png", "(none)"}, {"a.png", "그림", ""});
    row("title", "![a](b.png \"c d\")", {"![a](b.png \"c d\")", "a", "b.png", "c d"}, {"b.png", "a", "c d"});
    row("no alt", "x ![](b.png)", {"![](b.png)", "", "b.png", "(none)"}, {"b.png", "", ""});
    row("no alt, entity", "![](b&amp;c.png)", {"![](b&amp;c.png)", "", "b&amp;c.png", "(none)"}, {"b&c.png", "", ""});
    row("angle brackets", "![a](<b c.png>)", {"![a](<b c.png>)", "a", "b c.png", "(none)"}, {"b c.png", "a", ""});
    row("parentheses", "![a](b(1).png)", {"![a](b(1).png)", "a", "b(1).png", "(none)"}, {"b(1).png", "a", ""});
    row("emphasis", "![*a* b **c**](d)", {"![*a* b **c**](d)", "*a* b **c**", "d", "(none)"}, {"d", "a b c", ""});
    row("escape", "![\\*a](b\\*c)", {"![\\*a](b\\*c)", "\\*a", "b\\*c", "(none)"}, {"b*c", "*a", ""});
    row("reference", "![a][r]\n\n[r]: /u.png 't'", {"![a][r]", "a", "/u.png", "(none)"}, {"/u.png", "a", "t"});
    row("shortcut", "![r] x\n\n[r]: /u.png", {"![r]", "r", "/u.png", "(none)"}, {"/u.png", "r", ""});
    row("collapsed", "![r][] x\n\n[r]: /u.png", {"![r][]", "r", "/u.png", "(none)"}, {"/u.png", "r", ""});
    row("in a quote, over lines", "> a\n> ![b\n> c](d\n> 't')", {"![b\n> c](d\n> 't')", "b\n> c", "d", "t"},
        {"d", "b c", "t"});
    row("in a table", "|a|b|\n|-|-|\n|x|![y](z)|", {"![y](z)", "y", "z", "(none)"}, {"z", "y", ""});
    row("in a link", "[![a](b)](c)", {"![a](b)", "a", "b", "(none)"}, {"b", "a", ""});
    row("html block", "<p>\n<img width=3 alt='a b' src=\"c&amp;d.png\">\n</p>",
        {"<img width=3 alt='a b' src=\"c&amp;d.png\">", "a b", "c&amp;d.png", "(none)"}, {"c&d.png", "a b", ""});
    row("html inline", "a <IMG SRC=b title=t/> c", {"<IMG SRC=b title=t/>", "(none)", "b", "t/"}, {"b", "", "t/"});
    row("html over lines", "<div>\n<img\n  src='a'\n></div>", {"<img\n  src='a'\n>", "(none)", "a", "(none)"},
        {"a", "", ""});
    row("beside a task's box", "- [ ] ![a](b)", {"![a](b)", "a", "b", "(none)"}, {"b", "a", ""});
    row("behind a definition", "[x]: /y\n\n![a](b)", {"![a](b)", "a", "b", "(none)"}, {"b", "a", ""});
}

void TestCommonMark::images_ofAnyKind_haveTheirPlaces()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, ranges);
    QFETCH(const QByteArrayList, texts);
    const RenderedPost post = render(text, commonMark());
    QCOMPARE(post.images.size(), 1);
    const Image &image = post.images.first();
    QCOMPARE(
        (QByteArrayList{cut(text, image.range), cut(text, image.alt), cut(text, image.url), cut(text, image.title)}),
        ranges);
    QCOMPARE((QByteArrayList{image.urlText, image.altText, image.titleText}), texts);
}

void TestCommonMark::links_ofAnyKind_haveTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected"); // range and url as cut from the text; url, text, title
    const auto row = [](const char *name, const char *text, const QByteArrayList &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("plain", "a [b](c) d", {"[b](c)", "c", "c", "b", ""});
    row("emphasised", "***[b](c)***", {"[b](c)", "c", "c", "b", ""});
    row("emphasis within", "[*b*](c 't')", {"[*b*](c 't')", "c", "c", "b", "t"});
    row("code within", "[`` ` ``](c)", {"[`` ` ``](c)", "c", "c", "`", ""});
    row("brackets within", "[a [b] c](d)", {"[a [b] c](d)", "d", "d", "a [b] c", ""});
    row("brackets first", "[[b] c](d)", {"[[b] c](d)", "d", "d", "[b] c", ""});
    row("autolink", "a <http://b.c/d?e=f> g",
        {"<http://b.c/d?e=f>", "http://b.c/d?e=f", "http://b.c/d?e=f", "http://b.c/d?e=f", ""});
    row("mail", "<a@b.c>", {"<a@b.c>", "a@b.c", "mailto:a@b.c", "a@b.c", ""});
    row("empty", "x [](y)", {"[](y)", "y", "y", "", ""});
    row("reference", "[a][r]\n\n[r]: <b c>", {"[a][r]", "b c", "b c", "a", ""});
    row("image within", "[![a](b)](c)", {"[![a](b)](c)", "c", "c", "", ""});
    row("empty image within", "[![](b)](c)", {"[![](b)](c)", "c", "c", "", ""});
    row("in a heading", "## [a](b) c", {"[a](b)", "b", "b", "a", ""});
}

void TestCommonMark::links_ofAnyKind_haveTheirPlaces()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, expected);
    const RenderedPost post = render(text, commonMark());
    QCOMPARE(post.links.size(), 1);
    const Link &link = post.links.first();
    QCOMPARE((QByteArrayList{cut(text, link.range), cut(text, link.url), link.urlText, link.text, link.titleText}),
             expected);
}

void TestCommonMark::headings_haveTextIdAndRange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected"); // id, text, source, line for each
    const auto row = [](const char *name, const char *text, const QByteArrayList &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("Korean", "a\n\n## 첫 번째: `글`! ##\n", {"첫-번째-글", "첫 번째: 글!", "## 첫 번째: `글`! ##", "3"});
    row("twice", "# A\n# A\n", {"a", "A", "# A", "1", "a-1", "A", "# A", "2"});
    row("setext", "x\n\n*A* b\n---\n", {"a-b", "A b", "*A* b\n---", "3"});
    row("in a quote", "> # A\n", {"a", "A", "# A", "1"});
    row("in an item", "- x\n\n  # A\n", {"a", "A", "# A", "3"});
    row("empty", "#\n", {"", "", "#", "1"});
    row("link and entity", "# [a &amp; b](c)\n", {"a--b", "a & b", "# [a &amp; b](c)", "1"});
}

void TestCommonMark::headings_haveTextIdAndRange()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, expected);
    QByteArrayList found;
    const RenderedPost post = render(text, commonMark(true));
    for (const Heading &heading : post.headings)
        found << heading.id << heading.text << cut(text, heading.range) << QByteArray::number(heading.line);
    QCOMPARE(found, expected);
}

void TestCommonMark::blocks_haveTheirLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lines"); // first-last of each block
    const auto row = [](const char *name, const char *text, const char *lines) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(lines);
    };
    row("paragraphs", "\na\nb\n\n\nc\n", "2-3 6-6");
    row("rule between", "a\n\n***\n\nb\n", "1-1 3-3 5-5");
    row("fence with info", "a\n\n```js\nb\n\nc\n```\n\nd\n", "1-1 3-7 9-9");
    row("fence without info", "a\n\n```\n\nb\n```\nd\n", "1-1 3-6 7-7");
    row("empty fence", "~~~\n~~~\n\na\n", "1-2 4-4");
    row("setext", "a\n===\nb\n", "1-2 3-3");
    row("list", "- a\n- b\n  c\n\n  d\n\ne\n", "1-5 7-7");
    row("empty items", "-\n-\n\na\n", "1-2 4-4");
    row("quote", "> a\n> b\nc\n\nd\n", "1-3 5-5");
    row("table", "|a|b|\n|-|-|\n|c|d|\n\ne\n", "1-3 5-5");
    row("table without rows", "|a|b|\n|-|-|\n\ne\n", "1-2 4-4");
    row("details", "a\n\n<details>\n\nb\n\n</details>\n\nc\n", "1-1 3-7 9-9");
    row("image alone", "![](a)\n\n![](b&amp;c)\n\nd\n", "1-1 3-3 5-5");
    row("definition between", "a\n\n[b]: c\n\n***\n", "1-1 5-5");
}

void TestCommonMark::blocks_haveTheirLines()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, lines);
    QByteArrayList found;
    const RenderedPost post = render(text, commonMark());
    for (const Block &block : post.blocks)
        found << QByteArray::number(block.firstLine) + '-' + QByteArray::number(block.lastLine);
    QCOMPARE(found.join(' '), lines);
    const QByteArray windows = QByteArray(text).replace("\n", "\r\n");
    QCOMPARE(render(windows, commonMark()).blocks.size(), post.blocks.size());
}

void TestCommonMark::blocks_thatMove_keepTheirHtml()
{
    const RenderOptions options{"data-l"};
    const QByteArray text = "- a\n\n  b\n- c\n\n> d\n>\n> # e\n";
    const RenderedPost before = render(text, commonMark(true), options);
    const RenderedPost after = render("new\n\n" + text, commonMark(true), options);
    QCOMPARE(after.blocks.size(), before.blocks.size() + 1);
    for (qsizetype i = 0; i < before.blocks.size(); ++i) {
        QCOMPARE(after.blocks.at(i + 1).html, before.blocks.at(i).html);
        QCOMPARE(after.blocks.at(i + 1).firstLine, before.blocks.at(i).firstLine + 2);
    }
}

void TestCommonMark::lineAttributes_countFromTheBlock()
{
    const RenderedPost post = render("x\n\n- a\n- b\n\n  c\n", commonMark(), {"data-l"});
    QCOMPARE(post.blocks.at(1).html,
             QByteArray("<ul data-l=\"0\">\n<li data-l=\"0\"><p data-l=\"0\">a</p>\n</li>\n"
                        "<li data-l=\"1\"><p data-l=\"1\">b</p>\n<p data-l=\"3\">c</p>\n</li>\n</ul>\n"));
}

void TestCommonMark::references_usedOften_doNotExplode()
{
    const QByteArray text = QByteArray("[a] ").repeated(20'000) + "\n\n[a]: /" + QByteArray(20'000, 'x') + "\n";
    const RenderedPost post = render(text, commonMark());
    QVERIFY(post.html().size() < 2'000'000);
    // A long address that is used once is no explosion.
    const QByteArray once = "![a]\n\n[a]: data:image/png;base64," + QByteArray(200'000, 'x') + "\n";
    QCOMPARE(render(once, commonMark()).images.size(), 1);
}

void TestCommonMark::brackets_beyondReason_areText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nested") << QByteArray("[").repeated(20'000) + QByteArray("]").repeated(20'000) + "\n\n[a]: /b\n";
    QTest::newRow("in many lines") << QByteArray("](a[\"\n").repeated(40'000);
}

void TestCommonMark::brackets_beyondReason_areText()
{
    QFETCH(const QByteArray, text);
    const QByteArray html = render(text, commonMark()).html();
    QCOMPARE(html.count('['), text.count('[') - text.count("]:"));
    QCOMPARE(html.count(']'), text.count(']') - text.count("]:"));
}

QTEST_GUILESS_MAIN(TestCommonMark)
#include "tst_commonmark.moc"
