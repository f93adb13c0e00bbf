// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "app/site/transactionlog.h"
#include "editor/post/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::site {

/// What became of a transaction that a process left unfinished.
struct Recovered
{
    QString folder; ///< the site's
    QString action; ///< what the writer had asked for
    bool completed = false; ///< else the site is as it was before
    QStringList kept; ///< files that somebody changed meanwhile: they are as they were found

    /// For people, translated.
    [[nodiscard]] QString toString() const;
};

/// Completes or rolls back what is unfinished, in every site; those that another process works on are left to it. To be
/// called before anything else looks at a site: one look at a folder where there is nothing to do. Blocks; any thread.
[[nodiscard]] QList<Recovered> recoverUnfinished();

/// The same for the site of an open log.
[[nodiscard]] post::Result<std::optional<Recovered>> recover(TransactionLog &log);

/// What takes back the last transaction of a site. An error where there is none, or where a file is no longer as it was
/// left. Carried out, it is itself the last transaction.
[[nodiscard]] post::Result<ChangeSet> undoOfLast(const QString &siteFolder);

} // namespace galley::site
