// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/search.h"

#include <QTest>

using namespace galley;
using namespace galley::body;

namespace {

QList<QByteArray> found(const QByteArray &source, const SearchQuery &query)
{
    const post::Document document(source);
    QList<QByteArray> texts;
    for (const Hit &hit : findAll(document.snapshot(), query).hits)
        texts += QByteArray::number(hit.begin) + ':' + source.sliced(hit.begin, hit.end - hit.begin);
    return texts;
}

} // namespace

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void search_ofText_findsThesePlaces_data();
    void search_ofText_findsThesePlaces();
    void expression_thatIsNone_saysWhy();
    void expression_thatBacktracksForEver_isGivenUp();
    void search_whenStopped_isNotComplete();
    void replacement_ofAll_givesThisText_data();
    void replacement_ofAll_givesThisText();
    void replacement_ofOne_leavesTheOthers();
};

void tst_Search::search_ofText_findsThesePlaces_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("options"); // e: expression, c: case, w: words
    QTest::addColumn<QList<QByteArray>>("places");
    const auto row = [](const char *name, const char *source, const char *text, const char *options,
                        const QList<QByteArray> &places) {
        QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(text) << QString::fromLatin1(options) << places;
    };
    row("plain", "a b a", "a", "", {"0:a", "4:a"});
    row("nothing", "a", "x", "", {});
    row("empty", "a", "", "", {});
    row("any case", "Ab aB", "AB", "", {"0:Ab", "3:aB"});
    row("this case", "Ab aB", "aB", "c", {"3:aB"});
    row("Hangul", "한글과 한글", "한글", "", {"0:한글", "10:한글"});
    row("behind an emoji", "😀 a", "a", "", {"5:a"});
    row("not in the front matter", "---\na: b\n---\na", "a", "", {"13:a"});
    row("whole words", "cat concat cat", "cat", "w", {"0:cat", "11:cat"});
    row("whole Hangul words", "글 한글 글", "글", "w", {"0:글", "11:글"});
    row("special characters are plain", "a.b axb", "a.b", "", {"0:a.b"});
    row("expression", "a1 b22", "[a-z]\\d+", "e", {"0:a1", "3:b22"});
    row("begin of lines", "a\na\r\na", "^a", "e", {"0:a", "2:a", "5:a"});
    row("over a line end", "a\r\nb", "a\\nb", "e", {"0:a\r\nb"});
    row("empty matches are none", "abc", "x*", "e", {});
    row("invalid byte before it",
        "\xff"
        "a",
        "a", "", {"1:a"});
}

void tst_Search::search_ofText_findsThesePlaces()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, text);
    QFETCH(QString, options);
    QFETCH(QList<QByteArray>, places);
    QCOMPARE(found(source, {text, options.contains(u'e'), options.contains(u'c'), options.contains(u'w')}), places);
}

void tst_Search::expression_thatIsNone_saysWhy()
{
    const post::Document document("a");
    const SearchResult result = findAll(document.snapshot(), {QStringLiteral("("), true});
    QVERIFY(!result.error.isEmpty());
    QVERIFY(result.hits.isEmpty());
}

void tst_Search::expression_thatBacktracksForEver_isGivenUp()
{
    const post::Document document(QByteArray("a").repeated(5000) + "b");
    const SearchResult result = findAll(document.snapshot(), {QStringLiteral("(a+)+$"), true});
    QVERIFY(!result.complete);
}

void tst_Search::search_whenStopped_isNotComplete()
{
    const post::Document document(QByteArray("a ").repeated(5000));
    QVERIFY(!findAll(document.snapshot(), {QStringLiteral("a")}, [] { return true; }).complete);
}

void tst_Search::replacement_ofAll_givesThisText_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expression");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *source, const char *text, bool expression,
                        const char *replacement, const char *after) {
        QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(text) << expression
                            << QString::fromUtf8(replacement) << QByteArray(after);
    };
    row("plain", "a b a", "a", false, "long", "long b long");
    row("with nothing", "a b a", "a", false, "", " b ");
    row("plain text has no groups", "a", "a", false, "\\1$1", "\\1$1");
    row("groups", "k=v l=w", "(\\w)=(\\w)", true, "$2:\\1", "v:k w:l");
    row("the whole", "ab", "[ab]", true, "<\\0>", "<a><b>");
    row("line end in the file's style", "a b\r\n", " ", true, "\\n", "a\r\nb\r\n");
    row("backslash", "a", "a", true, "\\\\n", "\\n");
    row("front matter stays", "---\na: 1\n---\na", "a", false, "b", "---\na: 1\n---\nb");
    row("Hangul", "글 글", "글", false, "문장", "문장 문장");
}

void tst_Search::replacement_ofAll_givesThisText()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, text);
    QFETCH(bool, expression);
    QFETCH(QString, replacement);
    QFETCH(QByteArray, after);
    post::Document document(source);
    const Replacements all = replaceAll(document.snapshot(), {text, expression}, replacement);
    QVERIFY(all.complete);
    QVERIFY(document.apply(all.splices, post::Origin::Body));
    QCOMPARE(document.snapshot().source, after);
    document.undo();
    QCOMPARE(document.snapshot().source, source);
    QVERIFY(!document.canUndo());
}

void tst_Search::replacement_ofOne_leavesTheOthers()
{
    post::Document document("a b a");
    QVERIFY(document.apply(replaceOne(document.snapshot(), {QStringLiteral("a")}, {4, 5}, QStringLiteral("x")),
                           post::Origin::Body));
    QCOMPARE(document.snapshot().source, "a b x");
    QVERIFY(replaceOne(document.snapshot(), {QStringLiteral("a")}, {1, 2}, QStringLiteral("x")).isEmpty());
}

QTEST_APPLESS_MAIN(tst_Search)
#include "tst_search.moc"
