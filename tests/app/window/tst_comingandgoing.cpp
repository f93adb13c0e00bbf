// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/encodingdialog.h"
#include "app/window/mainwindow.h"
#include "app/window/messagebar.h"
#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "app/window/quitsignals.h"
#include "app/window/theme.h"
#include "app/window/welcomepage.h"
#include "editor/body/textarea.h"
#include "editor/post/journalformat.h"
#include "editor/post/journalwriter.h"
#include "preview/view/backend.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include <csignal>

using namespace galley;
using namespace galley::window;

namespace {

constexpr int PatienceMs = 20000; // a page of WebEngine on a busy machine

QString textOf(const MessageBar &bar)
{
    return bar.findChild<QLabel *>()->text();
}

} // namespace

/// The window's beginning and end: what it opens, what it says, and what it leaves behind.
class tst_ComingAndGoing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void severalPosts_savedOnClosing_areContinuedNextTime();
    void window_thatHasToGo_leavesUnsavedTextInTheJournal();
    void process_toldToEnd_says();
    void lostText_offeredBeforeAPostOpens_staysOffered();
    void severalPosts_openedAtOnce_showTheLast();
    void severalPosts_theLastMissing_showTheOneBefore();
    void post_openedFromTheWelcomePage_isReadyToBeWritten();
    void file_thatIsMissing_isNamed();
    void file_inAnotherEncoding_isShownAsItWouldRead();
    void theme_ofTheDesktopChanged_isThePreviewsToo();
    void file_changedBehindAnUntouchedPost_isReadAgain();
    void zoom_isTheSameInEveryPost();
    void closing_cancelledAtTheNameOfANewPost_isOffForGood();
    void closing_ofSeveralNewPosts_asksForOneNameAfterTheOther();

private:
    QString write(const QString &name, const QByteArray &content) const;
    void makeWindow();
    void type(const QString &path, const QString &text);
    [[nodiscard]] QList<MessageBar *> shownBars() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void tst_ComingAndGoing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"), QStringLiteral("galley")).clear();
    QDir(post::journalFolder()).removeRecursively();
    makeWindow();
}

void tst_ComingAndGoing::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_ComingAndGoing::makeWindow()
{
    m_window.reset();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1200, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QString tst_ComingAndGoing::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void tst_ComingAndGoing::type(const QString &path, const QString &text)
{
    m_window->open({path});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->posts().current() && m_window->posts().current()->file().path == path,
                             PatienceMs);
    m_window->currentPane()->text().insertText(text);
}

QList<MessageBar *> tst_ComingAndGoing::shownBars() const
{
    QList<MessageBar *> bars = m_window->findChildren<MessageBar *>();
    bars.removeIf([](const MessageBar *bar) { return !bar->isVisible(); });
    return bars;
}

void tst_ComingAndGoing::severalPosts_savedOnClosing_areContinuedNextTime()
{
    const QString first = write(QStringLiteral("a.md"), "a\n");
    const QString second = write(QStringLiteral("b.md"), "b\n");
    type(second, QStringLiteral("new "));
    type(first, QStringLiteral("new "));
    m_window->close();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>());
    QTest::mouseClick(m_window->findChild<QMessageBox *>()->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), PatienceMs);

    makeWindow();
    QPushButton *button = nullptr;
    for (QPushButton *each : m_window->findChild<WelcomePage *>()->findChildren<QPushButton *>()) {
        if (each->text().contains(QStringLiteral("“a”")))
            button = each;
    }
    QVERIFY(button);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().all().size(), 2, PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().current()->file().path, first, PatienceMs);
    QCOMPARE(m_window->posts().all().first()->document().snapshot().source.left(4), QByteArray("new "));
}

void tst_ComingAndGoing::window_thatHasToGo_leavesUnsavedTextInTheJournal()
{
    const QString path = write(QStringLiteral("a.md"), "a\n");
    type(path, QStringLiteral("new "));
    m_window->leave();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_settings->openFiles(), QStringList(path));
    QVERIFY(!m_settings->layout(QStringLiteral("geometry")).isEmpty());
    m_window.reset();
    const QFileInfoList journals = QDir(post::journalFolder()).entryInfoList(QDir::Files);
    QCOMPARE(journals.size(), 1);
    QFile journal(journals.first().filePath());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const auto lost = post::readJournal(journal.readAll());
    QVERIFY(lost);
    QCOMPARE(lost->source, QByteArray("new a\n"));
}

void tst_ComingAndGoing::process_toldToEnd_says()
{
    const QuitSignals signalsOfTheProcess;
    QSignalSpy asked(&signalsOfTheProcess, &QuitSignals::asked);
    QCOMPARE(::raise(SIGTERM), 0);
    QVERIFY(asked.wait());
    QCOMPARE(asked.size(), 1);
}

void tst_ComingAndGoing::lostText_offeredBeforeAPostOpens_staysOffered()
{
    const QString path = write(QStringLiteral("a.md"), "a\n");
    // Its owner is no process that runs.
    const post::JournalState state{{}, {.path = path}, "lost and found\n", QDateTime::currentMSecsSinceEpoch()};
    QVERIFY(QDir().mkpath(post::journalFolder()));
    QFile journal(QDir(post::journalFolder()).filePath(QStringLiteral("lost.journal")));
    QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write(post::journalHead(state)) > 0);
    journal.close();
    m_window->lookForLostText();
    QTRY_COMPARE_WITH_TIMEOUT(shownBars().size(), 1, PatienceMs);
    type(write(QStringLiteral("b.md"), "b\n"), {});
    type(write(QStringLiteral("c.md"), "c\n"), {});
    QCOMPARE(shownBars().size(), 1);
    shownBars().first()->findChildren<QPushButton *>().first()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().current()->file().path, path, PatienceMs);
    QCOMPARE(m_window->posts().current()->document().snapshot().source, QByteArray("lost and found\n"));
    QVERIFY(shownBars().isEmpty());
}

void tst_ComingAndGoing::severalPosts_openedAtOnce_showTheLast()
{
    // The largest takes the longest to read.
    const QString small = write(QStringLiteral("small.md"), "a\n");
    const QString large = write(QStringLiteral("large.md"), QByteArray("text text text\n").repeated(100000));
    m_window->open({large, small});
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().all().size(), 2, PatienceMs);
    QCOMPARE(m_window->posts().current()->file().path, small);
}

void tst_ComingAndGoing::severalPosts_theLastMissing_showTheOneBefore()
{
    type(write(QStringLiteral("first.md"), "a\n"), {});
    const QString path = write(QStringLiteral("a.md"), "a\n");
    m_window->open({path, m_folder->filePath(QStringLiteral("gone.md"))});
    QTRY_COMPARE_WITH_TIMEOUT(m_window->posts().current()->file().path, path, PatienceMs);
}

void tst_ComingAndGoing::post_openedFromTheWelcomePage_isReadyToBeWritten()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<WelcomePage *>()->findChildren<QPushButton *>().last()->setFocus();
    type(write(QStringLiteral("a.md"), "---\ntitle: a\n---\nb\n"), {});
    QTRY_COMPARE(QApplication::focusWidget(), &m_window->currentPane()->text());
}

void tst_ComingAndGoing::file_thatIsMissing_isNamed()
{
    type(write(QStringLiteral("a.md"), "a\n"), {});
    m_window->open({m_folder->filePath(QStringLiteral("gone.md"))});
    QTRY_COMPARE_WITH_TIMEOUT(shownBars().size(), 1, PatienceMs);
    QVERIFY2(textOf(*shownBars().first()).contains(QStringLiteral("gone.md")),
             qPrintable(textOf(*shownBars().first())));
}

void tst_ComingAndGoing::file_inAnotherEncoding_isShownAsItWouldRead()
{
    const QString path = write(QStringLiteral("korean.md"), "plain\n\xc7\xd1\xb1\xdb\n"); // 한글 in EUC-KR
    m_window->open({path});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EncodingDialog *>(), PatienceMs);
    auto *dialog = m_window->findChild<EncodingDialog *>();
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("한글"));
    auto *choice = dialog->findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findText(QStringLiteral("Western"), Qt::MatchContains));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("ÇÑ±Û"));
    choice->setCurrentIndex(0);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->posts().current(), PatienceMs);
    QCOMPARE(m_window->posts().current()->document().snapshot().source, QByteArray("plain\n한글\n"));
}

void tst_ComingAndGoing::theme_ofTheDesktopChanged_isThePreviewsToo()
{
    type(write(QStringLiteral("a.md"), "a\n"), {});
    const QPalette before = QApplication::palette();
    QPalette dark(Qt::black);
    QVERIFY(isDark(dark));
    QApplication::setPalette(dark);
    const auto *page = m_window->findChild<QWebEngineView *>()->page();
    QTRY_VERIFY_WITH_TIMEOUT(page->backgroundColor().lightness() < 100, PatienceMs);
    QApplication::setPalette(before);
    QTRY_VERIFY_WITH_TIMEOUT(page->backgroundColor().lightness() > 200, PatienceMs);
}

void tst_ComingAndGoing::file_changedBehindAnUntouchedPost_isReadAgain()
{
    const QString path = write(QStringLiteral("a.md"), "ours\n");
    type(path, {});
    write(QStringLiteral("a.md"), "theirs\n");
    const post::Document &document = m_window->posts().current()->document();
    QTRY_COMPARE_WITH_TIMEOUT(document.snapshot().source, QByteArray("theirs\n"), PatienceMs);
    QVERIFY(!document.isModified());
    QVERIFY(shownBars().isEmpty());

    m_window->currentPane()->text().goToByte(0);
    m_window->currentPane()->text().insertText(QStringLiteral("typed "));
    write(QStringLiteral("a.md"), "theirs again\n");
    QTRY_COMPARE_WITH_TIMEOUT(shownBars().size(), 1, PatienceMs);
    QCOMPARE(document.snapshot().source, QByteArray("typed theirs\n"));
}

void tst_ComingAndGoing::zoom_isTheSameInEveryPost()
{
    type(write(QStringLiteral("a.md"), "a\n"), {});
    m_window->currentPane()->text().setZoom(3);
    type(write(QStringLiteral("b.md"), "b\n"), {});
    QCOMPARE(m_window->currentPane()->text().zoom(), 3);
    m_window->currentPane()->text().setZoom(1);
    m_window->posts().step(1);
    QCOMPARE(m_window->currentPane()->text().zoom(), 1);
    makeWindow();
    type(m_folder->filePath(QStringLiteral("a.md")), {});
    QCOMPARE(m_window->currentPane()->text().zoom(), 1);
}

void tst_ComingAndGoing::closing_cancelledAtTheNameOfANewPost_isOffForGood()
{
    m_window->posts().create("---\ntitle: x\n---\n", site::SiteConfig());
    m_window->currentPane()->text().insertText(QStringLiteral("new"));
    m_window->close();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>());
    QTest::mouseClick(m_window->findChild<QMessageBox *>()->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QFileDialog *>());
    QPointer<QFileDialog> dialog = m_window->findChild<QFileDialog *>();
    dialog->reject();
    QTRY_VERIFY(!dialog);

    const QString path = m_folder->filePath(QStringLiteral("a.md"));
    m_window->posts().current()->saver().saveAs(path, post::Overwrite::Always);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->posts().current()->document().isModified(), PatienceMs);
    QCoreApplication::processEvents();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->posts().all().size(), 1);
}

void tst_ComingAndGoing::closing_ofSeveralNewPosts_asksForOneNameAfterTheOther()
{
    for (const char *title : {"one", "two"}) {
        m_window->posts().create("---\ntitle: x\n---\n", site::SiteConfig());
        m_window->currentPane()->text().insertText(QString::fromLatin1(title));
    }
    m_window->close();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>());
    QTest::mouseClick(m_window->findChild<QMessageBox *>()->button(QMessageBox::Save), Qt::LeftButton);
    for (const char *title : {"one", "two"}) {
        QTRY_COMPARE_WITH_TIMEOUT(m_window->findChildren<QFileDialog *>().size(), 1, PatienceMs);
        QPointer<QFileDialog> dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(m_window->posts().current()->document().snapshot().source.contains(title));
        Q_EMIT dialog->fileSelected(m_folder->filePath(QLatin1String(title) + QStringLiteral(".md")));
        delete dialog;
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), PatienceMs);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("two.md"))));
}

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    tst_ComingAndGoing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_comingandgoing.moc"
