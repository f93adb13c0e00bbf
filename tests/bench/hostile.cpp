// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostile.h"

QList<Hostile> hostileTexts()
{
    QList<Hostile> all;
    const auto repeat = [&all](const char *name, const QByteArray &part, const QByteArray &end = {}) {
        all.append({name, [part, end](qsizetype count) { return part.repeated(count) + end; }});
    };
    const auto around = [&all](const char *name, const QByteArray &begin, const QByteArray &middle,
                               const QByteArray &end) {
        all.append({name, [=](qsizetype count) { return begin.repeated(count) + middle + end.repeated(count); }});
    };
    // What breaks CommonMark parsers.
    around("nested-strong-em", "*a **a ", "b", " a** a*");
    repeat("emphasis-closers", "a_ ");
    repeat("emphasis-openers", "_a ");
    repeat("link-closers", "a]");
    repeat("link-openers", "[a");
    repeat("mismatched-delimiters", "*a_ ");
    repeat("link-openers-emphasis", "[ a_");
    repeat("pattern-brackets", "[ (](");
    repeat("image-openers", "![");
    around("nested-brackets", "[", "a", "]");
    around("nested-brackets-definition", "[", "a", "]\n\n[a]: /b\n");
    all.append({"nested-invalid-references", [](qsizetype count) {
                    return QByteArray("[").repeated(count) + QByteArray("]").repeated(count) + "\n\n[a]: /b\n";
                }});
    repeat("bracket-lines", "[a] b\n");
    repeat("backticks-growing", "e`f``g```");
    repeat("broken-links", "]([\"\n");
    repeat("broken-link-titles", "[a](b \"");
    repeat("empty-links", "[](");
    repeat("angle-openers", "<");
    repeat("angle-links", "[a](<b");
    repeat("html-comments", "a <!-- ");
    repeat("html-declarations", "a <!A ");
    repeat("html-instructions", "a <? ");
    repeat("html-cdata", "a <![CDATA[ ");
    repeat("html-attributes", "<a b=\"c ");
    repeat("entities", "&a&#1&#x");
    repeat("backslashes", "\\");
    repeat("asterisks", "*");
    repeat("underscores-letters", "a__b");
    repeat("tildes", "~~a~");
    repeat("hard-breaks", "a  \n");
    repeat("pipes", "|");
    repeat("table-cells", "a|b|c\n");
    repeat("table-delimiters", "|-|-|\n");
    repeat("www-autolinks", "www._");
    repeat("list-items", "- a\n");
    repeat("list-markers-in-a-line", "- ");
    repeat("loose-list-items", "* a\n\n");
    repeat("quote-marks-in-a-line", ">");
    repeat("quote-lines", "> a\n");
    repeat("rules", "***\n");
    repeat("headings", "# a\n");
    repeat("setext-headings", "a\n===\n");
    repeat("fence-openers", "``` x y\n");
    repeat("fences", "~~~\na\n~~~\n");
    repeat("indented-code", "    a\n\n");
    repeat("paragraph-lines", "a\n");
    repeat("definitions", "[a]: b\n");
    all.append({"definitions-used", [](qsizetype count) {
                    QByteArray text;
                    for (qsizetype i = 0; i < count; ++i)
                        text += "[r" + QByteArray::number(i) + "]: /u\n\n[r" + QByteArray::number(i) + "]\n\n";
                    return text;
                }});
    all.append({"reference-expansion", [](qsizetype count) {
                    return QByteArray("[a] ").repeated(count) + "\n\n[a]: /" + QByteArray(count, 'x') + "\n";
                }});
    // What breaks kramdown.
    repeat("footnote-marks", "[^a]");
    repeat("footnote-definitions", "[^a]: b\n");
    all.append(
        {"footnotes-used", [](qsizetype count) { return QByteArray("a[^1] ").repeated(count) + "\n\n[^1]: b\n"; }});
    repeat("abbreviation-definitions", "*[a]: b\n");
    all.append({"abbreviations", [](qsizetype count) {
                    QByteArray text;
                    for (qsizetype i = 0; i < count; ++i)
                        text += "*[X" + QByteArray::number(i) + "]: t\n";
                    return text + QByteArray("X1 ").repeated(count);
                }});
    repeat("attribute-lists-open", "{: a\n");
    repeat("attribute-lists", "a\n{: .b}\n");
    repeat("span-attribute-lists", "*a*{:.b}");
    repeat("attribute-definitions", "{:a: .b}\n");
    repeat("extensions-open", "{::comment}\n");
    repeat("extension-closers", "{:/}\n");
    repeat("nomarkdown", "{::nomarkdown}a{:/}");
    repeat("math-openers", "$$a ");
    repeat("math-blocks", "$$\na\n$$\n\n");
    repeat("quotes", "\"'");
    repeat("dashes", "---- ");
    repeat("guillemets", "<< >> ");
    repeat("definition-lists", "a\n: b\n");
    repeat("end-of-block", "a\n^\n");
    repeat("task-items", "- [ ] a\n");
    repeat("toc", "* a\n{:toc}\n\n");
    repeat("html-elements-open", "<b>");
    repeat("html-blocks-open", "<div>\n");
    repeat("html-headings-open", "<h2>a ");
    repeat("html-blocks-markdown", "<div markdown=\"1\">\n\n");
    repeat("html-closers", "</div>\n");
    repeat("liquid", "{% a {{ b ");
    around("nested-quotes", "> ", "a", "\n");
    all.append({"nested-lists", [](qsizetype count) {
                    QByteArray text;
                    for (qsizetype i = 0; text.size() < 8 * count; ++i)
                        text += QByteArray(2 * (i % 200), ' ') + "- a\n";
                    return text;
                }});
    // What is noted.
    repeat("shortcodes", ":ab: ");
    repeat("shortcode-openers", ":ab");
    repeat("undefined-references", "[a][b] ");
    repeat("emphasis-on-github", "**(a)**b ");
    repeat("asterisk-pairs", "a ** b** ");
    repeat("bars-without-delimiters", "a|b\n\n");
    repeat("markdown-in-html", "<div>**a**</div>\n\n");
    repeat("markdown-in-open-html", "<div>**a**\n");
    repeat("html-in-spans", "<b>a <i>b</i></b> <code>c</code> ");
    repeat("html-tables", "<table><tr><td>a</td></tr></table>\n\n");
    repeat("hangul", "가나다 **라**마 ");
    repeat("invalid-utf8", "\xff\xc3 ");
    return all;
}
