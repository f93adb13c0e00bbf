// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/recovery.h"

#include "editor/post/rawfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

namespace galley::post {

namespace {

/// A writer holds the lock as long as its process runs. Where the file system has no locks nobody does.
bool isLocked(const QString &journal)
{
    const int file = ::open(QFile::encodeName(journal).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return errno != ENOENT;
    const bool locked = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return locked;
}

/// Whether the file holds that text already: the process ended between saving and removing its journal.
bool isSaved(const JournalState &state, const Result<RawFile> &now)
{
    if (!now)
        return false;
    const Result<QByteArray> bytes = encodedFile(state.source, state.file);
    return bytes && *bytes == now->bytes;
}

std::optional<Recovery> recover(const QString &journal)
{
    const Result<RawFile> raw = readRawFile(journal);
    if (!raw || isLocked(journal))
        return std::nullopt;
    const std::optional<JournalState> state = readJournal(raw->bytes);
    if (!state) {
        // A head is on the disk before the file has this name: the disk has spoilt it. Somebody may still read the
        // text.
        QFile::rename(journal, journal + QLatin1String(".damaged"));
        return std::nullopt;
    }
    if (state->owner.isRunning())
        return std::nullopt;
    const Result<RawFile> now = readRawFile(state->file.path);
    if (isSaved(*state, now)) {
        QFile::remove(journal);
        return std::nullopt;
    }
    Recovery recovery{.journal = journal,
                      .file = state->file,
                      .source = state->source,
                      .time = QDateTime::fromMSecsSinceEpoch(state->time)};
    if (now && state->file.fingerprint.exists)
        recovery.fileState = now->fingerprint.holdsTheSameAs(state->file.fingerprint) ? Recovery::FileState::Same
                                                                                      : Recovery::FileState::Changed;
    else if (now)
        recovery.fileState = Recovery::FileState::Changed;
    return recovery;
}

void removeUnfinished(const QDir &folder)
{
    const QStringList names = folder.entryList({QStringLiteral("*.journal.new")}, QDir::Files);
    for (const QString &name : names) {
        if (!isLocked(folder.filePath(name)))
            QFile::remove(folder.filePath(name));
    }
}

} // namespace

QList<Recovery> pendingRecoveries(const QString &folder)
{
    const QDir journals(folder);
    removeUnfinished(journals);
    QList<Recovery> recoveries;
    const QStringList names = journals.entryList({QStringLiteral("*.journal")}, QDir::Files);
    for (const QString &name : names) {
        if (const auto recovery = recover(journals.filePath(name)))
            recoveries.append(*recovery);
    }
    std::sort(recoveries.begin(), recoveries.end(),
              [](const Recovery &a, const Recovery &b) { return a.time > b.time; });
    return recoveries;
}

void discardRecovery(const Recovery &recovery)
{
    QFile::remove(recovery.journal);
}

} // namespace galley::post
