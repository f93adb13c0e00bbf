// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/frontmatter/field.h"
#include "editor/frontmatter/fieldlist.h"
#include "editor/frontmatter/frontmatterform.h"
#include "editor/frontmatter/growingedit.h"
#include "editor/frontmatter/valuecompleter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace galley;
using namespace galley::frontmatter;
using post::Value;

namespace {

const QByteArray Source = "---\ntitle: 회고\nlayout: wide\ntags: [a]\n---\n\n본문\n";

const QString Defaults = QStringLiteral("the site's defaults, rule 2");

QList<InheritedValue> inherited()
{
    return {{QStringLiteral("layout"), Value(QStringLiteral("single")), Defaults},
            {QStringLiteral("toc"), Value(true), Defaults},
            {QStringLiteral("share"), Value(false), Defaults},
            {QStringLiteral("header"),
             Value(Value::Entries{{QStringLiteral("teaser"), Value(QStringLiteral("/a.png"))}}), Defaults},
            {QStringLiteral("classes"),
             Value(Value::Items{Value(QStringLiteral("wide")), Value(QStringLiteral("tall"))}), Defaults},
            {QStringLiteral("date"), Value(QDateTime(QDate(2021, 12, 31), QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600)),
             QStringLiteral("the file name")}};
}

struct Fixture
{
    post::Document document;
    QWidget pane;
    FrontMatterForm *form;

    explicit Fixture(const QByteArray &source = Source)
        : document(source)
    {
        pane.resize(640, 900);
        form = new FrontMatterForm(&document, &pane);
        auto *column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(form);
        column->addStretch();
        form->setInherited(inherited());
        form->setUnfolded(true);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qWarning("The window did not become active.");
    }

    [[nodiscard]] QByteArray source() const { return document.snapshot().source; }
    /// The buttons of the inherited rows that are shown, by the key that they are about.
    [[nodiscard]] QToolButton *button(QWidget *in, const QString &start) const
    {
        for (QToolButton *button : in->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(start))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : form->inherited()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
};

} // namespace

class tst_Inherited final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_inherited_areShownWithTheirOrigin();
    void writeHere_clicked_writesThatKeyAlone_data();
    void writeHere_clicked_writesThatKeyAlone();
    void reset_clicked_removesTheKey();
    void values_insideAMap_areWrittenAndReset();
    void title_inherited_isThePlaceholder();
    void completion_typed_offersValuesInUse();
    void completion_chosen_isWritten();
    void completion_whileComposing_staysAway();
    void pictures();
};

void tst_Inherited::values_inherited_areShownWithTheirOrigin()
{
    const Fixture f;
    QCOMPARE(f.source(), Source);
    QCOMPARE(f.form->inherited()->count(), 5);
    const QString shown = f.shown();
    QVERIFY2(shown.contains(Defaults), qPrintable(shown));
    QVERIFY(shown.contains(QStringLiteral("the file name")));
    QVERIFY(shown.contains(QStringLiteral("2021-12-31")));
    QVERIFY(shown.contains(QStringLiteral("teaser: /a.png")));
    QVERIFY(!shown.contains(QStringLiteral("single"))); // overridden
}

void tst_Inherited::writeHere_clicked_writesThatKeyAlone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("switch") << QStringLiteral("toc") << QByteArray("toc: true\n");
    QTest::newRow("switch that is off") << QStringLiteral("share") << QByteArray("share: false\n");
    QTest::newRow("date") << QStringLiteral("date") << QByteArray("date: 2021-12-31 00:00:00 +0900\n");
    QTest::newRow("list") << QStringLiteral("classes") << QByteArray("classes: [wide, tall]\n");
    QTest::newRow("map") << QStringLiteral("header") << QByteArray("header:\n  teaser: /a.png\n");
}

void tst_Inherited::writeHere_clicked_writesThatKeyAlone()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, line);
    Fixture f;
    QToolButton *write = f.button(f.form->inherited(), QStringLiteral("Write ") + key);
    QVERIFY(write);
    write->click();
    QByteArray wanted = Source;
    wanted.insert(wanted.indexOf("---\n\n"), line);
    QCOMPARE(f.source(), wanted);
    QCOMPARE(f.form->inherited()->count(), 4);
    QVERIFY(f.form->fields()->field(key));
    f.document.undo();
    QCOMPARE(f.source(), Source);
    QCOMPARE(f.form->inherited()->count(), 5);
}

void tst_Inherited::reset_clicked_removesTheKey()
{
    Fixture f;
    QToolButton *reset = f.button(f.form->fields(), QStringLiteral("Reset layout"));
    QVERIFY(reset);
    QVERIFY(reset->accessibleName().contains(QStringLiteral("single")));
    reset->click();
    QCOMPARE(f.source(), QByteArray("---\ntitle: 회고\ntags: [a]\n---\n\n본문\n"));
    QVERIFY(f.shown().contains(QStringLiteral("single")));
}

void tst_Inherited::values_insideAMap_areWrittenAndReset()
{
    const QByteArray before = "---\nheader:\n  image: /own.png  # mine\n---\n";
    Fixture f(before);
    const post::KeyPath header(QStringLiteral("header"));
    f.form->setInherited({{header.child(QStringLiteral("teaser")), Value(QStringLiteral("/site.png")), Defaults},
                          {header.child(QStringLiteral("image")), Value(QStringLiteral("/default.png")), Defaults}});
    QCOMPARE(f.form->inherited()->count(), 1);
    QVERIFY(f.shown().contains(QStringLiteral("header.teaser")));
    f.button(f.form->inherited(), QStringLiteral("Write header.teaser"))->click();
    QCOMPARE(f.source(), QByteArray("---\nheader:\n  image: /own.png  # mine\n  teaser: /site.png\n---\n"));
    QCOMPARE(f.form->inherited()->count(), 0);

    QToolButton *reset = f.button(f.form, QStringLiteral("Reset image"));
    QVERIFY(reset && reset->accessibleName().contains(QStringLiteral("/default.png")));
    f.button(f.form, QStringLiteral("Reset teaser"))->click();
    QCOMPARE(f.source(), before);
    QCOMPARE(f.form->inherited()->count(), 1);
}

void tst_Inherited::title_inherited_isThePlaceholder()
{
    Fixture f("---\ntoc: true\n---\n");
    f.form->setInherited(
        {{QStringLiteral("title"), Value(QStringLiteral("20th Post")), QStringLiteral("the file name")}});
    QCOMPARE(f.form->title()->placeholderText(), QStringLiteral("20th Post"));
    QCOMPARE(f.form->inherited()->count(), 0);
}

void tst_Inherited::completion_typed_offersValuesInUse()
{
    Fixture f;
    f.form->setValuesInUse({{QStringLiteral("layout"), {QStringLiteral("single"), QStringLiteral("splash")}}});
    auto *edit = f.form->fields()->field(QStringLiteral("layout"))->findChild<GrowingEdit *>();
    const QCompleter *completer = edit->findChild<ValueCompleter *>()->completer();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_S);
    QVERIFY(completer->popup()->isVisible());
    QCOMPARE(completer->completionCount(), 2);
    QTest::keyClick(edit, Qt::Key_P);
    QCOMPARE(completer->completionCount(), 1);
    QTest::keyClick(edit, Qt::Key_Q);
    QVERIFY(!completer->popup()->isVisible());
}

void tst_Inherited::completion_chosen_isWritten()
{
    Fixture f;
    f.form->setValuesInUse({{QStringLiteral("layout"), {QStringLiteral("single"), QStringLiteral("splash")}}});
    auto *edit = f.form->fields()->field(QStringLiteral("layout"))->findChild<GrowingEdit *>();
    QCompleter *completer = edit->findChild<ValueCompleter *>()->completer();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QByteArray wanted = Source;
    QCOMPARE(f.source(), wanted.replace("wide", "single"));
}

void tst_Inherited::completion_whileComposing_staysAway()
{
    Fixture f;
    f.form->setValuesInUse({{QStringLiteral("layout"), {QStringLiteral("회고"), QStringLiteral("splash")}}});
    auto *edit = f.form->fields()->field(QStringLiteral("layout"))->findChild<GrowingEdit *>();
    edit->setFocus();
    edit->selectAll();
    QInputMethodEvent compose(QStringLiteral("회"), {});
    QApplication::sendEvent(edit, &compose);
    QVERIFY(!edit->findChild<ValueCompleter *>()->completer()->popup()->isVisible());
}

void tst_Inherited::pictures()
{
    const QString folder = QStringLiteral(GALLEY_BINARY_DIR "/pictures");
    QVERIFY(QDir().mkpath(folder));
    Fixture f;
    QApplication::processEvents();
    QVERIFY(f.pane.grab().save(QDir(folder).filePath(QStringLiteral("form-inherited.png"))));
}

QTEST_MAIN(tst_Inherited)
#include "tst_inherited.moc"
