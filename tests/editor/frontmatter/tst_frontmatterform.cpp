// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/addfield.h"
#include "editor/frontmatter/chip.h"
#include "editor/frontmatter/chiplist.h"
#include "editor/frontmatter/datefield.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/frontmatterform.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/keynameedit.h"
#include "editor/frontmatter/rawyamlview.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::frontmatter;

namespace {

const QByteArray sample = "---\ntitle:  \"2021년 회고\"\ntoc: yes\n\ncategories:\n  - organize # 정리\ntags: a b\n"
                          "last_modified_at: 2021-12-31-08:00\nweight: 3\nheader:\n  teaser: /a.png\n"
                          "gallery:\n  - url: /1.png\n    alt: one\n---\n\n본문\n";

/// A form over a document, in a window of the size of a text pane.
struct Fixture
{
    post::Document document;
    QWidget pane;
    FrontMatterForm *form;

    explicit Fixture(const QByteArray &source = sample)
        : document(source)
        , form(nullptr)
    {
        pane.resize(640, 900);
        form = new FrontMatterForm(&document, &pane);
        auto *column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(form);
        column->addStretch();
        form->setClock([] { return QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::OffsetFromUTC, 9 * 3600); });
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qWarning("The window did not become active.");
    }

    [[nodiscard]] QByteArray source() const { return document.snapshot().source; }
    [[nodiscard]] Field *field(const char *key) const { return form->fields()->field(QString::fromUtf8(key)); }
    template <typename T> [[nodiscard]] T *in(const char *key) const { return field(key)->findChild<T *>(); }

    /// The source with one text in place of another.
    [[nodiscard]] static QByteArray with(const char *before, const char *after)
    {
        QByteArray source = sample;
        Q_ASSERT(source.count(before) == 1);
        return source.replace(before, after);
    }
};

void compose(QWidget *widget, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class tst_FrontMatterForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void open_changesNothing()
    {
        Fixture f;
        f.form->setUnfolded(true);
        f.form->setYamlShown(true);
        QCOMPARE(f.source(), sample);
        QVERIFY(!f.document.canUndo());
        QCOMPARE(f.form->title()->text(), QStringLiteral("2021년 회고"));
        QCOMPARE(f.form->categories()->words(), QStringList{QStringLiteral("organize")});
        QCOMPARE(f.form->tags()->words(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void title_typed_changesItsBytesAlone()
    {
        Fixture f;
        f.form->focusTitle();
        f.form->title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(f.form->title(), QStringLiteral("!?"));
        QCOMPARE(f.source(), Fixture::with("회고\"", "회고!?\""));
        f.document.undo();
        QCOMPARE(f.source(), sample);
        QCOMPARE(f.form->title()->text(), QStringLiteral("2021년 회고"));
    }

    void title_composed_makesOneEditWhenCommitted()
    {
        Fixture f;
        f.form->focusTitle();
        f.form->title()->moveCursor(QTextCursor::End);
        for (const QString &preedit : {QStringLiteral("ㅎ"), QStringLiteral("하"), QStringLiteral("한")}) {
            compose(f.form->title(), preedit);
            QVERIFY(f.form->isComposing());
            QCOMPARE(f.source(), sample);
        }
        // Something else changes the title meanwhile; the composition is not disturbed.
        const qsizetype at = f.source().indexOf("2021년");
        QVERIFY(f.document.apply({{at, "2021", "2022"}}, post::Origin::Disk));
        QVERIFY(f.form->isComposing());
        compose(f.form->title(), {}, QStringLiteral("한"));
        QVERIFY(!f.form->isComposing());
        QVERIFY(f.form->title()->text().endsWith(QStringLiteral("회고한")));
        QVERIFY(f.source().contains("회고한\""));
    }

    void title_enter_leavesDownwards()
    {
        Fixture f;
        QSignalSpy left(f.form, &FrontMatterForm::leftDownwards);
        f.form->focusTitle();
        QTest::keyClick(f.form->title(), Qt::Key_Return);
        QTest::keyClick(f.form->title(), Qt::Key_Down);
        QCOMPARE(left.count(), 2);
        QCOMPARE(f.source(), sample);
    }

    void title_ofAPostWithoutFrontMatter_addsTheFences()
    {
        Fixture f("본문\n");
        QTest::keyClicks(f.form->title(), QStringLiteral("T"));
        QCOMPARE(f.source(), QByteArray("---\ntitle: T\n---\n본문\n"));
    }

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

    void form_committed_takesHalfTypedWords()
    {
        Fixture f;
        f.form->tags()->field()->setFocus();
        QTest::keyClicks(f.form->tags()->field(), QStringLiteral("c"));
        f.form->commit();
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

    void titleOnly_isTold_andEndsWhereAFieldIsWanted()
    {
        Fixture f;
        QSignalSpy told(f.form, &FrontMatterForm::titleOnlyChanged);
        f.form->setTitleOnly(true);
        QCOMPARE(told.takeFirst().first().toBool(), true);
        f.form->focusFields();
        QCOMPARE(told.takeFirst().first().toBool(), false);
        QVERIFY(f.form->isUnfolded());
        QCOMPARE(QApplication::focusWidget(), f.in<QCheckBox>("toc"));
        f.form->focusYaml();
        QCOMPARE(QApplication::focusWidget(), f.form->rawYaml()->edit());
    }

    void rawYaml_followsAndLeads()
    {
        Fixture f;
        f.form->setYamlShown(true);
        GrowingEdit *raw = f.form->rawYaml()->edit();
        QVERIFY(raw->text().startsWith(QStringLiteral("title:  \"2021년 회고\"\n")));
        raw->moveCursor(QTextCursor::Start);
        QTest::keyClicks(raw, QStringLiteral("# c"));
        QTest::keyClick(raw, Qt::Key_Return);
        QCOMPARE(f.source(), Fixture::with("title:  ", "# c\ntitle:  "));
        QTest::keyClicks(f.form->title(), QStringLiteral("X"));
        QVERIFY(raw->text().contains(QStringLiteral("\"X2021년")));
    }

    void rawYaml_keepsOddBytes()
    {
        const QByteArray odd = "---\r\ntitle: a\xc2\xa0"
                               "b\r\nx: \"c\xe2\x80\xa8"
                               "d\"\r\n---\r\n본문\r\n";
        Fixture f(odd);
        f.form->setYamlShown(true);
        GrowingEdit *raw = f.form->rawYaml()->edit();
        raw->moveCursor(QTextCursor::End);
        raw->moveCursor(QTextCursor::Left);
        QTest::keyClicks(raw, QStringLiteral(" "));
        QByteArray expected = odd;
        QCOMPARE(f.source(), expected.replace("d\"\r\n", "d\" \r\n"));
        QTest::keyClick(raw, Qt::Key_Return);
        QCOMPARE(f.source(), QByteArray(odd).replace("d\"\r\n", "d\" \r\n\r\n"));
    }

    void brokenYaml_saysWhyAndHeals()
    {
        Fixture f("---\ntitle: a\nb: c: d\n---\nbody\n");
        QVERIFY(f.form->isYamlShown());
        QVERIFY2(f.form->rawYaml()->message().contains(QStringLiteral("3")), qPrintable(f.form->rawYaml()->message()));
        QVERIFY(f.form->title()->isReadOnly());
        QVERIFY(f.document.apply({{f.source().indexOf(" d\n"), " d", "d"}}, post::Origin::RawYaml));
        QVERIFY(f.form->rawYaml()->message().isEmpty());
        QCOMPARE(f.form->title()->text(), QStringLiteral("a"));
    }

    void refusedEdit_staysAndOpensTheYamlAtItsLine()
    {
        Fixture f("---\ntitle: &t shared\nother: *t\n---\n");
        QTest::keyClicks(f.form->title(), QStringLiteral("X"));
        QCOMPARE(f.source(), QByteArray("---\ntitle: &t shared\nother: *t\n---\n"));
        QCOMPARE(f.form->title()->text(), QStringLiteral("Xshared"));
        QVERIFY(f.form->isYamlShown());
        QCOMPARE(f.form->rawYaml()->edit()->textCursor().blockNumber(), 0);
    }

    void height_unasked_isAtMostAThird()
    {
        QByteArray many = "---\ntitle: " + QByteArray("아주 긴 제목 ").repeated(40) + "\ntags:\n";
        for (int i = 0; i < 60; ++i)
            many += "  - tag" + QByteArray::number(i) + '\n';
        Fixture f(many + "---\nbody\n");
        QVERIFY(QTest::qWaitForWindowExposed(&f.pane));
        QVERIFY2(f.form->height() <= f.pane.height() / 3, qPrintable(QString::number(f.form->height())));
        f.form->setTitleOnly(true);
        QVERIFY(!f.form->tags()->isVisible());
    }

    void everyControl_hasAName()
    {
        Fixture f;
        f.form->setUnfolded(true);
        f.form->setYamlShown(true);
        for (const QWidget *widget : f.form->findChildren<QWidget *>()) {
            const bool control = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->focusProxy();
            QVERIFY2(!control || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
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

QTEST_MAIN(tst_FrontMatterForm)
#include "tst_frontmatterform.moc"
