// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/richpaste.h"

#include "editor/body/textarea.h"
#include "editor/post/document.h"
#include "preview/markdown/render.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace galley;
using body::markdownOfHtml;

/// What is pasted from pages, mails and spreadsheets.
class tst_RichPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_withStructure_becomesMarkdown_data();
    void html_withStructure_becomesMarkdown();
    void html_ofPlainWords_isLeftToPlainText_data();
    void html_ofPlainWords_isLeftToPlainText();
    void words_thatLookLikeMarkup_arePublishedAsTheyRead_data();
    void words_thatLookLikeMarkup_arePublishedAsTheyRead();
    void pasted_betweenWords_standsApart();
    void pasted_inCode_staysPlain();
    void pasted_withoutFormatting_staysPlain();
    void pasted_isOneUndoStep();
};

namespace {

QMimeData *clip(const QString &html, const QString &text)
{
    auto *mime = new QMimeData;
    mime->setHtml(html);
    mime->setText(text);
    return mime;
}

/// The body of a post after pasting at a byte of it.
QByteArray pastedInto(const QByteArray &source, qsizetype at, const QString &html, const QString &text)
{
    post::Document document(source);
    body::TextArea area(&document);
    area.goToByte(at);
    QGuiApplication::clipboard()->setMimeData(clip(html, text));
    area.paste();
    return document.snapshot().source;
}

} // namespace

void tst_RichPaste::html_withStructure_becomesMarkdown_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const char *html, const char *markdown) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(markdown);
    };
    row("heading", "<h2>제목 <b>하나</b></h2><p>글</p>", "## 제목 하나\n\n글");
    row("emphasis", "<p>a <b>b</b> <i>c</i> <b><i>d</i></b> <s>e</s></p>", "a **b** *c* ***d*** ~~e~~");
    row("emphasis with a space inside", "<p>a <b>b </b>c</p>", "a **b** c");
    row("a wrapper that says bold and means it not", "<b style=\"font-weight:normal\"><p>a <i>b</i></p></b>", "a *b*");
    row("link", "<p>see <a href=\"https://example.org/a?b=1&amp;c=2\">this</a></p>",
        "see [this](https://example.org/a?b=1&c=2)");
    row("link with parentheses and a space", "<a href=\"https://example.org/a_(b) c\">x</a>",
        "[x](https://example.org/a_%28b%29%20c)");
    row("script as a link", "<p><a href=\"javascript:alert(1)\">x</a> <i>y</i></p>", "x *y*");
    row("image", "<p><img src=\"https://example.org/a.png\" alt=\"a cat\"></p>", "![a cat](https://example.org/a.png)");
    row("picture in the address", "<p><i>x</i><img src=\"data:image/png;base64,AAAA\"></p>", "*x*");
    row("list", "<ul><li>one</li><li>two <b>x</b></li></ul><p>after</p>", "- one\n- two **x**\n\nafter");
    row("numbers", "<ol><li>one</li><li>two</li></ol>", "1. one\n2. two");
    row("nested list", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>", "- a\n  - b\n  - c\n- d");
    row("list within numbers", "<ol><li>a<ul><li>b</li></ul></li></ol>", "1. a\n   - b");
    row("table", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>",
        "| a | b |\n| --- | --- |\n| 1 | x\\|y |");
    row("table for the layout", "<table><tr><td><p>a <b>b</b></p></td></tr></table>", "a **b**");
    row("quote", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc");
    row("code in a page", "<h3>h</h3><pre>x = 1\n  y = 2</pre><p>z</p>", "### h\n\n```\nx = 1\n  y = 2\n```\n\nz");
    row("code in a line", "<p>run <code>a `b`</code> now</p>", "run `` a `b` `` now");
    row("break", "<p>a<br>b <b>c</b></p>", "a  \nb **c**");
    row("rule", "<p><b>a</b></p><hr><p>b</p>", "**a**\n\n---\n\nb");
}

void tst_RichPaste::html_withStructure_becomesMarkdown()
{
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    const std::optional<QString> written = markdownOfHtml(html);
    QVERIFY(written);
    QCOMPARE(*written, markdown);
}

void tst_RichPaste::html_ofPlainWords_isLeftToPlainText_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("words") << QStringLiteral("<meta charset='utf-8'><span>words</span>");
    QTest::newRow("paragraphs") << QStringLiteral("<p>a</p><p>b</p>");
    QTest::newRow("nothing") << QString();
    // As code editors put it there.
    QTest::newRow("lines of code") << QStringLiteral(
        "<div style=\"color:#ccc;font-family:'Droid Sans Mono',monospace;white-space:pre;\"><div><span "
        "style=\"color:#569cd6;\">int</span><span> a;</span></div><div><span>b</span></div></div>");
    QTest::newRow("too much")
        << QString(3 * 1024 * 1024, u'a').prepend(QStringLiteral("<b>")).append(QStringLiteral("</b>"));
}

void tst_RichPaste::html_ofPlainWords_isLeftToPlainText()
{
    QFETCH(QString, html);
    QVERIFY(!markdownOfHtml(html));
}

void tst_RichPaste::words_thatLookLikeMarkup_arePublishedAsTheyRead_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"2 * 3 * 4", "a_b_c _d_", "[x](y)", "a < b <c>", "1. one", "- dash", "# hash", "> greater", "`tick`", "$$x$$",
          "back\\slash", "~~not struck~~", "a | b", ": colon", "-- dashes", "+ plus"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void tst_RichPaste::words_thatLookLikeMarkup_arePublishedAsTheyRead()
{
    QFETCH(QString, words);
    const std::optional<QString> written =
        markdownOfHtml(QStringLiteral("<p>%1</p><p><b>x</b></p>").arg(words.toHtmlEscaped()));
    QVERIFY(written);
    markdown::Dialect dialect;
    dialect.smartQuotes = {};
    const QByteArray html = markdown::render(written->toUtf8(), dialect, {}).html();
    const QString expected = words.toHtmlEscaped();
    QVERIFY2(QString::fromUtf8(html).startsWith(QStringLiteral("<p>%1</p>").arg(expected)), html.constData());
}

void tst_RichPaste::pasted_betweenWords_standsApart()
{
    const QString html = QStringLiteral("<ul><li>a</li><li>b</li></ul>");
    QCOMPARE(pastedInto("one two\n", 4, html, QStringLiteral("a\nb")), QByteArray("one \n\n- a\n- b\n\ntwo\n"));
    QCOMPARE(pastedInto("one\n\ntwo\n", 4, html, QStringLiteral("a\nb")), QByteArray("one\n\n- a\n- b\n\ntwo\n"));
    QCOMPARE(pastedInto("one\n\n\n", 5, html, QStringLiteral("a\nb")), QByteArray("one\n\n- a\n- b\n"));
    QCOMPARE(pastedInto("one two\n", 4, QStringLiteral("<b>x</b>"), QStringLiteral("x")), QByteArray("one **x**two\n"));
}

void tst_RichPaste::pasted_inCode_staysPlain()
{
    post::Document document("```\n\n```\n");
    body::TextArea area(&document);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area)); // what is code is known of lines that were shown
    area.goToByte(4);
    QGuiApplication::clipboard()->setMimeData(clip(QStringLiteral("<b>x</b>"), QStringLiteral("x")));
    area.paste();
    QCOMPARE(document.snapshot().source, QByteArray("```\nx\n```\n"));
}

void tst_RichPaste::pasted_withoutFormatting_staysPlain()
{
    post::Document document("\n");
    body::TextArea area(&document);
    QGuiApplication::clipboard()->setMimeData(clip(QStringLiteral("<b>x</b>"), QStringLiteral("x")));
    area.pastePlain();
    QCOMPARE(document.snapshot().source, QByteArray("x\n"));
}

void tst_RichPaste::pasted_isOneUndoStep()
{
    post::Document document("one two\n");
    body::TextArea area(&document);
    area.goToByte(4);
    QGuiApplication::clipboard()->setMimeData(clip(QStringLiteral("<h1>a</h1><p>b</p>"), QStringLiteral("a\nb")));
    area.paste();
    QVERIFY(document.snapshot().source.contains("# a"));
    document.undo();
    QCOMPARE(document.snapshot().source, QByteArray("one two\n"));
}

QTEST_MAIN(tst_RichPaste)

#include "tst_richpaste.moc"
