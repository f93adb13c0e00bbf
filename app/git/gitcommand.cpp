// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/git/gitcommand.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

#include <unistd.h>

namespace galley::git {

namespace {

/// A program that is always there, does nothing and says no.
const QString no = QStringLiteral("/bin/false");

/// `-c` counts as the writer's own word: it overrules every file, and `safe.*` listens to it.
QStringList overruled()
{
    QStringList arguments;
    const std::pair<const char *, QString> values[] = {
        {"core.fsmonitor", QStringLiteral("false")},
        {"core.hooksPath", QStringLiteral("/dev/null")},
        {"core.pager", QStringLiteral("cat")},
        {"core.editor", no},
        {"core.askPass", no},
        {"core.sshCommand", no},
        {"core.gitProxy", {}},
        {"core.alternateRefsCommand", no},
        {"credential.helper", {}},
        {"diff.external", {}},
        {"gpg.program", no},
        {"gpg.ssh.program", no},
        {"gpg.x509.program", no},
        {"log.showSignature", QStringLiteral("false")},
        {"submodule.recurse", QStringLiteral("false")},
        {"status.submoduleSummary", QStringLiteral("false")},
        {"uploadpack.packObjectsHook", {}},
        {"protocol.allow", QStringLiteral("never")},
        {"gc.auto", QStringLiteral("0")},
        {"maintenance.auto", QStringLiteral("false")},
        {"safe.bareRepository", QStringLiteral("explicit")},
    };
    for (const auto &[key, value] : values)
        arguments += {QStringLiteral("-c"), QLatin1String(key) + u'=' + value};
    return arguments;
}

/// Without what would lead git elsewhere, or let it ask.
QProcessEnvironment environment(Asker asker)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
                             "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF",
                             "GIT_PAGER", "GIT_CEILING_DIRECTORIES", "GIT_LITERAL_PATHSPECS", "GIT_QUARANTINE_PATH"})
        all.remove(QLatin1String(name));
    all.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    all.insert(QStringLiteral("GIT_ASKPASS"), no);
    all.insert(QStringLiteral("SSH_ASKPASS"), no);
    all.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("never"));
    all.insert(QStringLiteral("GIT_EDITOR"), no);
    all.insert(QStringLiteral("GIT_SEQUENCE_EDITOR"), no);
    if (asker == Asker::Writer)
        return all;
    all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")); // what is read here is not shown
    all.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
    // A partial clone would fetch what it lacks; before 2.39.4 git knows only the second of these.
    all.insert(QStringLiteral("GIT_NO_LAZY_FETCH"), QStringLiteral("1"));
    all.insert(QStringLiteral("GIT_ALLOW_PROTOCOL"), QStringLiteral("none"));
    return all;
}

} // namespace

void prepare(QProcess &process, const QString &folder, const QStringList &arguments, Asker asker)
{
    process.setProgram(QStringLiteral("git"));
    process.setArguments(QStringList{QStringLiteral("--no-pager"), QStringLiteral("--literal-pathspecs")}
                         + (asker == Asker::Galley ? overruled() : QStringList()) + arguments);
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment(asker));
    process.setStandardInputFile(QProcess::nullDevice());
    // ssh and gpg ask on the terminal that the program was started from, unless there is none.
    process.setChildProcessModifier([] { ::setsid(); });
}

bool isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty();
}

} // namespace galley::git
