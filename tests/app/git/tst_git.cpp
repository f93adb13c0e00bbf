// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/git/gitact.h"
#include "app/git/gitcommand.h"
#include "app/git/repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace galley;
using git::FileState;
using git::GitAct;

namespace {

constexpr int PatienceMs = 30000;

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Git as a person runs it, for setting up and for judging.
QString runGit(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"), arguments);
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0)
        qWarning().noquote() << arguments << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString runGit(const QString &folder, const char *arguments)
{
    return runGit(folder, QString::fromLatin1(arguments).split(u' '));
}

} // namespace

/// Real repositories in temporary folders.
class tst_Git : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void stateOf_eachState_isTold();
    void stateOf_noRepository_isNone();
    void stateOf_lineEndsOfWindows_doNotCount();
    void stateOf_somebodyElsesFolder_isRefusedInWords();
    void stateOf_workingTreeElsewhere_isNone();
    void questions_whateverIsConfigured_runNothing_data();
    void questions_whateverIsConfigured_runNothing();
    void questions_partialClone_fetchNothing();
    void commit_whateverElseIsStaged_takesTheseFilesOnly();
    void commit_refusedByAHook_leavesTheIndexAsItWas();
    void commit_oddNames_areTakenLiterally();
    void push_toABareRepository_arrives();
    void push_thatWouldAsk_failsAtOnce();
    void uncommitted_ofImages_areThoseThatChanged();

private:
    [[nodiscard]] QString root() const { return m_folder->filePath(QStringLiteral("site")); }
    [[nodiscard]] QString post() const { return root() + QStringLiteral("/_posts/2021-12-31-글.md"); }
    [[nodiscard]] bool commit(const QStringList &files, const QString &message = QStringLiteral("Add a post"));

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Git::initTestCase()
{
    if (!git::isInstalled())
        QSKIP("git is not installed");
    // Of nobody's own configuration.
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *who : {"AUTHOR", "COMMITTER"}) {
        qputenv((QByteArray("GIT_") + who + "_NAME").constData(), "A Writer");
        qputenv((QByteArray("GIT_") + who + "_EMAIL").constData(), "writer@example.org");
    }
}

void tst_Git::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    runGit(root(), "init -q -b main");
    write(post(), "one\n");
    write(root() + QStringLiteral("/other.md"), "other\n");
    runGit(root(), "add .");
    runGit(root(), "commit -q -m first");
}

bool tst_Git::commit(const QStringList &files, const QString &message)
{
    GitAct act;
    QSignalSpy finished(&act, &GitAct::finished);
    act.commit(root(), files, message);
    return finished.wait(PatienceMs) && finished.first().first().toBool();
}

void tst_Git::stateOf_eachState_isTold()
{
    FileState state = git::stateOf(post());
    QCOMPARE(state.kind, FileState::Kind::Unchanged);
    QCOMPARE(state.root, QFileInfo(root()).canonicalFilePath());
    QCOMPARE(state.path, QStringLiteral("_posts/2021-12-31-글.md"));
    QCOMPARE(state.branch, QStringLiteral("main"));
    QVERIFY(!state.staged);

    write(post(), "two\n");
    state = git::stateOf(post());
    QCOMPARE(state.kind, FileState::Kind::Changed);
    QCOMPARE(*git::committed(state), QByteArray("one\n"));
    runGit(root(), "add -A");
    QVERIFY(git::stateOf(post()).staged);

    const QString fresh = root() + QStringLiteral("/_posts/new.md");
    write(fresh, "x");
    QCOMPARE(git::stateOf(fresh).kind, FileState::Kind::Untracked);
    QVERIFY(!git::committed(git::stateOf(fresh)));
    write(root() + QStringLiteral("/.gitignore"), "new.md\n");
    QCOMPARE(git::stateOf(fresh).kind, FileState::Kind::Ignored);
}

void tst_Git::stateOf_noRepository_isNone()
{
    const QString file = m_folder->filePath(QStringLiteral("outside.md"));
    write(file, "x");
    QCOMPARE(git::stateOf(file).kind, FileState::Kind::NoRepository);
    QCOMPARE(git::stateOf(QStringLiteral("/nowhere/at/all.md")).kind, FileState::Kind::NoRepository);
    // A repository without a commit.
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("empty"))));
    runGit(m_folder->filePath(QStringLiteral("empty")), "init -q");
    write(m_folder->filePath(QStringLiteral("empty/a.md")), "x");
    QCOMPARE(git::stateOf(m_folder->filePath(QStringLiteral("empty/a.md"))).kind, FileState::Kind::Untracked);
}

void tst_Git::stateOf_lineEndsOfWindows_doNotCount()
{
    write(post(), "one\r\n");
    QCOMPARE(git::stateOf(post()).kind, FileState::Kind::Unchanged);
}

void tst_Git::stateOf_somebodyElsesFolder_isRefusedInWords()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    QCOMPARE(::chown(QFile::encodeName(root()).constData(), 12345, 12345), 0);
    QCOMPARE(::chown(QFile::encodeName(root() + QStringLiteral("/.git")).constData(), 12345, 12345), 0);
    const FileState state = git::stateOf(post());
    QCOMPARE(state.kind, FileState::Kind::Refused);
    QVERIFY(state.refusal.contains(QLatin1String("safe.directory")));
    QVERIFY(runGit(m_folder->path(), "config --global --list").isEmpty());
}

void tst_Git::stateOf_workingTreeElsewhere_isNone()
{
    runGit(root(), QStringList{QStringLiteral("config"), QStringLiteral("core.worktree"), QStringLiteral("/usr")});
    QCOMPARE(git::stateOf(post()).kind, FileState::Kind::NoRepository);
}

/// Each row plants a program that would leave a mark. "MARK" in a row is a command that does so.
void tst_Git::questions_whateverIsConfigured_runNothing_data()
{
    QTest::addColumn<QStringList>("config"); ///< key, value, key, value, ...
    QTest::addColumn<QString>("attributes");
    const auto row = [](const char *name, const QStringList &config, const char *attributes = "") {
        QTest::newRow(name) << config << QString::fromLatin1(attributes);
    };
    const QString mark = QStringLiteral("MARK");
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    row("core.fsmonitor", {key("core.fsmonitor"), mark});
    row("core.pager", {key("core.pager"), mark, key("pager.status"), mark, key("pager.diff"), mark});
    row("core.hooksPath", {key("core.hooksPath"), key("HOOKS")});
    row("hooks in their folder", {});
    row("core.editor", {key("core.editor"), mark, key("sequence.editor"), mark});
    row("core.askPass", {key("core.askPass"), mark});
    row("core.sshCommand", {key("core.sshCommand"), mark, key("remote.origin.url"), key("ssh://localhost/x")});
    row("core.gitProxy", {key("core.gitProxy"), mark, key("remote.origin.url"), key("git://localhost/x")});
    row("core.alternateRefsCommand", {key("core.alternateRefsCommand"), mark});
    row("credential.helper",
        {key("credential.helper"), key("!MARK"), key("remote.origin.url"), key("https://localhost/x")});
    row("diff.external", {key("diff.external"), mark});
    row("diff driver", {key("diff.own.command"), mark, key("diff.own.textconv"), mark}, "* diff=own\n");
    row("filters",
        {key("filter.own.clean"), mark, key("filter.own.smudge"), mark, key("filter.own.required"), key("true")},
        "* filter=own\n");
    row("filter process", {key("filter.own.process"), mark}, "* filter=own\n");
    row("merge driver", {key("merge.own.driver"), mark}, "* merge=own\n");
    row("gpg.program",
        {key("gpg.program"), mark, key("gpg.ssh.program"), mark, key("log.showSignature"), key("true"),
         key("commit.gpgSign"), key("true")});
    row("interactive.diffFilter", {key("interactive.diffFilter"), mark});
    row("difftool", {key("diff.tool"), key("own"), key("difftool.own.cmd"), mark});
    row("alias",
        {key("alias.status"), key("!MARK"), key("alias.rev-parse"), key("!MARK"), key("alias.ls-files"), key("!MARK")});
    row("submodule",
        {key("submodule.recurse"), key("true"), key("submodule.sub.update"), key("!MARK"), key("submodule.sub.url"),
         key("ext::MARK"), key("submodule.sub.active"), key("true")});
    row("uploadpack.packObjectsHook", {key("uploadpack.packObjectsHook"), mark});
    row("remote by ext", {key("remote.origin.url"), key("ext::MARK"), key("protocol.ext.allow"), key("always")});
    row("remote.vcs", {key("remote.origin.vcs"), mark});
    row("receive-pack and upload-pack",
        {key("remote.origin.uploadpack"), mark, key("remote.origin.receivepack"), mark});
    row("included file", {key("include.path"), key("INCLUDED")});
    row("untracked cache and index version", {key("core.untrackedCache"), key("true"), key("core.fsmonitor"), mark});
}

void tst_Git::questions_whateverIsConfigured_runNothing()
{
    QFETCH(QStringList, config);
    QFETCH(QString, attributes);
    const QString left = m_folder->filePath(QStringLiteral("mark"));
    const QString program = m_folder->filePath(QStringLiteral("plant"));
    write(program, "#!/bin/sh\ntouch '" + left.toUtf8() + "'\nexit 0\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString hooks = m_folder->filePath(QStringLiteral("hooks"));
    for (const QString &folder : {hooks, root() + QStringLiteral("/.git/hooks")}) {
        for (const char *hook : {"pre-commit", "post-index-change", "fsmonitor-watchman", "reference-transaction",
                                 "post-checkout", "pre-auto-gc", "query-watchman", "sendemail-validate"}) {
            const QString path = folder + u'/' + QLatin1String(hook);
            QVERIFY(QDir().mkpath(folder));
            QFile::remove(path);
            QVERIFY(QFile::copy(program, path));
        }
    }
    const QString included = m_folder->filePath(QStringLiteral("included"));
    write(included, "[core]\n\tfsmonitor = " + program.toUtf8() + "\n\tpager = " + program.toUtf8() + '\n');
    for (qsizetype i = 0; i + 1 < config.size(); i += 2) {
        QString value = config[i + 1];
        value.replace(QLatin1String("MARK"), program).replace(QLatin1String("HOOKS"), hooks);
        value.replace(QLatin1String("INCLUDED"), included);
        QFile file(root() + QStringLiteral("/.git/config"));
        QVERIFY(file.open(QIODevice::Append));
        const QString section = config[i].section(u'.', 0, 0);
        const QString middle = config[i].section(u'.', 1, -2);
        const QString name = config[i].section(u'.', -1);
        file.write((u'[' + section + (middle.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(middle))
                    + QStringLiteral("]\n\t%1 = \"%2\"\n").arg(name, value))
                       .toUtf8());
    }
    if (!attributes.isEmpty())
        write(root() + QStringLiteral("/.gitattributes"), attributes.toUtf8());
    write(post(), "two\n"); // changed, and of another size, so that git would look into it
    write(root() + QStringLiteral("/new.png"), "x");

    const FileState state = git::stateOf(post());
    QCOMPARE(state.kind, FileState::Kind::Changed);
    QCOMPARE(*git::committed(state), QByteArray("one\n"));
    QCOMPARE(
        git::uncommitted(state, {root() + QStringLiteral("/new.png"), root() + QStringLiteral("/other.md")}).size(), 1);
    QVERIFY2(!QFile::exists(left), "a program of the repository's was run");
}

/// The blob is promised by a remote that is a program.
void tst_Git::questions_partialClone_fetchNothing()
{
    const QString left = m_folder->filePath(QStringLiteral("mark"));
    runGit(root(),
        QStringList{QStringLiteral("config"), QStringLiteral("remote.origin.url"),
                    QStringLiteral("ext::touch ") + left});
    runGit(root(), "config remote.origin.promisor true");
    runGit(root(), "config remote.origin.partialclonefilter blob:none");
    runGit(root(), "config extensions.partialClone origin");
    runGit(root(), "config core.repositoryformatversion 1");
    runGit(root(), "config protocol.ext.allow always");
    const QString id = runGit(root(), QStringList{QStringLiteral("rev-parse"), QStringLiteral("HEAD:other.md")});
    QVERIFY(QFile::remove(root() + QStringLiteral("/.git/objects/") + id.left(2) + u'/' + id.sliced(2)));
    const FileState state = git::stateOf(root() + QStringLiteral("/other.md"));
    QCOMPARE(state.kind, FileState::Kind::Changed); // for all that can be said without fetching
    QVERIFY(!git::committed(state));
    QVERIFY(!QFile::exists(left));
}

void tst_Git::commit_whateverElseIsStaged_takesTheseFilesOnly()
{
    write(root() + QStringLiteral("/other.md"), "staged\n");
    write(root() + QStringLiteral("/added.md"), "staged too\n");
    runGit(root(), "add -A");
    write(post(), "two\n");
    const QString image = root() + QStringLiteral("/assets/a b.png");
    write(image, "x");
    QVERIFY(commit({post(), image}, QStringLiteral("글을 고침\n\nBecause.\n")));
    QCOMPARE(runGit(root(), "-c core.quotePath=false show --name-only --format=%s"),
             QStringLiteral("글을 고침\n\n_posts/2021-12-31-글.md\nassets/a b.png"));
    QCOMPARE(runGit(root(), "diff --cached --name-only"), QStringLiteral("added.md\nother.md"));
    QCOMPARE(git::stateOf(post()).kind, FileState::Kind::Unchanged);
}

void tst_Git::commit_refusedByAHook_leavesTheIndexAsItWas()
{
    const QString hook = root() + QStringLiteral("/.git/hooks/pre-commit");
    write(hook, "#!/bin/sh\necho not today\nexit 1\n");
    QVERIFY(QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString image = root() + QStringLiteral("/new.png");
    write(image, "x");
    write(post(), "two\n");
    GitAct act;
    QSignalSpy finished(&act, &GitAct::finished);
    QSignalSpy output(&act, &GitAct::output);
    act.commit(root(), {post(), image}, QStringLiteral("x"));
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(finished.first().first().toBool(), false);
    QVERIFY(output.first().first().toString().contains(QLatin1String("not today")));
    QCOMPARE(runGit(root(), "status --porcelain -uall"),
             QStringLiteral("M \"_posts/2021-12-31-\\352\\270\\200.md\"\n?? new.png"));
}

void tst_Git::commit_oddNames_areTakenLiterally()
{
    const QString star = root() + QStringLiteral("/*.md");
    const QString dash = root() + QStringLiteral("/--all");
    write(star, "x");
    write(dash, "x");
    write(root() + QStringLiteral("/other.md"), "changed\n");
    QVERIFY(commit({star, dash}));
    QCOMPARE(runGit(root(), "show --name-only --format="), QStringLiteral("*.md\n--all"));
}

void tst_Git::push_toABareRepository_arrives()
{
    const QString bare = m_folder->filePath(QStringLiteral("bare.git"));
    runGit(m_folder->path(), QStringList{QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), bare});
    runGit(root(), QStringList{QStringLiteral("remote"), QStringLiteral("add"), QStringLiteral("origin"), bare});
    runGit(root(), "push -q -u origin main");
    write(post(), "two\n");
    QVERIFY(commit({post()}));
    QCOMPARE(git::stateOf(post()).ahead, 1);
    GitAct act;
    QSignalSpy finished(&act, &GitAct::finished);
    QSignalSpy output(&act, &GitAct::output);
    act.push(root());
    QVERIFY(finished.wait(PatienceMs));
    QVERIFY(finished.first().first().toBool());
    QVERIFY(!output.isEmpty());
    QCOMPARE(runGit(bare, "rev-parse main"), runGit(root(), "rev-parse main"));
    QCOMPARE(git::stateOf(post()).ahead, 0);
}

/// No branch to push to, and then one that wants a password.
void tst_Git::push_thatWouldAsk_failsAtOnce()
{
    GitAct act;
    QSignalSpy finished(&act, &GitAct::finished);
    act.push(root());
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(finished.takeFirst().first().toBool(), false);
    // A helper that knows nothing: git would now ask for a name.
    runGit(root(), "config remote.origin.url https://localhost:1/x.git");
    runGit(root(), "config branch.main.remote origin");
    runGit(root(), "config branch.main.merge refs/heads/main");
    act.push(root());
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(finished.takeFirst().first().toBool(), false);
}

void tst_Git::uncommitted_ofImages_areThoseThatChanged()
{
    const QString fresh = root() + QStringLiteral("/new.png");
    write(fresh, "x");
    write(root() + QStringLiteral("/other.md"), "changed\n");
    const FileState state = git::stateOf(post());
    QCOMPARE(git::uncommitted(state,
                              {fresh, fresh, root() + QStringLiteral("/other.md"), post(),
                               m_folder->filePath(QStringLiteral("none.png")), QStringLiteral("/etc/hostname")}),
             (QStringList{QFileInfo(fresh).canonicalFilePath(),
                          QFileInfo(root() + QStringLiteral("/other.md")).canonicalFilePath()}));
}

QTEST_GUILESS_MAIN(tst_Git)
#include "tst_git.moc"
