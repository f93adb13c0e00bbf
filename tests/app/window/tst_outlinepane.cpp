// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/outlinepane.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace galley;

class tst_OutlinePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_nestByLevel();
    void heading_chosen_namesItsPlace();
    void heading_movedByTyping_isChosenAtItsNewPlace();
    void line_marksTheHeadingAboveIt();
};

namespace {

markdown::Heading heading(int level, const char *text, int line)
{
    return {.range = {line * 10, line * 10 + 5}, .line = line, .level = level, .text = text, .id = {}};
}

QTreeWidget *treeOf(const window::OutlinePane &pane)
{
    return pane.findChild<QTreeWidget *>();
}

} // namespace

void tst_OutlinePane::headings_nestByLevel()
{
    window::OutlinePane pane;
    pane.setHeadings({heading(2, "하나", 1), heading(3, "둘", 3), heading(4, "셋", 5), heading(2, "넷", 7)});
    QTreeWidget *tree = treeOf(pane);
    QCOMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->child(0)->child(0)->text(0), QStringLiteral("셋"));
    QCOMPARE(tree->topLevelItem(1)->text(0), QStringLiteral("넷"));
}

void tst_OutlinePane::heading_chosen_namesItsPlace()
{
    window::OutlinePane pane;
    pane.setHeadings({heading(2, "a", 1), heading(2, "b", 3)});
    QSignalSpy chosen(&pane, &window::OutlinePane::headingChosen);
    Q_EMIT treeOf(pane)->itemActivated(treeOf(pane)->topLevelItem(1), 0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<qsizetype>(), 30);
}

void tst_OutlinePane::heading_movedByTyping_isChosenAtItsNewPlace()
{
    window::OutlinePane pane;
    pane.setHeadings({heading(2, "a", 1)});
    pane.setHeadings({heading(2, "a", 4)});
    QSignalSpy chosen(&pane, &window::OutlinePane::headingChosen);
    Q_EMIT treeOf(pane)->itemActivated(treeOf(pane)->topLevelItem(0), 0);
    QCOMPARE(chosen[0][0].value<qsizetype>(), 40);
}

void tst_OutlinePane::line_marksTheHeadingAboveIt()
{
    window::OutlinePane pane;
    pane.setHeadings({heading(2, "a", 2), heading(3, "b", 5)});
    pane.markLine(1);
    QVERIFY(!treeOf(pane)->currentItem());
    pane.markLine(4);
    QCOMPARE(treeOf(pane)->currentItem()->text(0), QStringLiteral("a"));
    pane.markLine(50);
    QCOMPARE(treeOf(pane)->currentItem()->text(0), QStringLiteral("b"));
}

QTEST_MAIN(tst_OutlinePane)
#include "tst_outlinepane.moc"
