// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/exportdialog.h"
#include "app/window/livepreview.h"
#include "app/window/messagebar.h"
#include "app/window/newpostdialog.h"
#include "app/window/postpane.h"
#include "drivenwindow.h"
#include "editor/body/editactions.h"
#include "editor/body/textarea.h"
#include "preview/view/previewview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace galley;
using namespace galley::window;
using test::contentOf;
using test::PatienceMs;
using test::writeFile;

/// Drives the window as a person would, from a new post to its export, and lets Jekyll judge the result.
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void post_newToExport_jekyllPublishesWhatThePreviewShows();
    void newPost_inASite_startsInItsBody();
    void file_changedByAnotherProgram_isNotOverwritten();
    void undo_overFormAndText_goesBackInTime();
    void window_closedWithUnsavedText_asks();
    void shortcuts_ofWindowAndText_areUnique();

private:
    [[nodiscard]] QString at(const QString &relative) const { return m_window->at(relative); }
    [[nodiscard]] PostPane *pane() { return (*m_window)->currentPane(); }

    std::unique_ptr<test::DrivenWindow> m_window;
};

void tst_EndToEnd::init()
{
    m_window = std::make_unique<test::DrivenWindow>();
    writeFile(at(QStringLiteral("site/_config.yml")),
              "title: Test\npermalink: /:title/\ndefaults:\n  - scope: {path: ''}\n    values: {layout: post}\n");
    writeFile(at(QStringLiteral("site/_layouts/post.html")), "{{ content }}");
}

void tst_EndToEnd::cleanup()
{
    m_window.reset();
}

void tst_EndToEnd::post_newToExport_jekyllPublishesWhatThePreviewShows()
{
    if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
        QSKIP("Jekyll is not installed.");

    // Title first, Enter, then the text.
    m_window->press(Actions::NewPost);
    QTRY_VERIFY(pane());
    m_window->press(Actions::GoToTitle);
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("A \"quiet\" evening"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &pane()->text());
    for (const char *line :
         {"## One -- two", "", "It's *done*... said \"he\".", "", "[a](https://example.org/x?a=1&b=2)", ""}) {
        pane()->text().insertText(QString::fromLatin1(line));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    // Save.
    m_window->press(Actions::Save);
    auto *save = m_window->dialog<QFileDialog>();
    QVERIFY(save);
    const QString file = at(QStringLiteral("draft.md"));
    QVERIFY(save->selectedFiles().value(0).endsWith(QStringLiteral("-a-quiet-evening.md")));
    Q_EMIT save->fileSelected(file);
    save->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->post()->file().path, file, PatienceMs);
    QVERIFY(contentOf(file).startsWith("---\ntitle:"));

    // Export.
    m_window->press(Actions::Export);
    auto *dialog = m_window->dialog<ExportDialog>();
    QVERIFY(dialog);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'&') || label->buddy(), qPrintable(label->text()));
    dialog->findChildren<QLineEdit *>().first()->setText(at(QStringLiteral("site")));
    QSignalSpy exported(dialog, &ExportDialog::exported);
    QPushButton *button = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
                if (each->isDefault() && each->isEnabled())
                    button = each;
            }
            return button != nullptr;
        }(),
        PatienceMs);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, PatienceMs);
    const QString target = exported[0][1].toStringList().value(0);
    QVERIFY(target.contains(QStringLiteral("/site/_posts/")));
    QCOMPARE(contentOf(target), contentOf(file));

    // Jekyll publishes what the preview shows.
    QProcess jekyll;
    jekyll.setWorkingDirectory(at(QStringLiteral("site")));
    jekyll.start(QStringLiteral("jekyll"), {QStringLiteral("build"), QStringLiteral("--disable-disk-cache")});
    QVERIFY(jekyll.waitForFinished(120000));
    QVERIFY2(jekyll.exitCode() == 0, jekyll.readAllStandardError().constData());
    const QByteArray page = contentOf(at(QStringLiteral("site/_site/a-quiet-evening/index.html")));
    const auto *live = (*m_window)->findChild<LivePreview *>();
    QTRY_VERIFY(live->rendered());
    QByteArray shown = live->rendered()->html();
    const QByteArray name = (*m_window)->findChild<view::PreviewView *>()->lineAttribute();
    const QRegularExpression lineAttribute(QStringLiteral(" %1=\"\\d+\"").arg(QString::fromLatin1(name)));
    QCOMPARE(QString::fromUtf8(shown).remove(lineAttribute).trimmed(), QString::fromUtf8(page).trimmed());
}

void tst_EndToEnd::newPost_inASite_startsInItsBody()
{
    const QString site = at(QStringLiteral("site"));
    writeFile(site + QStringLiteral("/_posts/2021-02-03-first.md"), "---\ntitle:  \"First\"\ntags: [a]\n---\ntext\n");
    m_window->open(site);
    m_window->press(Actions::NewPost);
    auto *dialog = m_window->dialog<NewPostDialog>();
    QVERIFY(dialog);
    // Not QApplication's: without a window manager either window may be the active one.
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("A \"quiet\" evening"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    const auto current = [this] { return m_window->post()->file().path; };
    QTRY_VERIFY_WITH_TIMEOUT(current().endsWith(QStringLiteral("-a-quiet-evening.md")), PatienceMs);
    (*m_window)->activateWindow(); // there is no window manager that would do so
    QTRY_COMPARE(QApplication::focusWidget(), &pane()->text());
    QVERIFY(!m_window->post()->document().isModified());
    QTRY_VERIFY(pane()->text().textCursor().atEnd());
    pane()->text().insertText(QStringLiteral("Rain."));
    m_window->press(Actions::Save);
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(current()),
                              QByteArray("---\ntitle:  \"A \\\"quiet\\\" evening\"\ntags: []\n---\n\nRain."),
                              PatienceMs);
}

void tst_EndToEnd::file_changedByAnotherProgram_isNotOverwritten()
{
    const QString file = at(QStringLiteral("a.md"));
    writeFile(file, "---\ntitle: a\n---\nours\n");
    m_window->open(file);
    pane()->text().insertText(QStringLiteral("typed "));
    writeFile(file, "---\ntitle: a\n---\ntheirs\n");
    m_window->press(Actions::Save);
    QTRY_VERIFY_WITH_TIMEOUT(pane()->messages().isVisible(), PatienceMs);
    QVERIFY(contentOf(file).contains("theirs"));
    QVERIFY(m_window->post()->document().isModified());
    QVERIFY(m_window->source().contains("typed ours"));
}

void tst_EndToEnd::undo_overFormAndText_goesBackInTime()
{
    const QString file = at(QStringLiteral("a.md"));
    const QByteArray before = "---\ntitle:  old  # mine\ntags: [x]\n---\ntext\n";
    writeFile(file, before);
    m_window->open(file);
    m_window->press(Actions::GoToTitle);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("er"));
    m_window->press(Actions::GoToBody);
    pane()->text().insertText(QStringLiteral("new "));
    const auto source = [this] { return m_window->source(); };
    QTRY_COMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\nnew text\n"));
    m_window->press(Actions::Undo);
    QCOMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\ntext\n"));
    m_window->press(Actions::Undo);
    QCOMPARE(source(), before);
    QVERIFY(!m_window->post()->document().isModified());
    m_window->press(Actions::Redo);
    QCOMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\ntext\n"));
}

void tst_EndToEnd::window_closedWithUnsavedText_asks()
{
    const QString file = at(QStringLiteral("a.md"));
    writeFile(file, "text\n");
    m_window->open(file);
    pane()->text().insertText(QStringLiteral("new "));
    (*m_window)->close();
    QVERIFY((*m_window)->isVisible());
    auto *question = m_window->dialog<QMessageBox>();
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_window)->isVisible(), PatienceMs);
    QCOMPARE(contentOf(file), QByteArray("new text\n"));
}

void tst_EndToEnd::shortcuts_ofWindowAndText_areUnique()
{
    const QString file = at(QStringLiteral("a.md"));
    writeFile(file, "text\n");
    m_window->open(file);
    QHash<QString, QString> taken;
    const auto check = [&taken](const QAction *action) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            QVERIFY2(!taken.contains(text), qPrintable(text + u' ' + taken.value(text) + u'/' + action->text()));
            taken.insert(text, action->text());
        }
    };
    for (const QAction *action : (*m_window)->actions())
        check(action);
    for (const QAction *action : pane()->text().actionsOnText()->all())
        check(action);
    QVERIFY(taken.size() > 30);
}

int main(int argc, char **argv)
{
    test::prepareApplication();
    QApplication application(argc, argv);
    tst_EndToEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_endtoend.moc"
