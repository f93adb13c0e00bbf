// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/git/gitcommand.h"
#include "app/window/actions.h"
#include "app/window/commitdialog.h"
#include "app/window/mainwindow.h"
#include "app/window/messagebar.h"
#include "app/window/postpane.h"
#include "app/window/problemspane.h"
#include "app/window/pushdialog.h"
#include "app/window/settings.h"
#include "app/window/statusline.h"
#include "editor/body/textarea.h"
#include "preview/view/backend.h"
#include "preview/view/previewview.h"
#include "preview/view/scheme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace galley;
using namespace galley::window;

/// Problems, forecast, stamp, links and git in the whole window.
class tst_ChecksAndGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void status_ofAPost_saysWhatBecomesOfIt();
    void problem_mended_isOneUndoStep();
    void byteOrderMark_dropped_canBeKeptUntilSaved();
    void problem_switchedOff_staysOffForTheSite();
    void problems_ofTheSite_leadToTheirPosts();
    void note_activated_selectsItsPlace();
    void link_toAnotherPost_opensIt();
    void save_withStamp_setsTheDateOnRealChangesOnly();
    void commit_byTheDialog_takesPostAndImages();
    void push_byTheDialog_showsWhatGitSays();

private:
    void open(const QString &name);
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QByteArray textNow() const { return m_window->currentPane()->post().document().snapshot().source; }
    [[nodiscard]] ProblemsPane &problems() const { return *m_window->findChild<ProblemsPane *>(); }
    [[nodiscard]] QAction &action(Actions::Id id) const { return *(*m_window->findChild<Actions *>())[id]; }
    [[nodiscard]] bool choose(const QString &rule);
    void showProblems();
    [[nodiscard]] QString statusText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr int PatienceMs = 20000;

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString runGit(const QString &folder, const char *arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), QString::fromLatin1(arguments).split(u' '));
    process.waitForFinished(PatienceMs);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

void tst_ChecksAndGit::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    view::chooseQuickBackend();
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *who : {"AUTHOR", "COMMITTER"}) {
        qputenv((QByteArray("GIT_") + who + "_NAME").constData(), "A Writer");
        qputenv((QByteArray("GIT_") + who + "_EMAIL").constData(), "writer@example.org");
    }
}

void tst_ChecksAndGit::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(path("_config.yml"),
          "permalink: /:title/\ntimezone: Asia/Seoul\nbaseurl: /blog\ndefaults:\n"
          "  - scope: {path: ''}\n    values: {layout: post}\n");
    write(path("assets/a.png"), "x");
    write(path("_posts/2021-12-31-first.md"),
          "---\ntitle: First\ntags:\n  - a, b\nlast_modified_at: 2021-12-31\n---\n\n![cat](/assets/a.png)\n\n"
          "`{{ gone }}` and [second](/second/)\n");
    write(path("_posts/2022-01-01-second.md"), "---\ntitle: Second\ndate: soon\n---\n");
    write(path("_posts/2022-02-02-third.md"), "---\ntitle: Third\n---\n");
    m_settings = std::make_unique<Settings>();
    m_settings->setStampModified(false);
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open(QStringLiteral("_posts/2021-12-31-first.md"));
}

void tst_ChecksAndGit::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_ChecksAndGit::open(const QString &name)
{
    const QString file = m_folder->filePath(name);
    m_window->open({file});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPane() && m_window->currentPane()->post().file().path == file,
                             PatienceMs);
}

void tst_ChecksAndGit::showProblems()
{
    action(Actions::ShowProblems).setChecked(true);
    QVERIFY(problems().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(problems().list()->topLevelItemCount() > 0, PatienceMs);
}

bool tst_ChecksAndGit::choose(const QString &rule)
{
    QTreeWidget *list = problems().list();
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        list->setCurrentItem(list->topLevelItem(row));
        if (problems().current() && problems().current()->rule == rule)
            return true;
    }
    return false;
}

QString tst_ChecksAndGit::statusText() const
{
    const auto *line = m_window->findChild<StatusLine *>();
    return line->findChildren<QLabel *>().first()->text();
}

void tst_ChecksAndGit::status_ofAPost_saysWhatBecomesOfIt()
{
    QTRY_VERIFY_WITH_TIMEOUT(statusText().startsWith(QStringLiteral("/blog/first/ · visible")), PatienceMs);
    QVERIFY(statusText().contains(QLatin1String("layout")));
    open(QStringLiteral("_posts/2022-01-01-second.md"));
    QTRY_VERIFY_WITH_TIMEOUT(statusText().startsWith(QLatin1String("not published")), PatienceMs);
}

void tst_ChecksAndGit::problem_mended_isOneUndoStep()
{
    const QByteArray before = textNow();
    showProblems();
    QVERIFY(choose(QStringLiteral("comma-in-item")));
    Q_EMIT problems().fixWanted(*problems().current());
    QVERIFY(textNow().contains("  - a\n  - b\n"));
    QTRY_VERIFY_WITH_TIMEOUT(!choose(QStringLiteral("comma-in-item")), PatienceMs);
    m_window->currentPane()->post().document().undo();
    QCOMPARE(textNow(), before);
    // What was found in an older text does no harm to a newer one.
    QTRY_VERIFY_WITH_TIMEOUT(choose(QStringLiteral("comma-in-item")), PatienceMs);
    const site::Finding old = *problems().current();
    QVERIFY(m_window->currentPane()->post().document().apply({{4, {}, "x: 1\n"}}, post::Origin::RawYaml));
    const QByteArray newer = textNow();
    Q_EMIT problems().fixWanted(old);
    QCOMPARE(textNow(), newer);
}

void tst_ChecksAndGit::byteOrderMark_dropped_canBeKeptUntilSaved()
{
    const QByteArray marked = "\xef\xbb\xbf---\ntitle: Marked\n---\ntext\n";
    write(path("_posts/2022-03-03-marked.md"), marked);
    open(QStringLiteral("_posts/2022-03-03-marked.md"));
    const auto &post = m_window->currentPane()->post();
    const auto pressInBar = [this](const QString &text) {
        for (QPushButton *button : m_window->currentPane()->messages().findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button->click();
        }
        QFAIL(qPrintable(text));
    };
    showProblems();
    QTRY_VERIFY_WITH_TIMEOUT(choose(QStringLiteral("byte-order-mark")), PatienceMs);
    const site::Finding found = *problems().current();
    Q_EMIT problems().fixWanted(found);
    QTRY_VERIFY(post.document().isModified());
    pressInBar(QStringLiteral("Keep the mark"));
    QVERIFY(!post.document().isModified());
    QCOMPARE(post.file().byteOrderMark, QByteArray("\xef\xbb\xbf"));
    QCOMPARE(contentOf(path("_posts/2022-03-03-marked.md")), marked);

    Q_EMIT problems().fixWanted(found);
    QTRY_VERIFY(post.document().isModified());
    action(Actions::Save).trigger();
    QTRY_COMPARE_WITH_TIMEOUT(contentOf(path("_posts/2022-03-03-marked.md")), marked.sliced(3), PatienceMs);
}

void tst_ChecksAndGit::problem_switchedOff_staysOffForTheSite()
{
    showProblems();
    QVERIFY(choose(QStringLiteral("comma-in-item")));
    Q_EMIT problems().ignoreWanted(QStringLiteral("comma-in-item"));
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(path("_config.yml")).contains("comma-in-item"), PatienceMs);
    QVERIFY(contentOf(path("_config.yml")).startsWith("permalink: /:title/\ntimezone: Asia/Seoul\n"));
    QTRY_VERIFY_WITH_TIMEOUT(problems().list()->topLevelItemCount() > 0 && !choose(QStringLiteral("comma-in-item")),
                             PatienceMs);
}

void tst_ChecksAndGit::problems_ofTheSite_leadToTheirPosts()
{
    showProblems();
    problems().findChild<QComboBox *>()->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(choose(QStringLiteral("unreadable-date")), PatienceMs);
    Q_EMIT problems().jumpWanted(*problems().current());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPane()->post().file().path, path("_posts/2022-01-01-second.md"),
                              PatienceMs);
}

void tst_ChecksAndGit::note_activated_selectsItsPlace()
{
    auto *line = m_window->findChild<StatusLine *>();
    const auto shown = [line] {
        for (const QLabel *label : line->findChildren<QLabel *>()) {
            if (label->text().contains(QLatin1String("gone")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), PatienceMs);
    Q_EMIT line->noteActivated();
    QCOMPARE(m_window->currentPane()->text().textCursor().selectedText(), QStringLiteral("{{ gone }}"));
}

void tst_ChecksAndGit::link_toAnotherPost_opensIt()
{
    auto *preview = m_window->findChild<view::PreviewView *>();
    QTRY_VERIFY_WITH_TIMEOUT(statusText().contains(QLatin1String("visible")), PatienceMs);
    Q_EMIT preview->siteLinkActivated(QStringLiteral("/blog/third/"));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPane()->post().file().path, path("_posts/2022-02-02-third.md"),
                              PatienceMs);
}

void tst_ChecksAndGit::save_withStamp_setsTheDateOnRealChangesOnly()
{
    const QString file = path("_posts/2021-12-31-first.md");
    OpenPost &post = m_window->currentPane()->post();
    const QByteArray before = contentOf(file);
    m_settings->setStampModified(true);
    // Typed and taken back by hand.
    QVERIFY(post.document().apply({{before.size(), {}, "x"}}, post::Origin::Body));
    QVERIFY(post.document().apply({{before.size(), "x", {}}}, post::Origin::Body));
    action(Actions::Save).trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!post.document().isModified(), PatienceMs);
    QCOMPARE(contentOf(file), before);

    QVERIFY(post.document().apply({{before.size(), {}, "more\n"}}, post::Origin::Body));
    action(Actions::Save).trigger();
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(file).endsWith("more\n"), PatienceMs);
    QByteArray expected = before + "more\n";
    const QByteArray stamp = contentOf(file).sliced(expected.indexOf("2021-12-31\n---"), 10);
    QVERIFY(stamp != "2021-12-31" && QDate::fromString(QString::fromLatin1(stamp), Qt::ISODate).isValid());
    QCOMPARE(contentOf(file), expected.replace("last_modified_at: 2021-12-31", "last_modified_at: " + stamp));
}

void tst_ChecksAndGit::commit_byTheDialog_takesPostAndImages()
{
    if (!git::isInstalled())
        QSKIP("git is not installed");
    QVERIFY(!action(Actions::GitCommit).isEnabled());
    runGit(m_folder->path(), "init -q -b main");
    runGit(m_folder->path(), "add _config.yml _posts");
    runGit(m_folder->path(), "commit -q -m first");
    open(QStringLiteral("_posts/2022-01-01-second.md"));
    open(QStringLiteral("_posts/2021-12-31-first.md"));
    QTRY_VERIFY_WITH_TIMEOUT(statusText().contains(QLatin1String("committed")), PatienceMs);
    OpenPost &post = m_window->currentPane()->post();
    QVERIFY(post.document().apply({{textNow().size(), {}, "more\n"}}, post::Origin::Body));
    action(Actions::GitCommit).trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<CommitDialog *>(), PatienceMs);
    auto *dialog = m_window->findChild<CommitDialog *>();
    QCOMPARE(dialog->message()->toPlainText(), QStringLiteral("Update “First”"));
    QVERIFY(runGit(m_folder->path(), "log --oneline").split(u'\n').size() == 1); // nothing unasked
    dialog->commitButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(runGit(m_folder->path(), "show --name-only --format=%s"),
                              QStringLiteral("Update “First”\n\n_posts/2021-12-31-first.md\nassets/a.png"), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(statusText().contains(QLatin1String("committed")), PatienceMs);
}

void tst_ChecksAndGit::push_byTheDialog_showsWhatGitSays()
{
    if (!git::isInstalled())
        QSKIP("git is not installed");
    runGit(m_folder->path(), "init -q -b main");
    runGit(m_folder->path(), "add .");
    runGit(m_folder->path(), "commit -q -m first");
    open(QStringLiteral("_posts/2022-01-01-second.md"));
    QTRY_VERIFY_WITH_TIMEOUT(action(Actions::GitPush).isEnabled(), PatienceMs);
    action(Actions::GitPush).trigger();
    auto *dialog = m_window->findChild<PushDialog *>();
    QVERIFY(dialog && dialog->output()->toPlainText().isEmpty());
    dialog->pushButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->output()->toPlainText().contains(QLatin1String("push")), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->pushButton()->isEnabled(), PatienceMs);
}

int main(int argc, char **argv)
{
    view::registerScheme();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    tst_ChecksAndGit test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_checksandgit.moc"
