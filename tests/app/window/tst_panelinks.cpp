// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/mainwindow.h"
#include "app/window/openpost.h"
#include "app/window/postpane.h"
#include "editor/body/textarea.h"
#include "preview/view/backend.h"
#include "preview/view/previewview.h"
#include "preview/view/scheme.h"

#include <QApplication>
#include <QFile>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QWebEngineView>

using namespace galley;
using namespace galley::window;

namespace {

constexpr int PatienceMs = 20000; // a page of WebEngine on a busy machine
constexpr int OurWorld = 1;

} // namespace

/// Text and preview side by side in the window, on a post of 200 numbered paragraphs.
class tst_PaneLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keys_leadThePreviewToTheCursor();
    void text_typedAtTheEnd_isInSightInThePreview();
    void preview_clicked_staysWhereItIs();
    void posts_switched_areShownWhereTheyWere();
    void post_switchedAwayFromWhileItScrolls_hasNoSay();
    void post_changedInTheBackground_isShownFromItsTop();

private:
    [[nodiscard]] body::TextArea &text() const { return m_window->currentPane()->text(); }
    [[nodiscard]] QVariant ask(const QString &expression) const;
    /// True once the paragraph that reads so is within the page's window.
    [[nodiscard]] bool shows(const QString &paragraph) const;
    void open(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void tst_PaneLinks::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1400, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open(QStringLiteral("a.md"));
    QVERIFY(shows(QStringLiteral("paragraph 0")));
}

void tst_PaneLinks::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_PaneLinks::open(const QString &name)
{
    QByteArray content = "---\ntitle: a\n---\n";
    for (int i = 0; i < 200; ++i)
        content += "paragraph " + QByteArray::number(i) + "\n\n";
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    m_window->open({file.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->posts().find(file.fileName()), PatienceMs);
}

QVariant tst_PaneLinks::ask(const QString &expression) const
{
    QVariant answer;
    bool answered = false;
    m_window->findChild<QWebEngineView *>()->page()->runJavaScript(expression, OurWorld,
                                                                   [&answer, &answered](const QVariant &value) {
                                                                       answer = value;
                                                                       answered = true;
                                                                   });
    return QTest::qWaitFor([&answered] { return answered; }, PatienceMs) ? answer : QVariant();
}

bool tst_PaneLinks::shows(const QString &paragraph) const
{
    const QString expression = QStringLiteral("[...document.querySelectorAll('p')].some(p => p.textContent === '%1'"
                                              " && p.getBoundingClientRect().top >= 0"
                                              " && p.getBoundingClientRect().bottom <= innerHeight)")
                                   .arg(paragraph);
    return QTest::qWaitFor([&] { return ask(expression).toBool(); }, PatienceMs);
}

void tst_PaneLinks::keys_leadThePreviewToTheCursor()
{
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(shows(QStringLiteral("paragraph 199")));
    QTest::keyClick(&text(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(shows(QStringLiteral("paragraph 0")));
}

void tst_PaneLinks::text_typedAtTheEnd_isInSightInThePreview()
{
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClicks(&text(), QStringLiteral("new %1").arg(i));
        QTest::keyClick(&text(), Qt::Key_Return);
        QTest::keyClick(&text(), Qt::Key_Return);
    }
    QVERIFY(shows(QStringLiteral("new 19")));
}

void tst_PaneLinks::preview_clicked_staysWhereItIs()
{
    QSignalSpy activated(m_window->findChild<view::PreviewView *>(), &view::PreviewView::lineActivated);
    // In a low window the preview has fewer lines in sight than the text: a click on its first makes the text scroll.
    m_window->resize(1400, 400);
    QTRY_VERIFY_WITH_TIMEOUT(ask(QStringLiteral("innerHeight")).toInt() < 400, PatienceMs);
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(shows(QStringLiteral("paragraph 199")));
    text().verticalScrollBar()->setValue(20);
    QVERIFY(shows(QStringLiteral("paragraph 12")));
    text().scrollToBodyLine(300);
    const double before = ask(QStringLiteral("scrollY")).toDouble();
    const double y = ask(QStringLiteral("(p => p.top + p.height / 2)([...document.querySelectorAll('p')]"
                                        ".find(p => p.textContent === 'paragraph 12').getBoundingClientRect())"))
                         .toDouble();
    QWidget *target = m_window->findChild<QWebEngineView *>()->focusProxy();
    QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(target->width() / 2, qRound(y)));
    QTRY_VERIFY_WITH_TIMEOUT(!activated.isEmpty(), PatienceMs);
    QCOMPARE(text().textCursor().block().text(), QStringLiteral("paragraph 12"));
    QVERIFY(text().firstVisibleBodyLine() < 30);
    QCOMPARE(ask(QStringLiteral("scrollY")).toDouble(), before);
}

void tst_PaneLinks::posts_switched_areShownWhereTheyWere()
{
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(shows(QStringLiteral("paragraph 199")));
    open(QStringLiteral("b.md"));
    QVERIFY(shows(QStringLiteral("paragraph 0")));
    m_window->posts().step(-1);
    QVERIFY(shows(QStringLiteral("paragraph 199")));
}

void tst_PaneLinks::post_switchedAwayFromWhileItScrolls_hasNoSay()
{
    open(QStringLiteral("b.md"));
    QVERIFY(shows(QStringLiteral("paragraph 0")));
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    m_window->posts().step(-1);
    QTRY_COMPARE_WITH_TIMEOUT(ask(QStringLiteral("galley.scroll.topLine()")).toDouble(), 1.0, PatienceMs);
    QVERIFY(shows(QStringLiteral("paragraph 0")));
    QCOMPARE(ask(QStringLiteral("scrollY")).toDouble(), 0.0);
}

void tst_PaneLinks::post_changedInTheBackground_isShownFromItsTop()
{
    OpenPost *const first = m_window->posts().current();
    open(QStringLiteral("b.md"));
    QVERIFY(shows(QStringLiteral("paragraph 0")));
    QTest::keyClick(&text(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(shows(QStringLiteral("paragraph 199")));
    first->recover(QByteArray(first->document().snapshot().source).replace("paragraph 0\n", "recovered\n"));
    m_window->posts().setCurrent(first);
    QVERIFY(shows(QStringLiteral("recovered")));
}

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    view::chooseQuickBackend();
    view::leaveOutSpareProcess();
    tst_PaneLinks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_panelinks.moc"
