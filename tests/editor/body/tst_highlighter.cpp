// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/highlighter.h"
#include "editor/body/textarea.h"
#include "editor/post/document.h"

#include <QTest>
#include <QTextBlock>

using namespace galley;
using body::Highlighter;
using body::TextArea;

namespace {

QTextCharFormat formatAt(const TextArea &area, int block, int column)
{
    QTextCharFormat format;
    const QList<QTextLayout::FormatRange> ranges = area.document()->findBlockByNumber(block).layout()->formats();
    for (const QTextLayout::FormatRange &range : ranges) {
        if (range.start <= column && column < range.start + range.length)
            format.merge(range.format);
    }
    return format;
}

} // namespace

class tst_Highlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colouring_ofAPost_isNoEdit();
    void emphasis_ofHangul_isNotSlanted();
    void fence_typedAbove_coloursWhatFollows();
    void line_farBelow_isColouredWhenItIsShown();
    void preedit_withinColouredText_keepsItsOwnFormats();
};

void tst_Highlighter::colouring_ofAPost_isNoEdit()
{
    post::Document document("# Title\n\n**strong** and `code`\n");
    TextArea area(&document);
    area.show();
    QTRY_VERIFY(area.highlighter().isDone());
    QCOMPARE(formatAt(area, 0, 2).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatAt(area, 2, 3).fontWeight(), int(QFont::Bold));
    QVERIFY(!formatAt(area, 2, 11).hasProperty(QTextFormat::FontWeight));
    QCOMPARE(document.revision(), 0);
}

void tst_Highlighter::emphasis_ofHangul_isNotSlanted()
{
    post::Document document("*latin* *한글* *かな* *mixed 한*\n");
    TextArea area(&document);
    area.show();
    QTRY_VERIFY(area.highlighter().isDone());
    QVERIFY(formatAt(area, 0, 1).fontItalic());
    QVERIFY(!formatAt(area, 0, 9).fontItalic());
    QVERIFY(!formatAt(area, 0, 14).fontItalic());
    QVERIFY(!formatAt(area, 0, 20).fontItalic());
}

void tst_Highlighter::fence_typedAbove_coloursWhatFollows()
{
    post::Document document("``\n**a**\n\n**b**\n");
    TextArea area(&document);
    area.show();
    QTRY_VERIFY(area.highlighter().isDone());
    QCOMPARE(formatAt(area, 3, 2).fontWeight(), int(QFont::Bold));
    area.goToByte(2);
    area.insertText(QStringLiteral("`"));
    QTRY_VERIFY(area.highlighter().isDone());
    QVERIFY(formatAt(area, 1, 2).fontWeight() != int(QFont::Bold));
    QVERIFY(formatAt(area, 3, 2).fontWeight() != int(QFont::Bold));
    document.undo();
    QTRY_VERIFY(area.highlighter().isDone());
    QCOMPARE(formatAt(area, 1, 2).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatAt(area, 3, 2).fontWeight(), int(QFont::Bold));
}

void tst_Highlighter::line_farBelow_isColouredWhenItIsShown()
{
    QByteArray source = "~~~\n";
    for (int i = 0; i < 2000; ++i)
        source += "line\n";
    source += "~~~\n**last**\n";
    post::Document document(source);
    TextArea area(&document);
    area.show();
    QTRY_VERIFY(area.highlighter().isDone());
    QVERIFY(formatAt(area, 2002, 3).isEmpty());
    area.goToByte(source.size());
    QTRY_VERIFY(area.highlighter().isDone());
    QCOMPARE(formatAt(area, 2002, 3).fontWeight(), int(QFont::Bold));
}

void tst_Highlighter::preedit_withinColouredText_keepsItsOwnFormats()
{
    post::Document document("a **strong** b\n");
    TextArea area(&document);
    area.show();
    QTRY_VERIFY(area.highlighter().isDone());
    area.goToByte(6);
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    QInputMethodEvent composing(QStringLiteral("한"),
                                {{QInputMethodEvent::TextFormat, 0, 1, QVariant::fromValue<QTextFormat>(underlined)}});
    QCoreApplication::sendEvent(&area, &composing);
    QVERIFY(formatAt(area, 0, 6).fontUnderline());
    QCOMPARE(formatAt(area, 0, 6).fontWeight(), int(QFont::Bold));
    QVERIFY(!formatAt(area, 0, 7).fontUnderline());
    QCOMPARE(formatAt(area, 0, 10).fontWeight(), int(QFont::Bold)); // moved by the composed syllable
    QCOMPARE(document.revision(), 0);
}

QTEST_MAIN(tst_Highlighter)
#include "tst_highlighter.moc"
