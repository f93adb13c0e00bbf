// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace galley::git {

/// Who wants a command to be run.
enum class Asker {
    /// Galley itself, unasked, in a folder that may come from anywhere. A repository's own configuration can name
    /// programs
    /// for nearly everything (git-config(1): core.fsmonitor, core.hooksPath, core.pager, core.sshCommand, core.askPass,
    /// core.alternateRefsCommand, credential.helper, diff.external, gpg.program, ...), so all of these are overruled,
    /// no
    /// transport is allowed, and only commands are used that run neither filters nor textconv.
    Galley,
    /// The writer, by a menu: the repository's hooks, filters, helpers and keys are theirs, and take part.
    Writer,
};

/// Sets up `git ARGUMENTS` in a folder; it is not started. Nothing of it ever asks for anything: there is no terminal,
/// no askpass program and no editor. git's own refusals (safe.directory, safe.bareRepository) stand. Paths are taken
/// literally.
void prepare(QProcess &process, const QString &folder, const QStringList &arguments, Asker asker);

/// Whether git is installed.
[[nodiscard]] bool isInstalled();

} // namespace galley::git
