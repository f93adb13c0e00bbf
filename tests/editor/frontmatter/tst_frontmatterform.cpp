// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/chiplist.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/rawyamlview.h"
#include "formfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace galley;
using namespace galley::frontmatter;

/// The form as a whole: title, YAML, refusals, sizes.
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

    void form_committed_takesHalfTypedWords()
    {
        Fixture f;
        f.form->tags()->field()->setFocus();
        QTest::keyClicks(f.form->tags()->field(), QStringLiteral("c"));
        f.form->commit();
        QCOMPARE(f.source(), Fixture::with("tags: a b", "tags: a b c"));
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
};

QTEST_MAIN(tst_FrontMatterForm)
#include "tst_frontmatterform.moc"
