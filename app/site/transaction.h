// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/transactionlog.h"
#include "editor/post/result.h"

#include <QStringList>

#include <functional>

namespace galley::site {

/// The steps of a transaction in which the disk may fail, or the process end.
enum class Step {
    WriteLog,
    MakeFolder,
    Stage, ///< a new file beside its place
    Sync,
    Commit, ///< from here on it is completed, not rolled back
    KeepOld, ///< a second name for what stands there
    PutInPlace,
    Move,
    CleanUp,
    Finish,
};

struct TransactionOptions
{
    /// Tests let a step fail here: true goes on. Asked before each step, with the path that it is about.
    std::function<bool(Step step, const QString &path)> allow;
};

/// The steps of one transaction on the disk. Each can be repeated, from wherever a killed process stopped: what was
/// done is told by which files are there.
class Transaction final
{
public:
    Transaction(TransactionRecord record, const TransactionOptions &options);

    /// Makes the folders and writes the new files beside their places. `changes` are those that the record is of.
    [[nodiscard]] post::Result<void> stage(const QList<Change> &changes);
    /// Whether what is left to do still can be done; asked before going on after a kill.
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] post::Result<void> goForward();
    /// Takes away what no step needs any more.
    void cleanUp();
    /// `begun`: files that the site shows may have changed. Returns those that somebody else changed meanwhile; they
    /// are left as they are.
    [[nodiscard]] QStringList goBack(bool begun);

private:
    [[nodiscard]] bool fails(Step step, const QString &path) const;
    [[nodiscard]] QString absolute(const QString &path) const;
    [[nodiscard]] post::Result<void> makeFolders();
    [[nodiscard]] post::Result<void> stage(const LoggedChange &logged, const Change &change);
    [[nodiscard]] bool canGoOn(const LoggedChange &change) const;
    [[nodiscard]] post::Result<void> goForward(const LoggedChange &change);
    [[nodiscard]] post::Result<void> move(const LoggedChange &change);
    [[nodiscard]] post::Result<void> keepOld(const LoggedChange &change);
    [[nodiscard]] post::Result<void> putInPlace(const LoggedChange &change);
    [[nodiscard]] bool goBack(const LoggedChange &change);
    void syncFolders() const;

    const TransactionRecord m_record;
    const TransactionOptions &m_options;
};

} // namespace galley::site
