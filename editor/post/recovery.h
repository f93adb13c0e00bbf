// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/journalwriter.h"
#include "editor/post/postfile.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace galley::post {

/// A text that a process left unsaved when it ended.
struct Recovery
{
    /// What became of the file since that process last read or wrote it.
    enum class FileState {
        Same,
        Changed, ///< its text is another one: show the difference
        Missing, ///< removed, or never saved when `file.path` is empty
    };

    QString journal = {}; ///< to be removed, or given to `Journal::supersede`, when the text is safe or unwanted
    PostFile file = {}; ///< as the lost process knew it
    QByteArray source = {}; ///< UTF-8 without the BOM
    QDateTime time = {}; ///< when the newest part of it was written
    FileState fileState = FileState::Missing;
};

/// The texts that processes which ended have left, newest first. Journals of running processes are passed over, those
/// that hold nothing which the file does not hold are removed. Blocks while the disk works; may be called in any
/// thread.
[[nodiscard]] QList<Recovery> pendingRecoveries(const QString &folder = journalFolder());

/// The user does not want the text, or has it.
void discardRecovery(const Recovery &recovery);

} // namespace galley::post
