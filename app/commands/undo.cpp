// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/commands/undo.h"

#include "app/commands/output.h"
#include "app/commands/postarguments.h"
#include "app/commands/sitechanges.h"
#include "app/site/siteconfig.h"
#include "app/site/siterecovery.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley::commands {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

PostUsage usage()
{
    return {Texts::tr("Usage: galley undo SITE [--dry-run] [--json]\n\n"
                      "Takes back what publish, unpublish, rename, retag, take-home or export did last to the Jekyll\n"
                      "folder, as long as every file is still as it was left. Undone twice, it is done again.\n\n"
                      "  --dry-run  print every change with its difference, and change nothing\n"
                      "  --json     one object: folder, action, changes, notes\n"),
            {QStringLiteral("--dry-run"), QStringLiteral("--json")},
            {},
            0};
}

} // namespace

int runUndo(const QStringList &arguments)
{
    int status = Done;
    const std::optional<PostArguments> read = readPostArguments(usage(), arguments, &status);
    if (!read)
        return status;
    if (!QFileInfo(read->post).isDir()) {
        complain(Texts::tr("%1 is not a folder.").arg(read->post));
        return IoError;
    }
    const QString above = site::findSite(read->post);
    const post::Result<site::ChangeSet> undo = site::undoOfLast(above.isEmpty() ? read->post : above);
    if (!undo) {
        complain(undo.error().toString());
        return SomethingToReport;
    }
    return carryOutChanges(
        *undo, {.dryRun = read->has(QStringLiteral("--dry-run")), .json = read->has(QStringLiteral("--json"))});
}

} // namespace galley::commands
