// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/actions.h"
#include "app/window/exportdialog.h"
#include "app/window/livepreview.h"
#include "app/window/mainwindow.h"
#include "app/window/messagebar.h"
#include "app/window/newpostdialog.h"
#include "app/window/postpane.h"
#include "editor/body/editactions.h"
#include "editor/body/textarea.h"
#include "preview/view/backend.h"
#include "preview/view/previewview.h"
#include "preview/view/scheme.h"

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
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::window;

/// Drives the window as a person would, from a new post to its export, and lets Jekyll judge the result.
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void post_newToExport_jekyllPublishesWhatThePreviewShows();
    void newPost_inASite_startsInItsBody();
    void file_changedByAnotherProgram_isNotOverwritten();
    void undo_overFormAndText_goesBackInTime();
    void window_closedWithUnsavedText_asks();
    void shortcuts_ofWindowAndText_areUnique();

private:
    void writeSite();
    void press(Actions::Id id);
    template <typename Dialog> Dialog *opened();
    void open(const QString &path);
    [[nodiscard]] static QByteArray contentOf(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr int PatienceMs = 20000; // a page of WebEngine on a busy machine

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void tst_EndToEnd::initTestCase()
{
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
}

void tst_EndToEnd::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeSite();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // there is no window manager that would do so
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_EndToEnd::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_EndToEnd::writeSite()
{
    write(m_folder->filePath(QStringLiteral("site/_config.yml")),
          "title: Test\npermalink: /:title/\ndefaults:\n"
          "  - scope: {path: ''}\n    values: {layout: post}\n");
    write(m_folder->filePath(QStringLiteral("site/_layouts/post.html")), "{{ content }}");
}

void tst_EndToEnd::press(Actions::Id id)
{
    const auto *actions = m_window->findChild<Actions *>();
    QVERIFY((*actions)[id]->isEnabled());
    (*actions)[id]->trigger();
}

template <typename Dialog> Dialog *tst_EndToEnd::opened()
{
    Dialog *dialog = nullptr;
    static_cast<void>(QTest::qWaitFor(
        [this, &dialog] {
            dialog = m_window->findChild<Dialog *>();
            return dialog && dialog->isVisible();
        },
        PatienceMs));
    return dialog;
}

void tst_EndToEnd::open(const QString &path)
{
    m_window->open({path});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->posts().current(), PatienceMs);
}

QByteArray tst_EndToEnd::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("could not be read");
}

void tst_EndToEnd::post_newToExport_jekyllPublishesWhatThePreviewShows()
{
    if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
        QSKIP("Jekyll is not installed.");

    // Title first, Enter, then the text.
    press(Actions::NewPost);
    QTRY_VERIFY(m_window->currentPane());
    press(Actions::GoToTitle);
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("A \"quiet\" evening"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &m_window->currentPane()->text());
    for (const char *line :
         {"## One -- two", "", "It's *done*... said \"he\".", "", "[a](https://example.org/x?a=1&b=2)", ""}) {
        m_window->currentPane()->text().insertText(QString::fromLatin1(line));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    // Save.
    press(Actions::Save);
    auto *save = opened<QFileDialog>();
    QVERIFY(save);
    const QString file = m_folder->filePath(QStringLiteral("draft.md"));
    QVERIFY(save->selectedFiles().value(0).endsWith(QStringLiteral("-a-quiet-evening.md")));
    Q_EMIT save->fileSelected(file);
    save->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().current()->file().path, file, PatienceMs);
    QVERIFY(contentOf(file).startsWith("---\ntitle:"));

    // Export.
    press(Actions::Export);
    auto *dialog = opened<ExportDialog>();
    QVERIFY(dialog);
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'&') || label->buddy(), qPrintable(label->text()));
    dialog->findChildren<QLineEdit *>().first()->setText(m_folder->filePath(QStringLiteral("site")));
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
    jekyll.setWorkingDirectory(m_folder->filePath(QStringLiteral("site")));
    jekyll.start(QStringLiteral("jekyll"), {QStringLiteral("build"), QStringLiteral("--disable-disk-cache")});
    QVERIFY(jekyll.waitForFinished(120000));
    QVERIFY2(jekyll.exitCode() == 0, jekyll.readAllStandardError().constData());
    const QByteArray page = contentOf(m_folder->filePath(QStringLiteral("site/_site/a-quiet-evening/index.html")));
    const auto *live = m_window->findChild<LivePreview *>();
    QTRY_VERIFY(live->rendered());
    QByteArray shown = live->rendered()->html();
    const QByteArray name = m_window->findChild<view::PreviewView *>()->lineAttribute();
    const QRegularExpression lineAttribute(QStringLiteral(" %1=\"\\d+\"").arg(QString::fromLatin1(name)));
    QCOMPARE(QString::fromUtf8(shown).remove(lineAttribute).trimmed(), QString::fromUtf8(page).trimmed());
}

void tst_EndToEnd::newPost_inASite_startsInItsBody()
{
    const QString site = QDir(m_folder->path()).canonicalPath() + QStringLiteral("/site");
    write(site + QStringLiteral("/_posts/2021-02-03-first.md"), "---\ntitle:  \"First\"\ntags: [a]\n---\ntext\n");
    open(site);
    press(Actions::NewPost);
    auto *dialog = opened<NewPostDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("A \"quiet\" evening"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto current = [this] { return m_window->posts().current()->file().path; };
    QTRY_VERIFY_WITH_TIMEOUT(current().endsWith(QStringLiteral("-a-quiet-evening.md")), PatienceMs);
    m_window->activateWindow(); // there is no window manager that would do so
    QTRY_COMPARE(QApplication::focusWidget(), &m_window->currentPane()->text());
    QVERIFY(!m_window->posts().current()->document().isModified());
    QTRY_VERIFY(m_window->currentPane()->text().textCursor().atEnd());
    m_window->currentPane()->text().insertText(QStringLiteral("Rain."));
    press(Actions::Save);
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(current()),
                              QByteArray("---\ntitle:  \"A \\\"quiet\\\" evening\"\ntags: []\n---\n\nRain."),
                              PatienceMs);
}

void tst_EndToEnd::file_changedByAnotherProgram_isNotOverwritten()
{
    const QString file = m_folder->filePath(QStringLiteral("a.md"));
    write(file, "---\ntitle: a\n---\nours\n");
    open(file);
    m_window->currentPane()->text().insertText(QStringLiteral("typed "));
    write(file, "---\ntitle: a\n---\ntheirs\n");
    press(Actions::Save);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPane()->messages().isVisible(), PatienceMs);
    QVERIFY(contentOf(file).contains("theirs"));
    QVERIFY(m_window->posts().current()->document().isModified());
    QVERIFY(m_window->posts().current()->document().snapshot().source.contains("typed ours"));
}

void tst_EndToEnd::undo_overFormAndText_goesBackInTime()
{
    const QString file = m_folder->filePath(QStringLiteral("a.md"));
    const QByteArray before = "---\ntitle:  old  # mine\ntags: [x]\n---\ntext\n";
    write(file, before);
    open(file);
    press(Actions::GoToTitle);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("er"));
    press(Actions::GoToBody);
    m_window->currentPane()->text().insertText(QStringLiteral("new "));
    const auto source = [this] { return m_window->posts().current()->document().snapshot().source; };
    QTRY_COMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\nnew text\n"));
    press(Actions::Undo);
    QCOMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\ntext\n"));
    press(Actions::Undo);
    QCOMPARE(source(), before);
    QVERIFY(!m_window->posts().current()->document().isModified());
    press(Actions::Redo);
    QCOMPARE(source(), QByteArray("---\ntitle:  older  # mine\ntags: [x]\n---\ntext\n"));
}

void tst_EndToEnd::window_closedWithUnsavedText_asks()
{
    const QString file = m_folder->filePath(QStringLiteral("a.md"));
    write(file, "text\n");
    open(file);
    m_window->currentPane()->text().insertText(QStringLiteral("new "));
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *question = opened<QMessageBox>();
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), PatienceMs);
    QCOMPARE(contentOf(file), QByteArray("new text\n"));
}

void tst_EndToEnd::shortcuts_ofWindowAndText_areUnique()
{
    const QString file = m_folder->filePath(QStringLiteral("a.md"));
    write(file, "text\n");
    open(file);
    QHash<QString, QString> taken;
    const auto check = [&taken](const QAction *action) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            QVERIFY2(!taken.contains(text), qPrintable(text + u' ' + taken.value(text) + u'/' + action->text()));
            taken.insert(text, action->text());
        }
    };
    for (const QAction *action : m_window->actions())
        check(action);
    for (const QAction *action : m_window->currentPane()->text().actionsOnText()->all())
        check(action);
    QVERIFY(taken.size() > 30);
}

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    tst_EndToEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_endtoend.moc"
