// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/command.h"
#include "app/site/changeset.h"
#include "app/site/planning.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace galley::commands {

class Progress;

/// How a subcommand that changes a site was called.
struct SiteChangesOptions
{
    bool dryRun = false; ///< print every change with its difference, and change nothing
    bool json = false;
    QStringList notes = {}; ///< what the writer should know, translated; told on stderr and in the record
    QJsonObject record = {}; ///< further members of what `--json` prints
};

/// Carries the changes out, or not, and prints what was or would be done. Nothing to change is something to report.
[[nodiscard]] ExitStatus carryOutChanges(const site::ChangeSet &set, const SiteChangesOptions &options);

/// To be called before anything else: completes or rolls back what a killed process left half-done, and says so.
void recoverSites();

/// What a plan over a whole site gets from a subcommand: the index that the window keeps too, and a line of progress.
[[nodiscard]] site::Planning planningWith(Progress &progress);
/// Words for it.
[[nodiscard]] QString planningWords();

} // namespace galley::commands
