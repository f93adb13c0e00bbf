// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/newpostdialog.h"
#include "app/window/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

#include <memory>

using namespace galley;
using namespace galley::window;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

void key(Qt::Key which)
{
    QTest::keyClick(QApplication::focusWidget(), which);
}

} // namespace

/// Begins posts by the dialog, with keys alone.
class tst_NewPostDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_choice = {};
        m_dir = std::make_unique<QTemporaryDir>();
        m_site = QDir(m_dir->path()).canonicalPath() + QStringLiteral("/blog");
        put(m_site + QStringLiteral("/_config.yml"), "permalink: /:categories/:title/\ntimezone: Asia/Seoul\n");
        put(m_site + QStringLiteral("/_posts/2021-02-03-first-walk.md"),
            "---\ntitle:  \"First walk\"\ncategories: [walks]\ntags:\n  - a\n---\nText.\n");
        put(m_site + QStringLiteral("/_posts/2021-02-04-second.md"),
            "---\ntitle:  \"Second\"\ncategories: [walks]\ntags:\n  - b\n---\nText.\n");
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
    }

    void cleanup()
    {
        m_parent.reset();
        applyTheme(*qApp, Theme::Light);
    }

    void title_typed_showsNameDateSlugAndAddress()
    {
        begin();
        type(u"Long & quiet walk");
        QCOMPARE(line("Slug")->text(), QStringLiteral("long-quiet-walk")); // at once, before anything was read
        const QString today =
            QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Seoul")).date().toString(Qt::ISODate);
        QTRY_COMPARE(text("File"), QStringLiteral("_posts/%1-long-quiet-walk.md").arg(today));
        QCOMPARE(line("Date")->text(), today);
        QVERIFY2(text("Address").startsWith(QStringLiteral("/walks/long-quiet-walk/")), qPrintable(text("Address")));
        QCOMPARE(m_dialog->findChild<QPlainTextEdit *>()->toPlainText(),
                 QStringLiteral("---\ntitle:  \"Long & quiet walk\"\ncategories: [walks]\ntags:\n---"));
        QCOMPARE(posts().size(), 2);
    }

    void title_inHangul_isKeptInTheName()
    {
        begin();
        // Jamo by jamo, as an input method composes it.
        QLineEdit *title = line("Title");
        for (const char16_t *composing : {u"회", u"회ㄱ", u"회고"}) {
            QInputMethodEvent event(QString::fromUtf16(composing), {});
            QApplication::sendEvent(title, &event);
        }
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("회고"));
        QApplication::sendEvent(title, &commit);
        type(u" 2021");
        QCOMPARE(line("Slug")->text(), QStringLiteral("회고-2021"));
        QTRY_VERIFY(text("File").endsWith(QStringLiteral("-회고-2021.md")));
    }

    void enter_afterTheLastLetter_writesThePost()
    {
        begin();
        type(u"Third");
        key(Qt::Key_Return); // the plan of the last letter is not there yet
        QTRY_COMPARE(m_created.size(), 1);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_created[0].contains(QStringLiteral("/blog/_posts/")));
        QCOMPARE(contents(m_created[0]), QByteArray("---\ntitle:  \"Third\"\ncategories: [walks]\ntags:\n---\n\n"));
        QVERIFY(!m_choice.draft);
    }

    void draft_byKeys_hasNoDateAndIsRemembered()
    {
        begin();
        type(u"Some idea");
        key(Qt::Key_Tab);
        key(Qt::Key_Right);
        QVERIFY(m_dialog->findChildren<QRadioButton *>().at(1)->isChecked());
        QTRY_COMPARE(text("File"), QStringLiteral("_drafts/some-idea.md"));
        QVERIFY(!line("Date")->isVisible());
        QVERIFY(text("Address").contains(QStringLiteral("draft")));
        key(Qt::Key_Return);
        QTRY_COMPARE(m_created.size(), 1);
        QVERIFY(m_choice.draft);
        begin();
        type(u"Another");
        QTRY_COMPARE(text("File"), QStringLiteral("_drafts/another.md"));
    }

    void slug_typedOver_noLongerFollowsUntilItIsEmptied()
    {
        begin();
        type(u"One");
        line("Slug")->setFocus();
        line("Slug")->selectAll();
        type(u"own");
        line("Title")->setFocus();
        line("Title")->end(false);
        type(u" two");
        QCOMPARE(line("Slug")->text(), QStringLiteral("own"));
        QTRY_VERIFY(text("File").endsWith(QStringLiteral("-own.md")));
        line("Slug")->clear();
        QTRY_VERIFY(text("File").endsWith(QStringLiteral("-one-two.md")));
        type(u"!");
        QCOMPARE(line("Slug")->text(), QStringLiteral("one-two"));
    }

    void name_unfit_isRefusedInWords_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("date");
        QTest::newRow("slash") << QStringLiteral("a/b") << QStringLiteral("2021-02-03");
        QTest::newRow("way up") << QStringLiteral("../../x") << QStringLiteral("2021-02-03");
        QTest::newRow("dot at the end") << QStringLiteral("a.") << QStringLiteral("2021-02-03");
        QTest::newRow("blank at the end") << QStringLiteral("a ") << QStringLiteral("2021-02-03");
        QTest::newRow("too long") << QString(300, u'a') << QStringLiteral("2021-02-03");
        QTest::newRow("no such day") << QStringLiteral("a") << QStringLiteral("2021-02-30");
        QTest::newRow("no date") << QStringLiteral("a") << QStringLiteral("soon");
    }
    void name_unfit_isRefusedInWords()
    {
        QFETCH(QString, slug);
        QFETCH(QString, date);
        begin();
        type(u"Title");
        QTRY_VERIFY(createButton()->isEnabled() && !text("File").isEmpty());
        line("Slug")->setText(slug);
        line("Date")->setText(date);
        QTRY_VERIFY(!createButton()->isEnabled());
        QVERIFY(!problem().isEmpty());
        key(Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(posts().size(), 2);
    }

    void name_taken_isNamedBeforeAnythingIsWritten()
    {
        begin();
        type(u"First walk");
        line("Date")->setText(QStringLiteral("2021-02-03"));
        QTRY_VERIFY(problem().contains(QStringLiteral("already")));
        QTRY_VERIFY(!createButton()->isEnabled());
        QVERIFY(text("File").endsWith(QStringLiteral("2021-02-03-first-walk.md")));
    }

    void address_taken_isNamedAndAskedOnce()
    {
        begin();
        type(u"First walk");
        key(Qt::Key_Return);
        QTRY_VERIFY(problem().contains(QStringLiteral("_posts/2021-02-03-first-walk.md")));
        QVERIFY(m_created.isEmpty());
        QVERIFY(createButton()->isEnabled());
        key(Qt::Key_Return); // seen, and wanted
        QTRY_COMPARE(m_created.size(), 1);
    }

    void folders_ofCategories_areOfferedAndRemembered()
    {
        put(m_site + QStringLiteral("/life/_posts/2021-03-01-x.md"), "---\ntitle:  \"X\"\ntags:\n---\n");
        begin();
        auto *folders = m_dialog->findChild<QComboBox *>();
        QTRY_VERIFY(folders->isVisible());
        QCOMPARE(folders->currentText(), QStringLiteral("_posts"));
        type(u"Bread");
        folders->setFocus();
        key(Qt::Key_Down);
        QCOMPARE(folders->currentText(), QStringLiteral("life/_posts"));
        QTRY_VERIFY(text("File").startsWith(QStringLiteral("life/_posts/")));
        QVERIFY2(text("Address").startsWith(QStringLiteral("/life/")), qPrintable(text("Address")));
        line("Title")->setFocus();
        key(Qt::Key_Return);
        QTRY_COMPARE(m_created.size(), 1);
        QVERIFY(m_created[0].contains(QStringLiteral("/blog/life/_posts/")));
        begin();
        QTRY_COMPARE(m_dialog->findChild<QComboBox *>()->currentText(), QStringLiteral("life/_posts"));
    }

    void folder_thatLeadsOut_isRefused()
    {
        QVERIFY(QDir(m_site + QStringLiteral("/_posts")).removeRecursively());
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("elsewhere"))));
        QVERIFY(QFile::link(m_dir->filePath(QStringLiteral("elsewhere")), m_site + QStringLiteral("/_posts")));
        begin();
        type(u"Title");
        QTRY_VERIFY(!problem().isEmpty());
        QVERIFY(!createButton()->isEnabled());
    }

    void controls_all_areNamed()
    {
        put(m_site + QStringLiteral("/life/_posts/2021-03-01-x.md"), "---\ntitle:  \"X\"\n---\n");
        begin();
        QTRY_VERIFY(m_dialog->findChild<QComboBox *>()->isVisible());
        for (QWidget *each : m_dialog->findChildren<QWidget *>()) {
            if (each->isVisible() && each->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name).isEmpty(),
                         each->metaObject()->className());
        }
    }

    void dialog_pictured_isPainted_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("korean");
        QTest::newRow("new-post-light") << false << false;
        QTest::newRow("new-post-dark") << true << false;
        QTest::newRow("new-post-korean") << false << true;
    }
    void dialog_pictured_isPainted()
    {
        QFETCH(bool, dark);
        QFETCH(bool, korean);
        QTranslator words;
        if (korean) {
            QVERIFY(words.load(QStringLiteral("galley_ko"), QStringLiteral(GALLEY_BINARY_DIR "/resources")));
            QApplication::installTranslator(&words);
        }
        applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
        put(m_site + QStringLiteral("/life/_posts/2021-03-01-x.md"), "---\ntitle:  \"X\"\n---\n");
        begin();
        auto *title = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        title->setText(korean ? QStringLiteral("여덟 시의 긴 산책") : QStringLiteral("First walk"));
        QTRY_VERIFY(m_dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(title->text()));
        const QImage image = m_dialog->grab().toImage();
        QVERIFY(QDir().mkpath(QStringLiteral(GALLEY_BINARY_DIR "/pictures")));
        QVERIFY(image.save(
            QStringLiteral(GALLEY_BINARY_DIR "/pictures/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
        QCOMPARE(image.pixelColor(4, 4).lightness() < 128, dark);
    }

private:
    void begin()
    {
        m_created.clear();
        delete m_dialog;
        m_dialog = new NewPostDialog(m_site, site::SiteIndex(), m_choice, m_parent.get());
        connect(m_dialog, &NewPostDialog::created, this, [this](const QString &path, const NewPostChoice &choice) {
            m_created.append(path);
            m_choice = choice;
        });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        QCOMPARE(QApplication::focusWidget(), m_dialog->findChildren<QLineEdit *>().constFirst()); // the title
    }

    static void type(QStringView words) { QTest::keyClicks(QApplication::focusWidget(), words.toString()); }

    /// The field or the text behind a label.
    template <typename Widget> [[nodiscard]] Widget *behind(const char *label) const
    {
        const auto *form = m_dialog->findChild<QFormLayout *>();
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *named = form->itemAt(row, QFormLayout::LabelRole);
            const auto *text = named ? qobject_cast<QLabel *>(named->widget()) : nullptr;
            if (text && text->text().remove(u'&') == QLatin1String(label))
                return qobject_cast<Widget *>(form->itemAt(row, QFormLayout::FieldRole)->widget());
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *line(const char *label) const { return behind<QLineEdit>(label); }
    [[nodiscard]] QString text(const char *label) const { return behind<QLabel>(label)->text(); }

    [[nodiscard]] QString problem() const
    {
        const auto *label = m_dialog->findChild<QLabel *>(QStringLiteral("problem"));
        return label->isVisible() ? label->text() : QString();
    }

    [[nodiscard]] QPushButton *createButton() const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] QStringList posts() const { return QDir(m_site + QStringLiteral("/_posts")).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_site;
    std::unique_ptr<QWidget> m_parent;
    QPointer<NewPostDialog> m_dialog; ///< a child of the parent
    QStringList m_created;
    NewPostChoice m_choice;
};

QTEST_MAIN(tst_NewPostDialog)
#include "tst_newpostdialog.moc"
