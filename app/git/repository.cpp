// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/git/repository.h"

#include "app/git/gitcommand.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace galley::git {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(galley::git::Repository)
};

constexpr int PatienceMs = 10000;
constexpr qint64 Largest = 64 * 1024 * 1024;

struct Answer
{
    bool ok = false;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString line() const { return QString::fromUtf8(out.endsWith('\n') ? out.chopped(1) : out); }
};

Answer ask(const QString &folder, const QStringList &arguments)
{
    QProcess git;
    prepare(git, folder, arguments, Asker::Galley);
    git.start();
    if (!git.waitForFinished(PatienceMs)) {
        git.kill();
        git.waitForFinished(1000);
        return {};
    }
    return {git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0, git.readAllStandardOutput(),
            git.readAllStandardError()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(Largest) : QByteArray();
}

/// Also where git would turn the file's line ends on committing.
bool sameContent(const QByteArray &inTree, const QByteArray &inGit)
{
    if (inTree == inGit)
        return true;
    return !inGit.contains('\r') && QByteArray(inTree).replace("\r\n", "\n") == inGit;
}

QString refusalIn(const QByteArray &message)
{
    if (message.contains("dubious ownership") || message.contains("safe.directory")) {
        return Texts::tr("The folder belongs to somebody else, so git does not read it. `git config --global --add "
                         "safe.directory FOLDER` allows it, if you trust what is in there.");
    }
    if (message.contains("bare repository"))
        return Texts::tr("Part of this folder looks like a repository of git's own making, so git does not read it.");
    return {};
}

/// The id of a blob, in HEAD or in the index; empty where the file is not there.
QByteArray idInHead(const FileState &state)
{
    const Answer answer = ask(state.root,
                              {QStringLiteral("rev-parse"), QStringLiteral("--verify"), QStringLiteral("--quiet"),
                               QStringLiteral("HEAD:") + state.path});
    return answer.ok ? answer.out.trimmed() : QByteArray();
}

QByteArray idInIndex(const FileState &state)
{
    const Answer answer = ask(state.root,
                              {QStringLiteral("ls-files"), QStringLiteral("--stage"), QStringLiteral("-z"),
                               QStringLiteral("--"), state.path});
    const QList<QByteArray> parts = answer.out.split('\t').first().split(' ');
    return answer.ok && parts.size() == 3 ? parts[1] : QByteArray();
}

QByteArray blob(const QString &root, const QByteArray &id)
{
    const Answer answer = ask(root, {QStringLiteral("cat-file"), QStringLiteral("blob"), QString::fromLatin1(id)});
    return answer.ok ? answer.out : QByteArray();
}

void judge(FileState &state)
{
    const QByteArray head = idInHead(state);
    const QByteArray index = idInIndex(state);
    state.staged = index != head;
    if (head.isEmpty() && index.isEmpty()) {
        // `check-ignore` would say it too, but not of literal paths.
        const Answer ignored =
            ask(state.root,
                {QStringLiteral("ls-files"), QStringLiteral("--others"), QStringLiteral("--ignored"),
                 QStringLiteral("--exclude-standard"), QStringLiteral("-z"), QStringLiteral("--"), state.path});
        state.kind = !ignored.out.isEmpty() ? FileState::Kind::Ignored : FileState::Kind::Untracked;
        return;
    }
    const bool same = !head.isEmpty() && sameContent(contentOf(state.root + u'/' + state.path), blob(state.root, head));
    state.kind = same ? FileState::Kind::Unchanged : FileState::Kind::Changed;
}

/// The repository around a folder, without anything about a file.
FileState repositoryAt(const QString &folder)
{
    FileState state;
    if (!isInstalled())
        return state;
    const Answer top = ask(folder, {QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel")});
    if (!top.ok) {
        state.refusal = refusalIn(top.err);
        if (!state.refusal.isEmpty())
            state.kind = FileState::Kind::Refused;
        return state;
    }
    state.root = QFileInfo(top.line()).canonicalFilePath();
    return state;
}

} // namespace

FileState stateOf(const QString &file)
{
    const QString real = QFileInfo(file).canonicalFilePath();
    if (real.isEmpty())
        return {};
    FileState state = repositoryAt(QFileInfo(real).path());
    // A repository's configuration may name any folder as its working tree: then the file is not in it.
    if (state.root.isEmpty() || !real.startsWith(state.root + u'/'))
        return state.kind == FileState::Kind::Refused ? state : FileState();
    state.path = real.sliced(state.root.size() + 1);
    judge(state);
    const Answer branch = ask(
        state.root,
        {QStringLiteral("symbolic-ref"), QStringLiteral("--short"), QStringLiteral("--quiet"), QStringLiteral("HEAD")});
    state.branch = branch.ok ? branch.line() : QString();
    const Answer ahead = ask(state.root,
                             {QStringLiteral("rev-list"), QStringLiteral("--count"),
                              QStringLiteral("@{upstream}..HEAD"), QStringLiteral("--")});
    state.ahead = ahead.ok ? ahead.line().toInt() : 0;
    return state;
}

std::optional<QByteArray> committed(const FileState &state)
{
    const QByteArray id = state.isInRepository() ? idInHead(state) : QByteArray();
    if (id.isEmpty())
        return std::nullopt;
    const Answer answer =
        ask(state.root, {QStringLiteral("cat-file"), QStringLiteral("blob"), QString::fromLatin1(id)});
    return answer.ok ? std::optional(answer.out) : std::nullopt;
}

QStringList uncommitted(const FileState &repository, const QStringList &files)
{
    QStringList found;
    for (const QString &file : files) {
        const QString real = QFileInfo(file).canonicalFilePath();
        if (real.isEmpty() || !real.startsWith(repository.root + u'/') || found.contains(real))
            continue;
        FileState state = repository;
        state.path = real.sliced(repository.root.size() + 1);
        judge(state);
        if (state.kind == FileState::Kind::Untracked || state.kind == FileState::Kind::Changed)
            found.append(real);
    }
    return found;
}

} // namespace galley::git
