// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "corpus.h"
#include "fixtures.h"

#include "preview/markdown/render.h"

#include <QRegularExpression>
#include <QtTest>

using namespace galley::markdown;

namespace {

/// The link, footnote, abbreviation and attribute definitions of a text, which its parts may refer to.
QByteArray definitionsIn(const QByteArray &text)
{
    static const QRegularExpression definition(
        QStringLiteral("^[ >]{0,3}(?:\\*?\\[[^\\]\\n]+\\]:|\\{:[^\\s:}]+:).*(?:\\n[ ]+[\"'(].*)?$"),
        QRegularExpression::MultilineOption);
    QByteArray all;
    for (const QRegularExpressionMatch &match : definition.globalMatch(QString::fromUtf8(text)))
        all += match.captured().trimmed().toUtf8() + "\n\n";
    return all;
}

QByteArray cut(const QByteArray &text, ByteRange range)
{
    return range.isValid() ? text.sliced(range.begin, range.end - range.begin) : QByteArray();
}

struct Tally
{
    int right = 0;
    QByteArrayList missed;

    void count(bool same, const QByteArray &where, const QByteArray &source)
    {
        if (same)
            ++right;
        else
            missed << where + cause(source) + ": " + source;
    }
    /// What keeps an element from standing alone, where it can be told.
    [[nodiscard]] static QByteArray cause(const QByteArray &source)
    {
        if (source.contains('|'))
            return " (alone on a line, its bar makes a table)";
        if (source.contains('\n'))
            return " (goes on over the indentation or the marks of an item or a quote)";
        return {};
    }
    [[nodiscard]] double share() const { return right / std::max(1.0, double(right) + double(missed.size())); }
};

bool sameImage(const Image &a, const Image &b)
{
    return a.urlText == b.urlText && a.altText == b.altText && a.titleText == b.titleText;
}

bool sameLink(const Link &a, const Link &b)
{
    return a.urlText == b.urlText && a.text == b.text && a.titleText == b.titleText;
}

/// Cuts every element from its range, renders that alone with the document's definitions behind, and compares.
void countPlaces(const QByteArray &name, const QByteArray &text, const Dialect &dialect, Tally *tally)
{
    const RenderedPost post = render(text, dialect);
    const QByteArray definitions = "\n\n" + definitionsIn(text);
    const auto alone = [&](ByteRange range) { return render(cut(text, range) + definitions, dialect); };
    for (const Image &image : post.images) {
        const RenderedPost part = alone(image.range);
        tally->count(!part.images.isEmpty() && sameImage(part.images.first(), image), name + " image",
                     cut(text, image.range));
    }
    for (const Link &link : post.links) {
        const RenderedPost part = alone(link.range);
        tally->count(!part.links.isEmpty() && sameLink(part.links.first(), link), name + " link",
                     cut(text, link.range));
    }
    for (const Heading &heading : post.headings) {
        const RenderedPost part = alone(heading.range);
        const bool same = !cut(text, heading.range).endsWith('\n') && !part.headings.isEmpty()
            && part.headings.first().text == heading.text && part.headings.first().level == heading.level;
        tally->count(same, name + " heading", cut(text, heading.range));
    }
}

} // namespace

/// The ranges of images, links and headings are those of the elements themselves.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlace_cutAndRenderedAlone_givesTheSameElement_data();
    void everyPlace_cutAndRenderedAlone_givesTheSameElement();
    void everyPlaceOfTheCorpus_cutAndRenderedAlone_givesTheSameElement();
};

void TestPlaces::everyPlace_cutAndRenderedAlone_givesTheSameElement_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("CommonMark") << int(Dialect::Engine::CommonMark);
    QTest::newRow("kramdown") << int(Dialect::Engine::Kramdown);
}

void TestPlaces::everyPlace_cutAndRenderedAlone_givesTheSameElement()
{
    QFETCH(const int, engine);
    Tally tally;
    for (const Example &example : examples()) {
        Dialect dialect = example.dialect;
        dialect.engine = Dialect::Engine(engine);
        countPlaces(example.rule + ", " + example.name, example.source, dialect, &tally);
    }
    for (const QByteArray &missed : std::as_const(tally.missed))
        qInfo().noquote() << QString::fromUtf8(missed);
    QVERIFY(tally.right > 100);
    // Constructs that go on over the marks of a quote or item cannot stand alone.
    QVERIFY2(tally.missed.size() <= 3, QByteArray::number(tally.missed.size()).constData());
}

void TestPlaces::everyPlaceOfTheCorpus_cutAndRenderedAlone_givesTheSameElement()
{
    const QList<CorpusPost> posts = corpusPosts();
    if (posts.isEmpty())
        QSKIP("the corpus is not beside the checkout (GALLEY_SHARED)");
    Tally tally;
    for (const CorpusPost &post : posts) {
        // The definitions are appended to each element, so leave out what would take long.
        if (post.body.size() < 100'000)
            countPlaces(post.name, post.body, {}, &tally);
    }
    for (const QByteArray &missed : tally.missed.first(std::min<qsizetype>(40, tally.missed.size())))
        qInfo().noquote() << QString::fromUtf8(missed.left(300));
    qInfo("%d of %d places", tally.right, int(tally.right + tally.missed.size()));
    QVERIFY(tally.share() >= 0.999);
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
