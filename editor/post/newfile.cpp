// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/newfile.h"

#include "editor/post/fileerror.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace galley::post {

namespace {

/// With the process in it, so that `sweepUnfinished` knows whose it is.
QString unfinishedName(const QString &folder)
{
    return QStringLiteral("%1/.galley-%2-%3.new")
        .arg(folder, QString::number(::getpid()), QUuid::createUuid().toString(QUuid::Id128).left(16));
}

/// Refuses the name of something that came in the meantime.
bool takeFreeName(const QString &file, const QString &name)
{
    const QByteArray from = QFile::encodeName(file);
    const QByteArray to = QFile::encodeName(name);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

} // namespace

void sweepUnfinished(const QString &folder)
{
    static const QRegularExpression left(QStringLiteral("^\\.galley-([0-9]+)-[0-9a-f]+(-[0-9]+)?\\.new$"));
    for (const QString &name : QDir(folder).entryList({QStringLiteral(".galley-*.new")}, QDir::Files | QDir::Hidden)) {
        const QRegularExpressionMatch match = left.match(name);
        const pid_t owner = match.captured(1).toInt();
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH)
            QFile::remove(folder + u'/' + name);
    }
}

Result<void> writeNewFile(const QString &path, QByteArrayView bytes)
{
    QFile file(unfinishedName(path.left(path.lastIndexOf(u'/'))));
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(path, errno);
    const bool written = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush()
        && ::fsync(file.handle()) == 0 && takeFreeName(file.fileName(), path);
    if (written)
        return {};
    Error error = writeError(path, errno);
    if (errno == EEXIST)
        error.kind = Error::Kind::AlreadyExists;
    file.remove();
    return error;
}

} // namespace galley::post
