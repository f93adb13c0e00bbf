// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/lineedits.h"

#include "tests/editor/body/markedtext.h"

#include <QTest>

using namespace galley::body;

class tst_LineEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edit_ofLines_givesThisText_data();
    void edit_ofLines_givesThisText();
};

void tst_LineEdits::edit_ofLines_givesThisText_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *command, const char *name, const char *before, const char *after) {
        QTest::addRow("%s: %s", command, name) << QByteArray(command) << QByteArray(before) << QByteArray(after);
    };
    row("enter", "plain", "a|b", "nothing");
    row("enter", "list", "- a|", "- a\n- |");
    row("enter", "list with another mark", "* a|\n", "* a\n* |\n");
    row("enter", "in the middle of an item", "- a|b", "- a\n- |b");
    row("enter", "before the mark", "|- a", "nothing");
    row("enter", "in CRLF text", "- a|\r\n", "- a\r\n- |\r\n");
    row("enter", "Hangul", "- 하나|\n", "- 하나\n- |\n");
    row("enter", "ordered", "9. a|", "9. a\n10. |");
    row("enter", "task", "- [x] a|", "- [x] a\n- [ ] |");
    row("enter", "quote", "> a|", "> a\n> |");
    row("enter", "list in a quote", "> - a|", "> - a\n> - |");
    row("enter", "nested", "- a\n  - b|", "- a\n  - b\n  - |");
    row("enter", "wide marker", "1.  a|", "1.  a\n2.  |");
    row("enter", "empty item", "- a\n- |\n", "- a\n\n|\n");
    row("enter", "empty item below a blank line", "- a\n\n- |", "- a\n\n|");
    row("enter", "empty item in CRLF text", "- a\r\n- |\r\n", "- a\r\n\r\n|\r\n");
    row("enter", "empty nested item", "- a\n  - b\n  - |", "- a\n  - b\n- |");
    row("enter", "empty nested item of an ordered list", "1. a\n   - b\n   - |", "1. a\n   - b\n2. |");
    row("enter", "empty nested item of a task list", "- [x] a\n  - |", "- [x] a\n- [ ] |");
    row("enter", "empty task", "- [ ] |", "|");
    row("enter", "empty quote", "> a\n> |", "> a\n\n|");
    row("enter", "empty item below an item in a quote", "> - a\n> - |", "> - a\n>\n> |");
    row("enter", "empty item in a quote", "> - |", "> |");
    row("enter", "indented text", "  a|", "  a\n  |");
    row("enter", "hard break stays", "- a  |", "- a  \n- |");
    row("enter in code", "list", "- a|", "nothing");
    row("enter in code", "indented", "    a|", "    a\n    |");
    row("tab", "plain", "|ab", "    |ab");
    row("tab", "to the next column", "한|", "한   |");
    row("tab", "item below an item", "- a\n- b|", "- a\n  - b|");
    row("tab", "item below an ordered item", "10. a\n- b|", "10. a\n    - b|");
    row("tab", "first item", "- a|", "  - a|");
    row("tab", "selected lines", "«a\n\nb»\n", "  «a\n\n  b»\n");
    row("tab", "line behind the selection", "«a\nb\n»c", "  «a\n  b\n»c");
    row("shift+tab", "nested item", "- a\n  - b|", "- a\n- b|");
    row("shift+tab", "in an ordered list", "1. a\n   - b|", "1. a\n- b|");
    row("shift+tab", "item at the margin", "- a|", "nothing");
    row("shift+tab", "tab", "\ta|", "a|");
    row("shift+tab", "cursor in the indentation", " | - a", "|- a");
    row("shift+tab", "selected lines", "  «a\n  b»", "«a\nb»");
    row("up", "line", "a\nb|\nc", "b|\na\nc");
    row("up", "first line", "a|\nb", "nothing");
    row("up", "last line without a line end", "a\nb|", "b|\na");
    row("up", "mixed line ends stay", "a\r\nb|\nc", "b|\r\na\nc");
    row("up", "several", "a\n«b\nc»\nd", "«b\nc»\na\nd");
    row("down", "line", "a|\nb\n", "b\na|\n");
    row("down", "to the end without a line end", "a|\nb", "b\na|");
    row("down", "last line", "a\nb|", "nothing");
    row("duplicate", "line", "a|\nb", "a\na|\nb");
    row("duplicate", "last line without a line end", "a\r\nb|", "a\r\nb\r\nb|");
    row("duplicate", "several", "«a\nb»\n", "a\nb\n«a\nb»\n");
    row("heading", "text", "제목|\n", "## 제목|\n");
    row("heading", "other level", "# 제목|", "## 제목|");
    row("heading", "same level", "## 제목|", "제목|");
    row("heading", "cursor in the marks", "#|# a", "|a");
}

void tst_LineEdits::edit_ofLines_givesThisText()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const EditPlace place = placeOf(before);
    std::optional<TextEdit> edit;
    if (command.startsWith("enter"))
        edit = continueLine(place, command == "enter in code");
    else if (command == "tab")
        edit = indentLines(place);
    else if (command == "shift+tab")
        edit = unindentLines(place);
    else if (command == "up" || command == "down")
        edit = moveLines(place, command == "up" ? Direction::Up : Direction::Down);
    else if (command == "duplicate")
        edit = duplicateLines(place);
    else
        edit = toggleHeading(place, 2);
    QCOMPARE(markedText(place, edit), after);
}

QTEST_APPLESS_MAIN(tst_LineEdits)
#include "tst_lineedits.moc"
