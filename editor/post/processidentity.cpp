// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/processidentity.h"

#include <QFile>
#include <QString>

#include <unistd.h>

namespace galley::post {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// 0 where there is no such process. One that has ended and whose parent has not asked how (a zombie) is none: in
/// containers nobody may ever ask.
qint64 startTimeOf(qint64 pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    // The second field is the program's name in brackets, and may hold blanks and brackets itself.
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr qsizetype StartTime = 22 - 3; // the first of these fields is the third
    const bool ended = fields[0] == "Z" || fields[0] == "X";
    return !ended && fields.size() > StartTime ? fields[StartTime].toLongLong() : 0;
}

QByteArray presentBootId()
{
    return contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
}

} // namespace

ProcessIdentity ProcessIdentity::ofThisProcess()
{
    const qint64 self = ::getpid();
    return {presentBootId(), self, startTimeOf(self)};
}

bool ProcessIdentity::isRunning() const
{
    return pid > 0 && bootId == presentBootId() && startTime != 0 && startTime == startTimeOf(pid);
}

} // namespace galley::post
