// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/markdownlexer.h"

#include <QTest>

using namespace galley::body;

namespace {

constexpr const char *names[] = {"markup", "heading", "strong", "emphasis", "struck", "code",       "codeblock", "text",
                                 "url",    "quote",   "marker", "html",     "liquid", "attributes", "math"};

/// "strong:words" for each span of the lines but markup, in the order of their places.
QStringList described(const QString &text)
{
    QStringList result;
    LineState state;
    for (const QString &line : text.split(u'\n')) {
        QList<Span> spans;
        state = lexLine(line, state, &spans);
        std::stable_sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
        for (const Span &span : spans) {
            if (span.style != Style::Markup)
                result += QLatin1String(names[int(span.style)]) + u':' + line.sliced(span.start, span.length);
        }
    }
    return result;
}

} // namespace

class tst_MarkdownLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_ofMarkdown_hasTheseSpans_data();
    void line_ofMarkdown_hasTheseSpans();
    void state_packed_comesBack();
    void line_ofRepeatedOpeners_isLexed_data();
    void line_ofRepeatedOpeners_isLexed();
};

void tst_MarkdownLexer::line_ofMarkdown_hasTheseSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("spans");
    const auto row = [](const char *name, const char *text, const QStringList &spans) {
        QTest::newRow(name) << QString::fromUtf8(text) << spans;
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("plain", "저에게 특별했던 2021년", {});
    row("heading", "## 회고", {s("heading: 회고")});
    row("seven marks", "####### no", {});
    row("strong beside Hangul", "**굵게**는", {s("strong:굵게")});
    row("emphasis", "an *old* word", {s("emphasis:old")});
    row("both", "***x***", {s("strong:x"), s("emphasis:x")});
    row("emphasis in strong", "**a *b* c**", {s("strong:a *b* c"), s("emphasis:b")});
    row("underscores in a word", "last_modified_at", {});
    row("underscores around", "_so_", {s("emphasis:so")});
    row("asterisk alone", "2 * 3 * 4", {});
    row("struck", "~~gone~~", {s("struck:gone")});
    row("escaped", "\\*no\\*", {});
    row("code span", "`a*b*` c", {s("code:a*b*")});
    row("code span with a tick", "``a`b``", {s("code:a`b")});
    row("unclosed code span", "`a *b*", {s("emphasis:b")});
    row("link", "[글](https://a.b/c_d_e)", {s("text:글"), s("url:https://a.b/c_d_e")});
    row("image", "![alt](u.png \"t\")", {s("text:alt"), s("url:u.png \"t\"")});
    row("link with parentheses", "[a](b(c)d)", {s("text:a"), s("url:b(c)d")});
    row("image in a link", "[![a](b)](c)", {s("text:![a](b)"), s("text:a"), s("url:b"), s("url:c")});
    row("reference", "[a][b]", {s("text:a"), s("url:b")});
    row("definition", "[b]: https://x.y", {s("text:b"), s("url: https://x.y")});
    row("footnote", "word[^1]", {s("text:^1")});
    row("footnote's text", "[^1]: *a*", {s("text:^1"), s("emphasis:a")});
    row("brackets alone", "[a] b", {});
    row("quote", "> 인용", {s("quote: 인용")});
    row("list", "- a", {s("marker:- ")});
    row("ordered list", "12. a", {s("marker:12. ")});
    row("task", "- [x] done", {s("marker:- [x] ")});
    row("decimal", "3.14 is pi", {});
    row("html", "a <br> b", {s("html:<br>")});
    row("less than", "a < b > c", {});
    row("autolink", "<https://a.b>", {s("url:<https://a.b>")});
    row("liquid output", "{{ site.url }}/a", {s("liquid:{{ site.url }}")});
    row("liquid tag", "{% include a.html %}", {s("liquid:{% include a.html %}")});
    row("attribute list", "text{: .notice}", {s("attributes:{: .notice}")});
    row("math", "an $$x^2$$ here", {s("math:$$x^2$$")});
    row("fence", "```ruby\n*a*\n```\n*b*", {s("codeblock:*a*"), s("emphasis:b")});
    row("fence of tildes", "~~~\n```\n~~~\n*b*", {s("codeblock:```"), s("emphasis:b")});
    row("shorter fence within", "````\n```\n````", {s("codeblock:```")});
    row("indented code", "    *a*\n    b\n\nc", {s("codeblock:    *a*"), s("codeblock:    b")});
    row("indented in a list", "- a\n\n    *b*", {s("marker:- "), s("emphasis:b")});
    row("indented in a paragraph", "a\n    *b*", {s("emphasis:b")});
    row("comment", "<!-- a\n*b*\n--> *c*\n*d*", {s("html:<!-- a"), s("html:*b*"), s("html:-->"), s("emphasis:d")});
    row("math block", "$$\na_b_c\n$$\n*d*", {s("math:$$"), s("math:a_b_c"), s("math:$$"), s("emphasis:d")});
    row("liquid block", "{% highlight c %}\n*a*\n{% endhighlight %}\n*b*",
        {s("liquid:{% highlight c %}"), s("codeblock:*a*"), s("liquid:{% endhighlight %}"), s("emphasis:b")});
    row("rule", "* * *", {});
}

void tst_MarkdownLexer::line_ofMarkdown_hasTheseSpans()
{
    QFETCH(QString, text);
    QFETCH(QStringList, spans);
    QCOMPARE(described(text), spans);
}

void tst_MarkdownLexer::state_packed_comesBack()
{
    for (const LineState state : {LineState{}, LineState{LineState::Fence, true, 200, false, true},
                                  LineState{LineState::Comment, false, 0, false, false}})
        QCOMPARE(LineState::unpack(state.pack()), state);
}

void tst_MarkdownLexer::line_ofRepeatedOpeners_isLexed_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece :
         {"[", "*a ", "a* ", "`", "` ", "``` `", "<a", "{{", "{%", "{:", "$$", "![", "](", "[a](", "\\", "~~a "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void tst_MarkdownLexer::line_ofRepeatedOpeners_isLexed()
{
    QFETCH(QString, piece);
    const QString line = piece.repeated(7900 / piece.size());
    QList<Span> spans;
    lexLine(line, {}, &spans);
    for (const Span &span : spans) {
        QVERIFY(span.start >= 0);
        QVERIFY(span.length > 0);
        QVERIFY(span.start + span.length <= line.size());
    }
}

QTEST_APPLESS_MAIN(tst_MarkdownLexer)
#include "tst_markdownlexer.moc"
