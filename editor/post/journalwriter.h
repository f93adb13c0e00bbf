// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/journalformat.h"
#include "editor/post/result.h"
#include "editor/post/splice.h"

#include <QList>
#include <QString>

namespace galley::post {

/// What is to be journalled: the text as it is now, and what changed since the last batch.
struct JournalBatch
{
    JournalState state; ///< the owner is filled in by the writer
    QList<Splice> splices;
    bool startOver = false; ///< the text belongs to another file now, so appending would not do
};

/// One journal on the disk, mode 0600, locked while this lives: who can lock it knows that its process is gone. Used by
/// one thread at a time; blocks while the disk works.
///
/// Edits are appended, since writing a text of 1 MB anew for each second of typing would write 3 GB an hour. The whole
/// text is written first, and again when the edits have outgrown it or a write has failed.
class JournalWriter final
{
public:
    /// Nothing is created before the first `write`. `folder` is made with mode 0700 when it is missing.
    explicit JournalWriter(QString folder);
    /// Leaves the file there: `remove` is for texts that nobody needs any more.
    ~JournalWriter();
    Q_DISABLE_COPY_MOVE(JournalWriter)

    [[nodiscard]] Result<void> write(const JournalBatch &batch);
    void remove();
    /// Empty until something was written.
    [[nodiscard]] QString path() const { return m_path; }

private:
    [[nodiscard]] Result<void> begin(JournalState state);
    [[nodiscard]] bool append(const QByteArray &record);
    void close();

    QString m_folder;
    QString m_path;
    int m_file = -1;
    quint32 m_edits = 0;
    qint64 m_editBytes = 0;
    bool m_torn = false; ///< a record is there in part; nothing behind it would be read
};

/// $XDG_STATE_HOME/galley/journal, by default in ~/.local/state.
[[nodiscard]] QString journalFolder();

} // namespace galley::post
