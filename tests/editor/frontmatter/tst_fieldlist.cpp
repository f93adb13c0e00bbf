// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/addfield.h"
#include "editor/frontmatter/datefield.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/keynameedit.h"
#include "formfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace galley;
using namespace galley::frontmatter;

/// The rows of the other keys.
class tst_FieldList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switch_clicked_keepsTheFilesWord()
    {
        Fixture f;
        f.form->setUnfolded(true);
        QTest::mouseClick(f.in<QCheckBox>("toc"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(f.source(), Fixture::with("toc: yes", "toc: no"));
    }

    void number_thatIsNone_isRefusedAndStays()
    {
        Fixture f;
        f.form->setUnfolded(true);
        auto *edit = f.in<GrowingEdit>("weight");
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, QStringLiteral("x"));
        QCOMPARE(f.source(), sample);
        QCOMPARE(edit->text(), QStringLiteral("3x"));
        QVERIFY(!f.field("weight")->problem().isEmpty());
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(f.field("weight")->problem().isEmpty());
        QTest::keyClicks(edit, QStringLiteral("1"));
        QCOMPARE(f.source(), Fixture::with("weight: 3", "weight: 31"));
    }

    void date_now_keepsTheForm()
    {
        Fixture f;
        f.form->setUnfolded(true);
        static_cast<DateField *>(f.field("last_modified_at"))->setToNow();
        QCOMPARE(f.source(), Fixture::with("2021-12-31-08:00", "2030-01-02-03:04"));
    }

    void date_chosenInTheCalendar_keepsTheTime()
    {
        Fixture f;
        f.form->setUnfolded(true);
        const auto buttons = f.field("last_modified_at")->findChildren<QAbstractButton *>();
        buttons.first()->click();
        auto *calendar = f.field("last_modified_at")->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2021, 12, 31));
        Q_EMIT calendar->activated(QDate(2022, 1, 9));
        QCOMPARE(f.source(), Fixture::with("2021-12-31-08:00", "2022-01-09-08:00"));
    }

    void groups_areEditedInPlace()
    {
        Fixture f;
        f.form->setUnfolded(true);
        auto *teaser = f.in<GrowingEdit>("header");
        teaser->moveCursor(QTextCursor::End);
        QTest::keyClicks(teaser, QStringLiteral("?"));
        QCOMPARE(f.source(), Fixture::with("/a.png", "/a.png?"));
        const auto edits = f.field("gallery")->findChildren<GrowingEdit *>();
        edits.last()->selectAll();
        QTest::keyClicks(edits.last(), QStringLiteral("b"));
        QVERIFY(f.source().contains("    alt: b\n"));
    }

    void field_addedAndRemoved()
    {
        Fixture f;
        f.form->setUnfolded(true);
        Q_EMIT f.form->fields()->addField()->chosen(QStringLiteral("toc_sticky"));
        QCOMPARE(f.source(), Fixture::with("toc: yes\n", "toc: yes\ntoc_sticky: true\n"));
        QVERIFY(f.field("toc_sticky"));
        const auto buttons = f.form->fields()->findChildren<QAbstractButton *>();
        const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
            return button->accessibleName() == QLatin1String("Remove toc_sticky");
        });
        QVERIFY(remove != buttons.end());
        (*remove)->click();
        QCOMPARE(f.source(), sample);
    }

    void removal_refused_isToldBesideItsRow()
    {
        const QByteArray shared = "---\na: &x 1\nb: *x\n---\n";
        Fixture f(shared);
        f.form->setUnfolded(true);
        button(f, QStringLiteral("Remove a"))->click();
        QCOMPARE(f.source(), shared);
        QVERIFY(!f.field("a")->problem().isEmpty());
        QVERIFY(f.field("b")->problem().isEmpty());
    }

    void addedKey_refused_staysToBeMended()
    {
        const QByteArray shared = "---\nheader: &h\n  teaser: /a.png\nother: *h\n---\n";
        Fixture f(shared);
        f.form->setUnfolded(true);
        auto *edit = f.in<AddField>("header")->findChild<QLineEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("depth"));
        QTest::keyClick(edit, Qt::Key_Escape); // the completer's list
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(f.source(), shared);
        QCOMPARE(edit->text(), QStringLiteral("depth"));
        QVERIFY(!edit->accessibleDescription().isEmpty());
    }

    void key_renamed_changesItsNameAlone()
    {
        Fixture f;
        f.form->setUnfolded(true);
        KeyNameEdit *edit = startRenaming(f, QStringLiteral("weight"));
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("heft"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(f.source(), Fixture::with("weight:", "heft:"));
        QVERIFY(f.field("heft"));
    }

    void key_renamedToOneThatIsThere_staysToBeMended()
    {
        Fixture f;
        f.form->setUnfolded(true);
        KeyNameEdit *edit = startRenaming(f, QStringLiteral("weight"));
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("toc"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(f.source(), sample);
        QVERIFY(edit->isVisible());
        QCOMPARE(edit->text(), QStringLiteral("toc"));
        QVERIFY(!f.field("weight")->problem().isEmpty());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QCOMPARE(f.source(), sample);
        QVERIFY(f.field("weight")->problem().isEmpty());
    }

private:
    static QAbstractButton *button(const Fixture &f, const QString &name)
    {
        for (QAbstractButton *each : f.form->findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    static KeyNameEdit *startRenaming(const Fixture &f, const QString &key)
    {
        auto *name = qobject_cast<QToolButton *>(button(f, QStringLiteral("Key ") + key));
        for (QAction *action : name ? name->menu()->actions() : QList<QAction *>()) {
            if (action->text().startsWith(QLatin1String("Rename")))
                action->trigger();
        }
        return f.form->findChild<KeyNameEdit *>();
    }
};

QTEST_MAIN(tst_FieldList)
#include "tst_fieldlist.moc"
