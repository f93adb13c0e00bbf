// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/site/changeset.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace galley::site {

/// One change as the log has it: enough to go on or back from wherever a killed process left it.
struct LoggedChange
{
    QString from;
    QString to;
    bool folder = false;
    QByteArray hashBefore = {}; ///< SHA-256; empty for a folder and for what did not exist
    QByteArray hashAfter = {}; ///< likewise
    QByteArray before = {}; ///< the bytes, where taking the change back needs them
    QString staged = {}; ///< the new file beside its place until it takes the name
    QString old = {}; ///< what stood there, beside it until all is done
};

/// What is about to be done to a site, written down before it is begun. A value.
struct TransactionRecord
{
    QString folder; ///< the site's, absolute
    QString action;
    QList<LoggedChange> changes;
    QStringList made; ///< folders that are made, outermost first
    QStringList emptied;
};

/// The log of one site: a file in $XDG_STATE_HOME/galley/transactions whose extension says how far things are, so that
/// each turn is one renaming. Held under a lock: one process at a time works on a site. Only one thread may use it.
class TransactionLog final
{
public:
    enum class State {
        None,
        Preparing, ///< nothing that the site shows has changed
        CarryingOut, ///< everything is on the disk beside its place: to be completed
        RollingBack,
        Done, ///< kept for one undo
    };

    /// Waits up to two seconds for another process to end its own. `siteFolder` need not exist any more.
    [[nodiscard]] static post::Result<TransactionLog> open(const QString &siteFolder);
    /// The logs that some process left unfinished, by their names in the folder; looks at names only.
    [[nodiscard]] static QStringList unfinished();
    /// By one of those names.
    [[nodiscard]] static post::Result<TransactionLog> openNamed(const QString &name);

    TransactionLog(TransactionLog &&other) noexcept;
    TransactionLog &operator=(TransactionLog &&other) noexcept;
    TransactionLog(const TransactionLog &) = delete;
    TransactionLog &operator=(const TransactionLog &) = delete;
    ~TransactionLog();

    /// The unfinished one where there is one, else that of what was done last, else None.
    [[nodiscard]] State state() const;
    [[nodiscard]] post::Result<TransactionRecord> read() const;
    /// Writes the record down, in the state Preparing; on the disk when this returns.
    [[nodiscard]] post::Result<void> begin(const TransactionRecord &record);
    [[nodiscard]] post::Result<void> turnTo(State state);
    /// Forgets the record of the present state.
    [[nodiscard]] post::Result<void> forget();

private:
    TransactionLog(QString stem, int lock);
    [[nodiscard]] QString fileOf(State state) const;

    QString m_stem; ///< path without its extension
    int m_lock = -1;
};

} // namespace galley::site
