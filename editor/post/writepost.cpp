// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/encoding.h"
#include "editor/post/fileerror.h"
#include "editor/post/postfile.h"
#include "editor/post/rawfile.h"
#include "editor/post/replacefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::post {

namespace {

Error changedOnDisk(const QString &path)
{
    return {.what = QCoreApplication::translate(
                "post", "Another program changed the file since it was read. Nothing was overwritten."),
            .remedy =
                QCoreApplication::translate("post", "Keep your text, take the file's, or look at the difference."),
            .file = path,
            .kind = Error::Kind::ChangedOnDisk};
}

Error removedOnDisk(const QString &path)
{
    return {.what = QCoreApplication::translate("post", "The file was removed or renamed since it was read."),
            .remedy = QCoreApplication::translate("post", "Save it again under this name, or under another one."),
            .file = path,
            .kind = Error::Kind::RemovedOnDisk};
}

Error alreadyExists(const QString &path)
{
    return {.what =
                QCoreApplication::translate("post", "There is a file of this name already. Nothing was overwritten."),
            .remedy = QCoreApplication::translate("post", "Choose another name, or replace the file."),
            .file = path,
            .kind = Error::Kind::AlreadyExists};
}

Error readOnlyFile(const QString &path)
{
    return {.what = QCoreApplication::translate("post", "The file is read-only."),
            .remedy = QCoreApplication::translate("post", "Allow writing to it, or save the post under another name."),
            .file = path,
            .kind = Error::Kind::NotAllowed};
}

/// The file that a chain of links ends at, whether or not it exists.
Result<QString> followLinks(const QString &path)
{
    constexpr int MostLinks = 40; // as Linux
    QString target = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < MostLinks; ++i) {
        const QFileInfo info(target);
        if (!info.isSymLink())
            return target;
        target = info.symLinkTarget();
    }
    return writeError(path, ELOOP);
}

/// Whether something stands at `target` that we may and can write over.
Result<void> checkWritable(const QString &target)
{
    const QByteArray name = QFile::encodeName(target);
    struct stat status;
    if (::stat(name.constData(), &status) != 0) {
        if (errno == ENOENT && QFileInfo(QFileInfo(target).absolutePath()).isDir())
            return {};
        return writeError(target, errno);
    }
    if (!S_ISREG(status.st_mode))
        return notARegularFile(target, S_ISDIR(status.st_mode));
    // Root may write everything; who took all write bits away meant it all the same.
    if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
        return readOnlyFile(target);
    if (::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0)
        return errno == EACCES ? readOnlyFile(target) : writeError(target, errno);
    return {};
}

/// Whether the file is still the one that was read.
Result<void> checkUnchanged(const QString &target, const Fingerprint &read)
{
    const Fingerprint now = Fingerprint::glance(target);
    if (!read.exists)
        return now.exists ? Result<void>(alreadyExists(target)) : Result<void>();
    if (!now.exists)
        return removedOnDisk(target);
    const Result<RawFile> raw = readRawFile(target);
    if (!raw)
        return raw.error();
    if (!raw->fingerprint.holdsTheSameAs(read))
        return changedOnDisk(target);
    return {};
}

} // namespace

Result<QByteArray> encodedFile(QByteArrayView source, const PostFile &file)
{
    if (file.encoding == "UTF-8")
        return file.byteOrderMark + source.toByteArray();
    Result<QByteArray> text = encodeAs(source, file.encoding);
    if (!text) {
        Error error = text.error();
        error.file = file.path;
        return error;
    }
    return file.byteOrderMark + *text;
}

Result<PostFile> writePost(QByteArrayView source, const PostFile &file, Overwrite overwrite)
{
    const Result<QByteArray> bytes = encodedFile(source, file);
    if (!bytes)
        return bytes.error();
    const Result<QString> target = followLinks(file.path);
    if (!target)
        return target.error();
    if (const Result<void> writable = checkWritable(*target); !writable)
        return writable.error();

    ReplaceCondition condition;
    if (overwrite == Overwrite::OnlyWhatWasRead)
        condition = [&] { return checkUnchanged(*target, file.fingerprint); };
    const Result<Fingerprint> fingerprint = replaceFile(*target, *bytes, condition);
    if (!fingerprint)
        return fingerprint.error();
    PostFile written = file;
    written.fingerprint = *fingerprint;
    return written;
}

} // namespace galley::post
