// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/journalwriter.h"

#include "editor/post/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace galley::post {

namespace {

/// Edits below this never lead to writing the whole text again.
constexpr qint64 FewEdits = 256 * 1024;

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(count, 0);
    }
    return true;
}

/// Only the writer's own eyes: a draft is private, whatever the umask.
bool makePrivateFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return false;
    return ::mkdir(name.constData(), 0700) == 0 || errno == EEXIST;
}

void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

QString journalFolder()
{
    // QStandardPaths has no StateLocation before Qt 6.7. The specification has relative paths ignored.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QLatin1String("/.local/state");
    return state + QLatin1String("/galley/journal");
}

JournalWriter::JournalWriter(QString folder)
    : m_folder(std::move(folder))
{
}

JournalWriter::~JournalWriter()
{
    close();
}

Result<void> JournalWriter::write(const JournalBatch &batch)
{
    const bool outgrown = m_editBytes > std::max<qint64>(FewEdits, batch.state.source.size());
    if (m_file < 0 || m_torn || outgrown || batch.startOver
        || !append(journalEdit(m_edits + 1, batch.state.time, batch.splices)))
        return begin(batch.state);
    return {};
}

bool JournalWriter::append(const QByteArray &record)
{
    struct stat status;
    if (::fstat(m_file, &status) != 0 || status.st_nlink == 0)
        return false; // somebody emptied the folder
    m_torn = !writeAll(m_file, record) || ::fdatasync(m_file) != 0;
    if (m_torn)
        return false;
    ++m_edits;
    m_editBytes += record.size();
    return true;
}

Result<void> JournalWriter::begin(JournalState state)
{
    state.owner = ProcessIdentity::ofThisProcess();
    const QString path = m_path.isEmpty()
        ? m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1String(".journal")
        : m_path;
    if (!makePrivateFolder(m_folder))
        return writeError(path, errno);
    const QByteArray name = QFile::encodeName(path);
    const QByteArray unfinished = QFile::encodeName(path + QLatin1String(".new"));
    ::unlink(unfinished.constData());
    const int file =
        ::open(unfinished.constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return writeError(path, errno);
    // Not every file system can lock; then the process' identity in the head must do.
    (void)::flock(file, LOCK_EX | LOCK_NB);
    if (!writeAll(file, journalHead(state)) || ::fsync(file) != 0
        || ::rename(unfinished.constData(), name.constData()) != 0) {
        const int code = errno;
        ::close(file);
        ::unlink(unfinished.constData());
        return writeError(path, code);
    }
    syncFolder(m_folder);
    close();
    m_path = path;
    m_file = file;
    m_edits = 0;
    m_editBytes = 0;
    m_torn = false;
    return {};
}

void JournalWriter::remove()
{
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData());
    close();
    m_path.clear();
}

void JournalWriter::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace galley::post
