// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/replacefile.h"

#include "editor/post/fileerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace galley::post {

namespace {

/// ACLs and labels are extended attributes too. What the system does not let us set was not ours to keep.
void copyAttributes(const char *from, int to)
{
    const ssize_t size = ::listxattr(from, nullptr, 0);
    if (size <= 0)
        return;
    QByteArray names(size, '\0');
    if (::listxattr(from, names.data(), size_t(size)) != size)
        return;
    for (const QByteArray &name : names.split('\0')) {
        const ssize_t length = name.isEmpty() ? -1 : ::getxattr(from, name.constData(), nullptr, 0);
        if (length < 0)
            continue;
        QByteArray value(length, '\0');
        if (::getxattr(from, name.constData(), value.data(), size_t(length)) == length)
            (void)::fsetxattr(to, name.constData(), value.constData(), size_t(length), 0);
    }
}

/// The new name is in the folder, and the folder must be on the disk for it to survive a power cut.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor); // some file systems cannot; then nothing can be done about it
    ::close(descriptor);
}

Error failure(const QString &target, const QSaveFile &file, int code)
{
    if (code == 0 && file.error() == QFileDevice::ResourceError)
        code = ENOSPC;
    Error error = writeError(target, code);
    if (code == 0)
        error.details = file.errorString();
    return error;
}

const QString saving = QStringLiteral("save-");

/// An hour: longer than any disk takes, so that nobody is writing it any more.
void removeLeftOver(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QStringList names{QStringLiteral(".galley-") + saving + u'*'};
    for (const QFileInfo &left : QDir(folder).entryInfoList(names, QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (left.lastModified() < limit)
            QFile::remove(left.filePath());
    }
}

} // namespace

QString nameBeside(const QString &path, const QString &mark)
{
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    const qsizetype dot = path.lastIndexOf(u'.');
    return path.left(name) + QStringLiteral(".galley-") + mark + (dot > name ? path.sliced(dot) : QString());
}

bool takeOverAttributes(const QString &from, int file)
{
    const QByteArray name = QFile::encodeName(from);
    struct stat old;
    if (::stat(name.constData(), &old) != 0)
        return errno == ENOENT;
    struct stat own;
    if (::fstat(file, &own) != 0)
        return false;
    mode_t mode = old.st_mode & 07777;
    if (own.st_uid != old.st_uid && ::fchown(file, old.st_uid, gid_t(-1)) != 0)
        mode &= 01777; // set-uid of another user's file
    if (own.st_gid != old.st_gid && ::fchown(file, uid_t(-1), old.st_gid) != 0)
        mode = (mode & 05707) | ((mode & 07) << 3); // what the old group may do is not this group's
    if (::fchmod(file, mode) != 0)
        return false;
    copyAttributes(name.constData(), file);
    return true;
}

Result<Fingerprint> replaceFile(const QString &target, QByteArrayView bytes, const ReplaceCondition &condition,
                                const SaveFileFactory &factory)
{
    if (condition) {
        if (const Result<void> allowed = condition(); !allowed)
            return allowed.error();
    }
    removeLeftOver(QFileInfo(target).absolutePath());
    const QString beside = nameBeside(target, saving + QString::number(QRandomGenerator::global()->generate64(), 36));
    const std::unique_ptr<QSaveFile> file = factory ? factory(beside) : std::make_unique<QSaveFile>(beside);
    errno = 0;
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(target, *file, errno);
    errno = 0;
    if (file->write(bytes.data(), bytes.size()) != bytes.size() || !takeOverAttributes(target, file->handle()))
        return failure(target, *file, errno); // the destructor removes what was written
    struct stat status;
    if (::fstat(file->handle(), &status) != 0)
        return failure(target, *file, errno);
    if (condition) {
        if (const Result<void> allowed = condition(); !allowed)
            return allowed.error();
    }
    errno = 0;
    if (!file->commit())
        return failure(target, *file, errno);
    if (::rename(QFile::encodeName(beside).constData(), QFile::encodeName(target).constData()) != 0) {
        const int code = errno;
        QFile::remove(beside);
        return writeError(target, code);
    }
    syncFolder(QFileInfo(target).absolutePath());
    Fingerprint fingerprint = Fingerprint::of(status);
    fingerprint.hash = Fingerprint::hashOf(bytes);
    return fingerprint;
}

} // namespace galley::post
