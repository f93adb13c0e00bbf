// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/inlineedits.h"

#include "tests/editor/body/markedtext.h"

#include <QTest>

using namespace galley::body;

class tst_InlineEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edit_withinALine_givesThisText_data();
    void edit_withinALine_givesThisText();
};

void tst_InlineEdits::edit_withinALine_givesThisText_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *command, const char *name, const char *before, const char *after) {
        QTest::addRow("%s: %s", command, name) << QByteArray(command) << QByteArray(before) << QByteArray(after);
    };
    row("**", "selection", "a «b» c", "a **«b»** c");
    row("**", "blanks stay outside", "a« b »c", "a **«b»** c");
    row("**", "strong already", "a **«b»** c", "a «b» c");
    row("**", "selected with its marks", "«**b**»", "«b»");
    row("**", "word", "굵게|는 말", "**굵게|는** 말");
    row("**", "word that is strong", "**굵|게** 말", "굵|게 말");
    row("**", "no word", "a | b", "a **|** b");
    row("**", "emphasis becomes both", "*«b»*", "***«b»***");
    row("**", "both becomes emphasis", "***«b»***", "*«b»*");
    row("**", "over a blank line", "«a\n\nb»", "nothing");
    row("*", "strong becomes both", "**«b»**", "***«b»***");
    row("*", "emphasis", "*«b»*", "«b»");
    row("~~", "selection", "«지움»", "~~«지움»~~");
    row("code", "selection", "«a b»", "`«a b»`");
    row("code", "with a tick", "«a`b»", "``«a`b»``");
    row("code", "lines", "x\n«a\nb»\ny", "x\n```\n«a\nb»\n```\ny");
    row("code", "lines with CRLF", "«a\r\nb»\r\n", "```\r\n«a\r\nb»\r\n```\r\n");
    row("link", "selection", "a «글» b", "a [글](|) b");
    row("link", "nothing selected", "a | b", "a [|]() b");
    row("paste link", "selection", "a «글» b", "a [글](https://x.y)| b");
    row("type (", "at the end", "a|", "a(|)");
    row("type (", "before a letter", "a|b", "nothing");
    row("type (", "before Hangul", "|한글", "nothing");
    row("type (", "before a blank", "a| b", "a(|) b");
    row("type (", "over a selection", "«a»", "(«a»)");
    row("type [", "within brackets", "(|)", "([|])");
    row("type {", "for Liquid", "{|}", "{{|}}");
    row("type `", "alone", "a |", "a `|`");
    row("type `", "behind a tick", "``|", "nothing");
    row("type `", "behind a word", "a|", "nothing");
    row("type *", "alone", "|", "nothing");
    row("type *", "over a selection", "«a»", "*«a»*");
    row("type a", "over a selection", "«b»", "nothing");
}

void tst_InlineEdits::edit_withinALine_givesThisText()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const EditPlace place = placeOf(before);
    std::optional<TextEdit> edit;
    if (command == "code")
        edit = toggleCode(place);
    else if (command == "link")
        edit = makeLink(place);
    else if (command == "paste link")
        edit = makeLink(place, "https://x.y");
    else if (command.startsWith("type "))
        edit = typedPair(place, QLatin1Char(command.back()));
    else
        edit = toggleMarker(place, command);
    QCOMPARE(markedText(place, edit), after);
}

QTEST_APPLESS_MAIN(tst_InlineEdits)
#include "tst_inlineedits.moc"
