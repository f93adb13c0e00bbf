// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/editactions.h"
#include "editor/body/textarea.h"
#include "editor/body/textbinding.h"
#include "editor/post/document.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace galley;
using body::TextArea;

namespace {

void compose(TextArea &area, const QString &preedit, const QString &commit = {})
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (!preedit.isEmpty()) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        attributes = {
            {QInputMethodEvent::TextFormat, 0, int(preedit.size()), QVariant::fromValue<QTextFormat>(underlined)},
            {QInputMethodEvent::Cursor, int(preedit.size()), 1, {}}};
    }
    QInputMethodEvent event(preedit, attributes);
    if (!commit.isEmpty())
        event.setCommitString(commit);
    QCoreApplication::sendEvent(&area, &event);
}

QString preedit(const TextArea &area)
{
    return area.textCursor().block().layout()->preeditAreaText();
}

} // namespace

class tst_TextArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void key_ofEachCommand_editsTheBytes_data();
    void key_ofEachCommand_editsTheBytes();
    void command_byKey_isOneUndoStep();
    void closer_typedOverAPair_isNotDoubled();
    void backspace_withinAFreshPair_takesBoth();
    void shiftEnter_inALine_endsTheLine();
    void up_inTheFirstRow_leavesTheText();
    void copy_ofSpecialCharacters_keepsThem();
    void paste_ofALinkOverASelection_makesALink();
    void paste_ofForeignLineEnds_takesThoseOfTheText();
    void paste_ofImages_isToldNotInserted();
    void undo_byKey_isTheDocuments();
    void undo_inTheContextMenu_isTheDocuments();
    void undo_showsThePlace();
    void goToLine_countsTheFrontMatter();
    void scrolling_whenDriven_saysNothing();
    void scrolling_byKeys_isTold();
    void files_droppedOnTheText_areForTheWindow_data();
    void files_droppedOnTheText_areForTheWindow();
    void hangul_jamoByJamo_makesOneEditForEachSyllable();
    void composition_cancelled_leavesTheTextAlone();
    void composition_overASelection_replacesIt();
    void composition_duringEditsElsewhere_goesOn_data();
    void composition_duringEditsElsewhere_goesOn();
    void composition_beforeSaving_isCommitted();
    void composition_whenACommandComes_isKept();
    void composition_whenTheCursorIsSentAway_isCommitted();
};

void tst_TextArea::key_ofEachCommand_editsTheBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, int at, Qt::Key key, Qt::KeyboardModifiers modifiers,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << at << key << modifiers << QByteArray(after);
    };
    row("letter", "ab", 1, Qt::Key_X, Qt::NoModifier, "axb");
    row("enter in a list", "- a", 3, Qt::Key_Return, Qt::NoModifier, "- a\n- ");
    row("enter in text", "ab", 1, Qt::Key_Return, Qt::NoModifier, "a\nb");
    row("enter in a fence", "```\n- a", 7, Qt::Key_Return, Qt::NoModifier, "```\n- a\n");
    row("enter on the keypad", "- a", 3, Qt::Key_Enter, Qt::KeypadModifier, "- a\n- ");
    row("tab", "- a\n- b", 7, Qt::Key_Tab, Qt::NoModifier, "- a\n  - b");
    row("shift+tab", "- a\n  - b", 9, Qt::Key_Backtab, Qt::ShiftModifier, "- a\n- b");
    row("backspace over CRLF", "a\r\nb", 3, Qt::Key_Backspace, Qt::NoModifier, "ab");
    row("delete over CRLF", "a\r\nb", 1, Qt::Key_Delete, Qt::NoModifier, "ab");
    row("backspace over an emoji", "a😀", 5, Qt::Key_Backspace, Qt::NoModifier, "a");
    row("bold", "word", 2, Qt::Key_B, Qt::ControlModifier, "**word**");
    row("italic", "word", 2, Qt::Key_I, Qt::ControlModifier, "*word*");
    row("heading", "word", 2, Qt::Key_2, Qt::ControlModifier, "## word");
    row("move down", "a\nb\n", 0, Qt::Key_Down, Qt::AltModifier, "b\na\n");
    row("duplicate", "a\nb", 0, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier, "a\na\nb");
}

void tst_TextArea::key_ofEachCommand_editsTheBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QByteArray, after);
    post::Document document(before);
    TextArea area(&document);
    area.show();
    area.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    area.goToByte(at);
    QTest::keyClick(&area, key, modifiers);
    QCOMPARE(document.snapshot().source, after);
    document.undo();
    QCOMPARE(document.snapshot().source, before);
}

void tst_TextArea::command_byKey_isOneUndoStep()
{
    post::Document document("«\n- a\n- b\n- c\n");
    TextArea area(&document);
    area.selectBytes(3, 14);
    QTest::keyClick(&area, Qt::Key_Tab);
    QCOMPARE(document.snapshot().source, "«\n  - a\n  - b\n  - c\n");
    document.undo();
    QCOMPARE(document.snapshot().source, "«\n- a\n- b\n- c\n");
    QVERIFY(!document.canUndo());
}

void tst_TextArea::closer_typedOverAPair_isNotDoubled()
{
    post::Document document("a ");
    TextArea area(&document);
    area.goToByte(2);
    QTest::keyClicks(&area, QStringLiteral("(b)c"));
    QCOMPARE(document.snapshot().source, "a (b)c");
    QTest::keyClicks(&area, QStringLiteral(" ``x"));
    QCOMPARE(document.snapshot().source, "a (b)c ``x");
}

void tst_TextArea::backspace_withinAFreshPair_takesBoth()
{
    post::Document document("a ");
    TextArea area(&document);
    area.goToByte(2);
    QTest::keyClicks(&area, QStringLiteral("["));
    QTest::keyClick(&area, Qt::Key_Backspace);
    QCOMPARE(document.snapshot().source, "a ");
}

void tst_TextArea::shiftEnter_inALine_endsTheLine()
{
    post::Document document("a\r\nb\r\n");
    TextArea area(&document);
    area.goToByte(1);
    QTest::keyClick(&area, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(document.snapshot().source, "a\r\n\r\nb\r\n");
}

void tst_TextArea::up_inTheFirstRow_leavesTheText()
{
    post::Document document("a\nb");
    TextArea area(&document);
    QSignalSpy left(&area, &TextArea::leftUpwards);
    area.goToByte(2);
    QTest::keyClick(&area, Qt::Key_Up);
    QCOMPARE(left.count(), 0);
    QTest::keyClick(&area, Qt::Key_Up);
    QCOMPARE(left.count(), 1);
}

void tst_TextArea::copy_ofSpecialCharacters_keepsThem()
{
    const QString special = QStringLiteral("a\u00a0b\u2028c\u2029d");
    post::Document document(special.toUtf8());
    TextArea area(&document);
    area.selectAll();
    area.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), special);
    area.goToByte(document.snapshot().source.size());
    area.paste();
    QCOMPARE(document.snapshot().source, (special + special).toUtf8());
}

void tst_TextArea::paste_ofALinkOverASelection_makesALink()
{
    post::Document document("see 여기 now");
    TextArea area(&document);
    area.selectBytes(4, 10);
    QGuiApplication::clipboard()->setText(QStringLiteral("https://example.com/a_b"));
    area.paste();
    QCOMPARE(document.snapshot().source, "see [여기](https://example.com/a_b) now");
    document.undo();
    QCOMPARE(document.snapshot().source, "see 여기 now");
}

void tst_TextArea::paste_ofForeignLineEnds_takesThoseOfTheText()
{
    post::Document document("a\r\nb\r\n");
    TextArea area(&document);
    area.goToByte(1);
    QGuiApplication::clipboard()->setText(QStringLiteral("x\ny\rz\r\n"));
    area.paste();
    QCOMPARE(document.snapshot().source, "ax\r\ny\r\nz\r\n\r\nb\r\n");
}

void tst_TextArea::paste_ofImages_isToldNotInserted()
{
    post::Document document("a");
    TextArea area(&document);
    int dropped = 0;
    connect(&area, &TextArea::imagesDropped, &area, [&dropped] { ++dropped; });
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/사진.png"))});
    QGuiApplication::clipboard()->setMimeData(mime);
    area.paste();
    QCOMPARE(dropped, 1);
    QCOMPARE(document.revision(), 0);
}

void tst_TextArea::undo_byKey_isTheDocuments()
{
    post::Document document("a");
    TextArea area(&document);
    area.goToByte(1);
    QTest::keyClicks(&area, QStringLiteral("b"));
    QTest::keySequence(&area, QKeySequence::Undo);
    QCOMPARE(document.snapshot().source, "a");
    QTest::keySequence(&area, QKeySequence::Redo);
    QCOMPARE(document.snapshot().source, "ab");
}

void tst_TextArea::undo_inTheContextMenu_isTheDocuments()
{
    post::Document document("a");
    TextArea area(&document);
    area.show();
    area.goToByte(1);
    QTest::keyClicks(&area, QStringLiteral("b"));
    QContextMenuEvent request(QContextMenuEvent::Keyboard, QPoint(5, 5), area.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(area.viewport(), &request);
    auto *menu = area.findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().at(0)->isEnabled());
    QVERIFY(!menu->actions().at(1)->isEnabled());
    menu->actions().at(0)->trigger();
    QCOMPARE(document.snapshot().source, "a");
    menu->close();
}

void tst_TextArea::undo_showsThePlace()
{
    QByteArray source;
    for (int i = 0; i < 300; ++i)
        source += "line\n";
    post::Document document(source);
    TextArea area(&document);
    area.resize(400, 300);
    area.show();
    area.goToByte(1000);
    QTest::keyClicks(&area, QStringLiteral("x"));
    area.goToByte(0);
    document.undo();
    QCOMPARE(area.cursorByte(), 1000);
    QVERIFY(area.viewport()->rect().intersects(area.cursorRect()));
}

void tst_TextArea::goToLine_countsTheFrontMatter()
{
    post::Document document("---\na: b\n---\nfirst\nsecond\n");
    TextArea area(&document);
    area.goToLine(5);
    QCOMPARE(area.textCursor().block().text(), QStringLiteral("second"));
    area.goToLine(1);
    QCOMPARE(area.textCursor().block().text(), QStringLiteral("first"));
}

void tst_TextArea::scrolling_whenDriven_saysNothing()
{
    post::Document document(QByteArray("line\n").repeated(300));
    TextArea area(&document);
    area.resize(400, 300);
    area.show();
    QSignalSpy scrolled(&area, &TextArea::visibleLinesChanged);
    area.scrollToBodyLine(100);
    QCOMPARE(scrolled.count(), 0);
    QCOMPARE(area.firstVisibleBodyLine(), 100.0);
    area.verticalScrollBar()->setValue(50);
    QCOMPARE(scrolled.count(), 1);
    QCOMPARE(scrolled.first().first().toDouble(), 50.0);
}

void tst_TextArea::scrolling_byKeys_isTold()
{
    post::Document document(QByteArray("line\n").repeated(300));
    TextArea area(&document);
    area.resize(400, 300);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QSignalSpy scrolled(&area, &TextArea::visibleLinesChanged);
    QTest::keyClick(&area, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(scrolled.count(), 1);
    QCOMPARE(scrolled.last().first().toDouble(), area.firstVisibleBodyLine());
    QVERIFY(area.firstVisibleBodyLine() > 200);
    QTest::keyClick(&area, Qt::Key_Up);
    QCOMPARE(scrolled.count(), 1); // in sight all the time
    QTest::keyClick(&area, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(scrolled.last().first().toDouble(), 0.0);
}

void tst_TextArea::files_droppedOnTheText_areForTheWindow_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("post") << QStringLiteral("file:///tmp/a.md") << false;
    QTest::newRow("folder") << QStringLiteral("file:///tmp/") << false;
    QTest::newRow("picture") << QStringLiteral("file:///tmp/a.png") << true;
    QTest::newRow("address") << QStringLiteral("https://example.org/") << true;
}

void tst_TextArea::files_droppedOnTheText_areForTheWindow()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    post::Document document("text\n");
    TextArea area(&document);
    area.resize(400, 300);
    area.show();
    QMimeData mime;
    mime.setUrls({QUrl(url)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(area.viewport(), &enter);
    QCOMPARE(enter.isAccepted(), taken);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QCoreApplication::sendEvent(area.viewport(), &drop);
    QCOMPARE(drop.isAccepted(), taken);
    QVERIFY(!document.snapshot().source.contains("file:"));
}

void tst_TextArea::hangul_jamoByJamo_makesOneEditForEachSyllable()
{
    post::Document document("앞뒤\n");
    TextArea area(&document);
    area.goToByte(3);
    for (const char *syllable : {"ㅎ", "하", "한"}) {
        compose(area, QString::fromUtf8(syllable));
        QCOMPARE(preedit(area), QString::fromUtf8(syllable));
        QCOMPARE(document.revision(), 0);
    }
    compose(area, QStringLiteral("ㄱ"), QStringLiteral("한"));
    QCOMPARE(document.snapshot().source, "앞한뒤\n");
    QCOMPARE(document.revision(), 1);
    for (const char *syllable : {"그", "글"})
        compose(area, QString::fromUtf8(syllable));
    QCOMPARE(document.revision(), 1);
    compose(area, QString(), QStringLiteral("글"));
    QCOMPARE(document.snapshot().source, "앞한글뒤\n");
    QCOMPARE(document.revision(), 2);
    QCOMPARE(area.cursorByte(), 9);
    QCOMPARE(area.textCursor().block().text(), QStringLiteral("앞한글뒤"));
}

void tst_TextArea::composition_cancelled_leavesTheTextAlone()
{
    post::Document document("**a** b\n");
    TextArea area(&document);
    area.goToByte(3);
    compose(area, QStringLiteral("ㅎ"));
    compose(area, QString());
    QCOMPARE(document.revision(), 0);
    QVERIFY(!document.canUndo());
    QVERIFY(!area.isComposing());
}

void tst_TextArea::composition_overASelection_replacesIt()
{
    post::Document document("앞 old 뒤\n");
    TextArea area(&document);
    area.selectBytes(4, 7);
    compose(area, QStringLiteral("ㅎ"));
    compose(area, QString(), QStringLiteral("하"));
    QCOMPARE(document.snapshot().source, "앞 하 뒤\n");
}

void tst_TextArea::composition_duringEditsElsewhere_goesOn_data()
{
    QTest::addColumn<QByteArray>("removed");
    QTest::addColumn<QByteArray>("inserted");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("lines above") << QByteArray() << QByteArray("new\n") << 0 << QByteArray("new\none\n앞하뒤\nthree\n");
    QTest::newRow("line above goes") << QByteArray("one\n") << QByteArray() << 0 << QByteArray("앞하뒤\nthree\n");
    QTest::newRow("below") << QByteArray("three") << QByteArray("셋") << 11 << QByteArray("one\n앞하뒤\n셋\n");
    QTest::newRow("before it in the line")
        << QByteArray() << QByteArray("길게 ") << 4 << QByteArray("one\n길게 앞하뒤\nthree\n");
    QTest::newRow("behind it in the line")
        << QByteArray("뒤") << QByteArray("끝") << 7 << QByteArray("one\n앞하끝\nthree\n");
    QTest::newRow("the line is split before it")
        << QByteArray() << QByteArray("\n") << 4 << QByteArray("one\n\n앞하뒤\nthree\n");
}

void tst_TextArea::composition_duringEditsElsewhere_goesOn()
{
    QFETCH(QByteArray, removed);
    QFETCH(QByteArray, inserted);
    QFETCH(int, at);
    QFETCH(QByteArray, after);
    post::Document document("one\n앞뒤\nthree\n");
    TextArea area(&document);
    area.goToByte(7);
    compose(area, QStringLiteral("ㅎ"));
    QVERIFY(document.apply({{at, removed, inserted}}, post::Origin::Attachments));
    QCOMPARE(preedit(area), QStringLiteral("ㅎ"));
    const QTextCursor cursor = area.textCursor();
    QCOMPARE(cursor.block().layout()->preeditAreaPosition(), cursor.positionInBlock());
    for (QTextBlock block = area.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block == cursor.block() || block.layout()->preeditAreaText().isEmpty());
    compose(area, QStringLiteral("하"));
    compose(area, QString(), QStringLiteral("하"));
    QCOMPARE(document.snapshot().source, after);
}

void tst_TextArea::composition_beforeSaving_isCommitted()
{
    post::Document document("a");
    TextArea area(&document);
    area.goToByte(1);
    compose(area, QStringLiteral("한"));
    area.commitComposition();
    QCOMPARE(document.snapshot().source, "a한");
    QVERIFY(!area.isComposing());
    QCOMPARE(area.textCursor().block().text(), QStringLiteral("a한"));
}

void tst_TextArea::composition_whenACommandComes_isKept()
{
    post::Document document("a\n");
    TextArea area(&document);
    area.goToByte(1);
    compose(area, QStringLiteral("한"));
    area.actionsOnText()->find(QStringLiteral("heading1"))->trigger();
    QCOMPARE(document.snapshot().source, "# a한\n");
}

void tst_TextArea::composition_whenTheCursorIsSentAway_isCommitted()
{
    post::Document document("a\nb\n");
    TextArea area(&document);
    area.goToByte(1);
    compose(area, QStringLiteral("한"));
    area.selectBytes(2, 3);
    QCOMPARE(document.snapshot().source, "a한\nb\n");
    QCOMPARE(area.textCursor().selectedText(), QStringLiteral("b"));
    QVERIFY(area.document()->firstBlock().layout()->preeditAreaText().isEmpty());
}

QTEST_MAIN(tst_TextArea)
#include "tst_textarea.moc"
