// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/chip.h"
#include "editor/frontmatter/chiplist.h"
#include "editor/frontmatter/growingedit.h"
#include "formfixture.h"

#include <QLineEdit>

using namespace galley;
using namespace galley::frontmatter;

/// Categories and tags as chips.
class tst_ChipList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chips_areAddedRemovedAndMovedByKeyboard()
    {
        Fixture f;
        QLineEdit *field = f.form->categories()->field();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("life,"));
        QCOMPARE(f.source(), Fixture::with("정리\n", "정리\n  - life\n"));
        auto chips = f.form->categories()->findChildren<Chip *>();
        QTest::keyClick(field, Qt::Key_Backspace);
        Chip *last = qobject_cast<Chip *>(QApplication::focusWidget());
        QVERIFY(last);
        QCOMPARE(last->text(), QStringLiteral("life"));
        QTest::keyClick(last, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(f.form->categories()->words(), (QStringList{QStringLiteral("life"), QStringLiteral("organize")}));
        QVERIFY(f.source().indexOf("life") < f.source().indexOf("organize"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(f.form->categories()->words(), QStringList{QStringLiteral("organize")});
    }

    void chips_ofWords_stayWords()
    {
        Fixture f;
        f.form->tags()->field()->setText(QStringLiteral("회고"));
        QTest::keyClick(f.form->tags()->field(), Qt::Key_Return);
        QCOMPARE(f.source(), Fixture::with("tags: a b", "tags: a b 회고"));
    }

    void chip_edited_keepsItsPlaceInOneStep()
    {
        Fixture f;
        f.form->tags()->findChildren<Chip *>().first()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QCOMPARE(QApplication::focusWidget(), f.form->tags()->field());
        QCOMPARE(f.source(), sample);
        QTest::keyClicks(f.form->tags()->field(), QStringLiteral("c"));
        QTest::keyClick(f.form->tags()->field(), Qt::Key_Return);
        QCOMPARE(f.source(), Fixture::with("tags: a b", "tags: c b"));
        f.document.undo();
        QCOMPARE(f.source(), sample);
    }

    void chip_editedAndEscaped_staysAsItWas()
    {
        Fixture f;
        f.form->tags()->findChildren<Chip *>().first()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QTest::keyClicks(f.form->tags()->field(), QStringLiteral("c"));
        QTest::keyClick(f.form->tags()->field(), Qt::Key_Escape);
        QCOMPARE(f.source(), sample);
        const Chip *chip = qobject_cast<Chip *>(QApplication::focusWidget());
        QVERIFY(chip && chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("a"));
        QVERIFY(f.form->tags()->field()->text().isEmpty());
    }

    void chipField_left_addsTheWord()
    {
        Fixture f;
        f.form->tags()->field()->setFocus();
        QTest::keyClicks(f.form->tags()->field(), QStringLiteral("c"));
        f.form->title()->setFocus();
        QCOMPARE(f.source(), Fixture::with("tags: a b", "tags: a b c"));
    }

    void chips_refused_keepWhatWasTyped()
    {
        const QByteArray shared = "---\ntags: &t [a]\nother: *t\nlist: &l [x]\nagain: *l\n---\n";
        Fixture f(shared);
        f.form->setUnfolded(true);
        for (ChipList *chips : {f.form->tags(), f.in<ChipList>("list")}) {
            const QStringList before = chips->words();
            chips->field()->setText(QStringLiteral("typed"));
            QTest::keyClick(chips->field(), Qt::Key_Return);
            QCOMPARE(f.source(), shared);
            QCOMPARE(chips->words(), before);
            QCOMPARE(chips->field()->text(), QStringLiteral("typed"));
        }
        QVERIFY(!f.field("list")->problem().isEmpty());
    }

    void listItem_withAComma_isOneItem()
    {
        Fixture f("---\nauthors: [a]\n---\n");
        f.form->setUnfolded(true);
        auto *chips = f.in<ChipList>("authors");
        QTest::keyClicks(chips->field(), QStringLiteral("b, c"));
        QTest::keyClick(chips->field(), Qt::Key_Return);
        QCOMPARE(chips->words(), (QStringList{QStringLiteral("a"), QStringLiteral("b, c")}));
    }

    void chip_dragged_movesInTheList()
    {
        Fixture f;
        const auto chips = f.form->tags()->findChildren<Chip *>();
        QCOMPARE(chips.size(), 2);
        QTest::mousePress(chips[0], Qt::LeftButton, {}, QPoint(6, 6));
        const QPoint target = chips[1]->mapToGlobal(chips[1]->rect().center() + QPoint(4, 0));
        QMouseEvent move(QEvent::MouseMove, chips[0]->mapFromGlobal(target), target, Qt::LeftButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(chips[0], &move);
        QTest::mouseRelease(chips[0], Qt::LeftButton);
        QCOMPARE(f.source(), Fixture::with("tags: a b", "tags: b a"));
    }
};

QTEST_MAIN(tst_ChipList)
#include "tst_chiplist.moc"
