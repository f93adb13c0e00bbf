// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/textbinding.h"

#include "editor/body/shownline.h"

#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

#include <memory>

using namespace galley::body;
using galley::post::Document;
using galley::post::Origin;

namespace {

struct Bound
{
    explicit Bound(const QByteArray &source)
        : post(source)
    {
        view.setDocumentLayout(new QPlainTextDocumentLayout(&view));
        binding = std::make_unique<TextBinding>(&post, &view);
        binding->showAll();
    }

    QTextCursor cursor(int position, int anchor)
    {
        QTextCursor result(&view);
        result.setPosition(anchor);
        result.setPosition(position, QTextCursor::KeepAnchor);
        return result;
    }

    Document post;
    QTextDocument view;
    std::unique_ptr<TextBinding> binding;
};

QStringList shownBody(const Document &post)
{
    LineTable lines;
    lines.reset(post.snapshot().body());
    QStringList shown;
    for (qsizetype i = 0; i < lines.count(); ++i)
        shown += shownLine(lines.text(post.snapshot().body(), i));
    return shown;
}

/// Every "a" gives way to `with`, as one edit.
QList<galley::post::Splice> everyA(const QByteArray &source, const QByteArray &with)
{
    QList<galley::post::Splice> splices;
    qsizetype grown = 0;
    for (qsizetype at = source.indexOf('a'); at >= 0; at = source.indexOf('a', at + 1)) {
        splices.append({at + grown, "a", with});
        grown += with.size() - 1;
    }
    return splices;
}

QStringList viewLines(const QTextDocument &view)
{
    QStringList lines;
    for (QTextBlock block = view.begin(); block.isValid(); block = block.next())
        lines += block.text();
    return lines;
}

} // namespace

class tst_TextBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_inTheView_changesThoseBytesOnly_data();
    void typing_inTheView_changesThoseBytesOnly();
    void view_afterRandomEditsOnBothSides_showsTheBytes();
    void positions_ofEveryByte_countThereAndBack();
    void formatChange_ofTheWholeView_makesNoRevision();
    void frontMatter_addedByTheForm_leavesTheViewAlone();
    void frontMatter_typedIntoTheBody_leavesTheView();
    void longBody_whileItIsShownInPieces_canBeEditedElsewhere();
    void manyPlaces_editedAtOnce_followInPieces();
    void manyPlaces_whileTheyAreStale_canBeEditedOnBothSides();
};

void tst_TextBinding::typing_inTheView_changesThoseBytesOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("letter") << QByteArray("ab\n") << 1 << 1 << "x" << QByteArray("axb\n");
    QTest::newRow("behind Hangul") << QByteArray("한글\n") << 1 << 1 << "x" << QByteArray("한x글\n");
    QTest::newRow("over an emoji") << QByteArray("a😀b\n") << 1 << 3 << "x" << QByteArray("axb\n");
    QTest::newRow("other emoji of the same plane") << QByteArray("😀\n") << 0 << 2 << "😁" << QByteArray("😁\n");
    QTest::newRow("in CRLF text") << QByteArray("a\r\nb\r\n") << 1 << 1 << "\n" << QByteArray("a\r\n\r\nb\r\n");
    QTest::newRow("in CR text") << QByteArray("a\rb\r") << 3 << 3 << "\n" << QByteArray("a\rb\r\r");
    QTest::newRow("line end over CRLF") << QByteArray("a\r\nb") << 1 << 2 << "" << QByteArray("ab");
    QTest::newRow("between CR and LF") << QByteArray("a\rb\nc\n") << 2 << 3 << "" << QByteArray("a\r\n\nc\n");
    QTest::newRow("line end behind CR") << QByteArray("a\rb\nc\n") << 2 << 2 << "\n" << QByteArray("a\r\r\nb\nc\n");
    QTest::newRow("beside NUL") << QByteArray("a\0b\n", 4) << 2 << 2 << "x" << QByteArray("a\0xb\n", 5);
    QTest::newRow("beside an invalid byte") << QByteArray("a\xff"
                                                          "b\n")
                                            << 2 << 2 << "x" << QByteArray("a\xffxb\n");
    QTest::newRow("beside U+2029") << QByteArray("a\u2029b\n") << 2 << 2 << "x" << QByteArray("a\u2029xb\n");
    QTest::newRow("empty text") << QByteArray() << 0 << 0 << "x" << QByteArray("x");
    QTest::newRow("behind front matter") << QByteArray("---\na: b\n---\nbody") << 4 << 4 << "x"
                                         << QByteArray("---\na: b\n---\nbodyx");
    QTest::newRow("behind a fence without a line end")
        << QByteArray("---\na: b\n---") << 0 << 0 << "x" << QByteArray("---\na: b\n---\nx");
    QTest::newRow("two lines at once") << QByteArray("ab\r\n") << 1 << 1 << "x\ny" << QByteArray("ax\r\nyb\r\n");
    QTest::newRow("everything") << QByteArray("a\nb\n") << 0 << 4 << "" << QByteArray();
}

void tst_TextBinding::typing_inTheView_changesThoseBytesOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(QString, typed);
    QFETCH(QByteArray, after);
    Bound bound(before);
    bound.cursor(end, begin).insertText(typed);
    QCOMPARE(bound.post.snapshot().source, after);
    QCOMPARE(viewLines(bound.view), shownBody(bound.post));
    QCOMPARE(bound.post.revision(), 1);
    bound.post.undo();
    QCOMPARE(bound.post.snapshot().source, before);
    QCOMPARE(viewLines(bound.view), shownBody(bound.post));
}

void tst_TextBinding::view_afterRandomEditsOnBothSides_showsTheBytes()
{
    QRandomGenerator random(20260102);
    const QList<QByteArray> pieces = {"a",    "한",     "😀", "\n",     "\r\n",   "\r", "\u2029", QByteArray(1, '\0'),
                                      "\xff", "\ufffc", " ", "\u00a0", "\u2028", "\t", "---\n",  "ab\ncd"};
    const auto piece = [&](int most) {
        QByteArray bytes;
        for (int i = random.bounded(most + 1); i > 0; --i)
            bytes += pieces[random.bounded(pieces.size())];
        return bytes;
    };
    for (int text = 0; text < 60; ++text) {
        Bound bound((text % 2 ? QByteArray("---\nt: 1\n---\n") : QByteArray()) + piece(30));
        QByteArray reference = bound.post.snapshot().source;
        for (int edit = 0; edit < 60; ++edit) {
            const QByteArray source = bound.post.snapshot().source;
            switch (random.bounded(4)) {
            case 0: { // elsewhere
                const qsizetype at = random.bounded(int(source.size()) + 1);
                const qsizetype length = random.bounded(int(std::min(qsizetype(5), source.size() - at)) + 1);
                QVERIFY(bound.post.apply({{at, source.sliced(at, length), piece(3)}}, Origin::Attachments));
                break;
            }
            case 1: // undo
                if (random.bounded(2))
                    bound.post.undo();
                else
                    bound.post.redo();
                break;
            default: { // in the view
                const int size = bound.view.characterCount() - 1;
                const auto outsideAPair = [&](int position) { // where Qt puts a cursor
                    return bound.view.characterAt(position).isLowSurrogate() ? position - 1 : position;
                };
                const int begin = outsideAPair(random.bounded(size + 1));
                const int end = std::max(begin, outsideAPair(std::min(size, begin + random.bounded(4))));
                QString typed = QString::fromUtf8(piece(2).replace('\xff', "y"));
                typed.remove(QChar(0)).remove(QChar(0xfffc)); // what no key types
                bound.cursor(end, begin).insertText(typed);
                break;
            }
            }
            QCOMPARE(viewLines(bound.view), shownBody(bound.post));
        }
        while (bound.post.canUndo())
            bound.post.undo();
        QCOMPARE(bound.post.snapshot().source, reference);
        QCOMPARE(viewLines(bound.view), shownBody(bound.post));
    }
}

void tst_TextBinding::positions_ofEveryByte_countThereAndBack()
{
    Bound bound(QByteArray("---\nt: 1\n---\n한글\r\n") + QByteArray("\0", 1) + "a😀\rend");
    const int size = bound.view.characterCount() - 1;
    for (int position = 0; position <= size; ++position) {
        if (bound.view.characterAt(position).isLowSurrogate())
            continue;
        QCOMPARE(bound.binding->positionOfByte(bound.binding->byteOfPosition(position)), position);
    }
    QCOMPARE(bound.binding->byteOfPosition(0), 13);
    QCOMPARE(bound.binding->positionOfByte(0), 0);
    QCOMPARE(bound.binding->positionOfByte(9999), size);
    QCOMPARE(bound.binding->linesBefore(), 3);
}

void tst_TextBinding::formatChange_ofTheWholeView_makesNoRevision()
{
    Bound bound("a\r\n\xff한\rb\n");
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCursor cursor(&bound.view);
    cursor.select(QTextCursor::Document);
    QSignalSpy changes(&bound.view, &QTextDocument::contentsChange);
    cursor.mergeCharFormat(bold);
    bound.view.markContentsDirty(0, bound.view.characterCount());
    QVERIFY(!changes.isEmpty());
    QCOMPARE(bound.post.revision(), 0);
}

void tst_TextBinding::frontMatter_addedByTheForm_leavesTheViewAlone()
{
    Bound bound("body\n");
    QSignalSpy changes(&bound.view, &QTextDocument::contentsChange);
    QVERIFY(bound.post.apply({{0, {}, "---\ntitle: a\n---\n"}}, Origin::Title));
    QVERIFY(changes.isEmpty());
    QCOMPARE(bound.binding->linesBefore(), 3);
    bound.cursor(4, 4).insertText(QStringLiteral("!"));
    QCOMPARE(bound.post.snapshot().source, "---\ntitle: a\n---\nbody!\n");
    QVERIFY(bound.post.apply({{4, "title: a", "title: longer"}}, Origin::Title));
    bound.cursor(5, 5).insertText(QStringLiteral("?"));
    QCOMPARE(bound.post.snapshot().source, "---\ntitle: longer\n---\nbody!?\n");
}

void tst_TextBinding::frontMatter_typedIntoTheBody_leavesTheView()
{
    Bound bound("---\ntitle: a\n\nbody\n");
    QCOMPARE(bound.view.blockCount(), 5);
    bound.cursor(13, 13).insertText(QStringLiteral("---"));
    QCOMPARE(bound.post.snapshot().bodyStart, 17);
    QCOMPARE(viewLines(bound.view), QStringList({QStringLiteral("body"), QString()}));
}

void tst_TextBinding::longBody_whileItIsShownInPieces_canBeEditedElsewhere()
{
    QByteArray source;
    for (int i = 0; i < 40000; ++i)
        source += "line " + QByteArray::number(i) + '\n';
    Document post(source);
    QTextDocument view;
    view.setDocumentLayout(new QPlainTextDocumentLayout(&view));
    TextBinding binding(&post, &view);
    QVERIFY(!binding.isAllShown());
    QVERIFY(post.apply({{0, {}, "first\n"}, {source.size() + 6, {}, "last\n"}}, Origin::Attachments));
    QTRY_VERIFY(binding.isAllShown());
    QCOMPARE(viewLines(view), shownBody(post));
}

void tst_TextBinding::manyPlaces_editedAtOnce_followInPieces()
{
    const QByteArray source = "first\n" + QByteArray("한 a 줄 a\r\n").repeated(30'000) + "last";
    Bound bound(source);
    QSignalSpy pieces(bound.binding.get(), &TextBinding::followed);
    QVERIFY(bound.post.apply(everyA(source, "bc"), Origin::Body));
    QCOMPARE(pieces.size(), 0); // nothing yet: whoever shows lines asks for them
    bound.binding->freshen(20'000, 20'001);
    QCOMPARE(bound.view.findBlockByNumber(20'000).text(), QStringLiteral("한 bc 줄 bc"));
    QCOMPARE(bound.view.findBlockByNumber(20'001).text(), QStringLiteral("한 a 줄 a"));
    QTRY_VERIFY(bound.binding->isAllShown());
    QVERIFY(pieces.size() > 5);
    QCOMPARE(viewLines(bound.view), shownBody(bound.post));
    bound.post.undo();
    QTRY_VERIFY(bound.binding->isAllShown());
    QCOMPARE(bound.post.snapshot().source, source);
    QCOMPARE(viewLines(bound.view), shownBody(bound.post));
}

void tst_TextBinding::manyPlaces_whileTheyAreStale_canBeEditedOnBothSides()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 12; ++round) {
        QByteArray source;
        for (int line = 0; line < 400; ++line)
            source += QByteArray("a한").repeated(random.bounded(120)) + (random.bounded(3) ? "\n" : "\r\n");
        Bound bound(source);
        QVERIFY(bound.post.apply(everyA(source, round % 2 ? "" : "x\xc2\xa0y"), Origin::Body));
        for (int i = random.bounded(3); i > 0; --i)
            QCoreApplication::processEvents();
        const QByteArray now = bound.post.snapshot().source;
        const int line = random.bounded(400);
        switch (round % 4) {
        case 0: // from elsewhere, with a line end
            QVERIFY(bound.post.apply({{now.size() / 2, {}, "new\nline"}}, Origin::Form));
            break;
        case 1:
            bound.post.undo();
            break;
        case 2: // typed
            bound.binding->freshen(line, line + 1);
            QTextCursor(bound.view.findBlockByNumber(line)).insertText(QStringLiteral("typed"));
            break;
        case 3: // a program edits what is stale
            QTextCursor(bound.view.findBlockByNumber(line)).insertText(QStringLiteral("typed"));
            break;
        }
        QTRY_VERIFY(bound.binding->isAllShown());
        QCOMPARE(viewLines(bound.view), shownBody(bound.post));
    }
}

QTEST_MAIN(tst_TextBinding)
#include "tst_textbinding.moc"
