// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/fingerprint.h"
#include "editor/post/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace galley::post {

/// The file of a post: where it is, how its text is written there, and what it was when we last saw it.
struct PostFile
{
    QString path; ///< absolute, as the user named it: links are followed when reading and writing
    QByteArray encoding = QByteArrayLiteral("UTF-8");
    QByteArray byteOrderMark = {}; ///< the bytes before the text; usually none
    Fingerprint fingerprint = {}; ///< of a file that does not exist yet: the default
};

struct LoadedPost
{
    QByteArray source; ///< UTF-8 without the BOM, newlines as in the file
    PostFile file;
};

/// Everything here may be called in any thread, and blocks while the disk works.

/// Without `encoding`, the file must be UTF-8; else an Error of the kind NotUtf8 names the first other byte, and the
/// user may choose one of `fittingEncodings(readBytes(path))` to come back with. Files over 256 MB are refused.
[[nodiscard]] Result<LoadedPost> readPost(const QString &path, const QByteArray &encoding = {});

/// The bytes of a regular file as they are.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path);

/// What a file of this encoding holds for the text.
[[nodiscard]] Result<QByteArray> encodedFile(QByteArrayView source, const PostFile &file);

enum class Overwrite {
    OnlyWhatWasRead, ///< a file that changed, came or went since `PostFile::fingerprint` was taken is left alone
    Always,
};

/// Writes the whole file or leaves it as it is, also when the power fails. Mode bits, extended attributes, and as far
/// as the system lets us the owner are kept; of a link, the file it points to is written. Returns the file as it is
/// now.
[[nodiscard]] Result<PostFile> writePost(QByteArrayView source, const PostFile &file,
                                         Overwrite overwrite = Overwrite::OnlyWhatWasRead);

} // namespace galley::post
