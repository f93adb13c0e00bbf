// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::git {

/// What git knows of a file.
struct FileState
{
    enum class Kind {
        NoRepository, ///< the file is in none, or git is not installed
        Refused, ///< git does not want to read the repository; `refusal` is why
        Ignored,
        Untracked,
        Unchanged, ///< as in the last commit
        Changed,
    };

    Kind kind = Kind::NoRepository;
    QString root; ///< the working tree's folder, absolute
    QString path; ///< of the file, relative to `root`
    QString branch; ///< empty on none
    bool staged = false; ///< what is in the index is neither of the last commit
    int ahead = 0; ///< commits that the upstream branch does not have
    QString refusal = {}; ///< in the user's language

    [[nodiscard]] bool isInRepository() const { return kind >= Kind::Ignored; }
};

/// Everything here asks git as Asker::Galley does, runs no program that the repository names, and blocks: for worker
/// threads. Filters are not run either: a file that one turns into something else on committing counts as changed. Line
/// ends of Windows in a file that has none in git do not count.
[[nodiscard]] FileState stateOf(const QString &file);

/// The file as it is in the last commit; nothing where it is not in it, or cannot be had without fetching.
[[nodiscard]] std::optional<QByteArray> committed(const FileState &state);

/// Those of the files that a commit would take in: untracked or changed, in this repository. Absolute paths.
[[nodiscard]] QStringList uncommitted(const FileState &repository, const QStringList &files);

} // namespace galley::git
