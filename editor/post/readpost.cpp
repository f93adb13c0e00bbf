// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/encoding.h"
#include "editor/post/fileerror.h"
#include "editor/post/newline.h"
#include "editor/post/postfile.h"
#include "editor/post/rawfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace galley::post {

namespace {

constexpr char Utf8Mark[] = "\xef\xbb\xbf";

QByteArray markOf(const QByteArray &bytes, const QByteArray &encoding)
{
    const QByteArray mark = encoding == "UTF-8" ? QByteArray(Utf8Mark)
        : encoding == "UTF-16LE"                ? QByteArray("\xff\xfe")
        : encoding == "UTF-16BE"                ? QByteArray("\xfe\xff")
                                                : QByteArray();
    return bytes.startsWith(mark) ? mark : QByteArray();
}

Error notUtf8(const QString &path, const QByteArray &bytes, qsizetype at)
{
    return {.what = QCoreApplication::translate("post", "The file is not written in UTF-8."),
            .remedy = QCoreApplication::translate("post", "Choose the encoding it is written in."),
            .file = path,
            .line = lineOf(bytes, at),
            .details = QStringLiteral("byte %1: 0x%2").arg(at).arg(QString::fromLatin1(bytes.mid(at, 1).toHex())),
            .kind = Error::Kind::NotUtf8};
}

} // namespace

Result<QByteArray> readBytes(const QString &path)
{
    Result<RawFile> raw = readRawFile(path);
    if (!raw)
        return raw.error();
    return std::move(raw->bytes);
}

Result<LoadedPost> readPost(const QString &path, const QByteArray &encoding)
{
    Result<RawFile> raw = readRawFile(path);
    if (!raw)
        return raw.error();
    LoadedPost post;
    post.file.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    post.file.fingerprint = raw->fingerprint;
    if (!encoding.isEmpty())
        post.file.encoding = encoding;
    post.file.byteOrderMark = markOf(raw->bytes, post.file.encoding);
    const qsizetype start = post.file.byteOrderMark.size();
    if (post.file.encoding == "UTF-8") {
        if (const auto invalid = firstInvalidUtf8(raw->bytes))
            return notUtf8(path, raw->bytes, *invalid);
        post.source = start == 0 ? std::move(raw->bytes) : raw->bytes.sliced(start);
        return post;
    }
    Result<QByteArray> source = decodeAs(QByteArrayView(raw->bytes).sliced(start), post.file.encoding);
    if (!source) {
        Error error = source.error();
        error.file = path;
        return error;
    }
    post.source = std::move(*source);
    return post;
}

} // namespace galley::post
