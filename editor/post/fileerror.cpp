// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/fileerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <system_error>

namespace galley::post {

namespace {

struct Words
{
    QString what;
    QString remedy;
    Error::Kind kind = Error::Kind::Other;
};

QString otherName()
{
    return QCoreApplication::translate("post", "Save the post in another folder or under another name.");
}

/// What reading and writing have in common.
Words common(int code)
{
    switch (code) {
    case ELOOP:
        return {QCoreApplication::translate("post", "The links to the file lead round in a circle."),
                QCoreApplication::translate("post", "Mend the links, or choose the file itself.")};
    case ENAMETOOLONG:
        return {QCoreApplication::translate("post", "The name of the file is too long for this disk."),
                QCoreApplication::translate("post", "Choose a shorter name.")};
    case ENOTDIR:
        return {QCoreApplication::translate("post", "A part of the path is a file, not a folder."),
                QCoreApplication::translate("post", "Check the path."), Error::Kind::NotFound};
    case EMFILE:
    case ENFILE:
        return {QCoreApplication::translate("post", "Too many files are open at the same time."),
                QCoreApplication::translate("post", "Close some programs and try again.")};
    case EIO:
        return {QCoreApplication::translate("post", "The disk reports a fault."),
                QCoreApplication::translate("post", "Check the disk; keep a copy of the post elsewhere.")};
    default:
        return {};
    }
}

Words reading(int code)
{
    switch (code) {
    case ENOENT:
        return {QCoreApplication::translate("post", "There is no such file."),
                QCoreApplication::translate("post", "Check the path."), Error::Kind::NotFound};
    case EACCES:
    case EPERM:
        return {QCoreApplication::translate("post", "You may not read this file."),
                QCoreApplication::translate("post", "Change its permissions, or ask its owner to."),
                Error::Kind::NotAllowed};
    default:
        return {QCoreApplication::translate("post", "The file could not be read."), {}};
    }
}

Words writing(int code)
{
    switch (code) {
    case ENOENT:
        return {QCoreApplication::translate("post", "The folder of the file is gone."),
                QCoreApplication::translate("post", "Bring the folder back, or save the post elsewhere."),
                Error::Kind::NotFound};
    case EACCES:
    case EPERM:
        return {QCoreApplication::translate("post", "You may not write in this folder."),
                QCoreApplication::translate("post", "Change its permissions, or save the post elsewhere."),
                Error::Kind::NotAllowed};
    case EROFS:
        return {QCoreApplication::translate("post", "The disk of this file can only be read."), otherName(),
                Error::Kind::NotAllowed};
    case ENOSPC:
        return {QCoreApplication::translate("post", "The disk is full."),
                QCoreApplication::translate("post", "Make room and save again, or save the post elsewhere."),
                Error::Kind::NoSpace};
    case EDQUOT:
        return {QCoreApplication::translate("post", "Your share of this disk is used up."),
                QCoreApplication::translate("post", "Make room and save again, or save the post elsewhere."),
                Error::Kind::NoSpace};
    case EFBIG:
        return {QCoreApplication::translate("post", "The file would be larger than is allowed here."), otherName(),
                Error::Kind::NoSpace};
    default:
        return {QCoreApplication::translate("post", "The file could not be written."), otherName()};
    }
}

Error spoken(Words words, const QString &path, int code)
{
    if (Words shared = common(code); !shared.what.isEmpty())
        words = std::move(shared);
    return {.what = words.what,
            .remedy = words.remedy,
            .file = path,
            .details = code == 0 ? QString() : QString::fromStdString(std::generic_category().message(code)),
            .kind = words.kind};
}

} // namespace

Error readError(const QString &path, int code)
{
    return spoken(reading(code), path, code);
}

Error writeError(const QString &path, int code)
{
    return spoken(writing(code), path, code);
}

Error notARegularFile(const QString &path, bool isFolder)
{
    return {
        .what = isFolder ? QCoreApplication::translate("post", "This is a folder, not a post.")
                         : QCoreApplication::translate("post", "This is a device or a pipe, not a post."),
        .remedy = QCoreApplication::translate("post", "Choose a file."),
        .file = path,
    };
}

} // namespace galley::post
