// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/postfile.h"
#include "editor/post/processidentity.h"
#include "editor/post/splice.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace galley::post {

/// What a journal tells: a text that was not saved, and whose it is.
struct JournalState
{
    ProcessIdentity owner = {};
    PostFile file = {}; ///< with the fingerprint that the file had when the process read or wrote it; no path: never saved
    QByteArray source = {}; ///< UTF-8 without the BOM
    qint64 time = 0; ///< milliseconds since 1970 UTC when the newest part was written
};

/// A journal is a head with a whole text, then any number of edits, each with a checksum over itself and its number.
/// What a crash or a power cut tore off the end, and all from the first damaged byte on, is left out when it is read.
[[nodiscard]] QByteArray journalHead(const JournalState &state);
/// `number` counts the edits of one journal from 1.
[[nodiscard]] QByteArray journalEdit(quint32 number, qint64 time, const QList<Splice> &splices);
/// Nothing where not even the head is whole.
[[nodiscard]] std::optional<JournalState> readJournal(QByteArrayView bytes);

} // namespace galley::post
