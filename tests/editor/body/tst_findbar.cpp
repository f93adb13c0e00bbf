// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/findbar.h"
#include "editor/body/textarea.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::body;

namespace {

/// A text area with its bar in a window.
struct Fixture
{
    explicit Fixture(const QByteArray &source)
        : post(source)
        , area(new TextArea(&post))
        , bar(new FindBar(area))
    {
        auto *rows = new QVBoxLayout(&window);
        rows->addWidget(bar);
        rows->addWidget(area);
        window.resize(700, 400);
        window.show();
        window.activateWindow();
    }

    [[nodiscard]] QString count() const { return bar->findChild<QLabel *>()->text(); }
    [[nodiscard]] QLineEdit *field(int index) const { return bar->findChildren<QLineEdit *>().at(index); }
    [[nodiscard]] QByteArray selected() const
    {
        const auto [begin, end] = area->selectedBytes();
        return QByteArray::number(begin) + '-' + QByteArray::number(end);
    }

    post::Document post;
    QWidget window;
    TextArea *area;
    FindBar *bar;
};

} // namespace

class tst_FindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typing_inTheField_selectsTheNextPlace();
    void enter_andShiftEnter_goAround();
    void edit_ofTheText_movesTheCount();
    void replaceAll_ofManyPlaces_isOneUndoStep();
    void replace_ofOne_goesOnToTheNext();
    void escape_goesBackToTheText();
    void open_withASelection_findsIt();
};

void tst_FindBar::typing_inTheField_selectsTheNextPlace()
{
    Fixture f("글 a 글 b 글\n");
    f.area->goToByte(4);
    f.bar->open();
    f.field(0)->insert(QStringLiteral("글"));
    QTRY_COMPARE(f.count(), QStringLiteral("2 of 3"));
    QCOMPARE(f.selected(), "6-9");
}

void tst_FindBar::enter_andShiftEnter_goAround()
{
    Fixture f("a b a\n");
    f.bar->open();
    f.field(0)->setText(QStringLiteral("a"));
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 2"));
    QTest::keyClick(f.field(0), Qt::Key_Return);
    QCOMPARE(f.count(), QStringLiteral("2 of 2"));
    QTest::keyClick(f.field(0), Qt::Key_Return);
    QCOMPARE(f.count(), QStringLiteral("1 of 2"));
    QTest::keyClick(f.field(0), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.count(), QStringLiteral("2 of 2"));
}

void tst_FindBar::edit_ofTheText_movesTheCount()
{
    Fixture f("a b a\n");
    f.bar->open();
    f.field(0)->setText(QStringLiteral("a"));
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 2"));
    QVERIFY(f.post.apply({{0, {}, "a "}}, post::Origin::Attachments));
    QTRY_COMPARE(f.count(), QStringLiteral("2 of 3"));
}

void tst_FindBar::replaceAll_ofManyPlaces_isOneUndoStep()
{
    Fixture f(QByteArray("word and word\n").repeated(500));
    const QByteArray before = f.post.snapshot().source;
    f.bar->openWithReplace();
    f.field(0)->setText(QStringLiteral("word"));
    f.field(1)->setText(QStringLiteral("낱말"));
    f.bar->replaceAllHits();
    QTRY_COMPARE(f.post.snapshot().source, QByteArray("낱말 and 낱말\n").repeated(500));
    QTRY_COMPARE(f.count(), QStringLiteral("Nothing found"));
    QCOMPARE(f.area->toPlainText().toUtf8(), f.post.snapshot().source);
    f.post.undo();
    QCOMPARE(f.post.snapshot().source, before);
    QCOMPARE(f.area->toPlainText().toUtf8(), before);
    QVERIFY(!f.post.canUndo());
}

void tst_FindBar::replace_ofOne_goesOnToTheNext()
{
    Fixture f("a b a c a\n");
    f.bar->openWithReplace();
    f.field(0)->setText(QStringLiteral("a"));
    f.field(1)->setText(QStringLiteral("xx"));
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 3"));
    f.bar->replace();
    QCOMPARE(f.post.snapshot().source, "xx b a c a\n");
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 2"));
    QCOMPARE(f.selected(), "5-6");
}

void tst_FindBar::escape_goesBackToTheText()
{
    Fixture f("a b\n");
    QSignalSpy closed(f.bar, &FindBar::closed);
    f.bar->open();
    f.field(0)->setText(QStringLiteral("b"));
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 1"));
    QTest::keyClick(f.field(0), Qt::Key_Escape);
    QVERIFY(!f.bar->isVisible());
    QCOMPARE(closed.count(), 1);
    QCOMPARE(f.selected(), "2-3");
}

void tst_FindBar::open_withASelection_findsIt()
{
    Fixture f("글 a 글\n");
    f.area->selectBytes(0, 3);
    f.bar->open();
    QCOMPARE(f.field(0)->text(), QStringLiteral("글"));
    QTRY_COMPARE(f.count(), QStringLiteral("1 of 2"));
}

QTEST_MAIN(tst_FindBar)
#include "tst_findbar.moc"
