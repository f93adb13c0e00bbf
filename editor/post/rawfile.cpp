// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/rawfile.h"

#include "editor/post/fileerror.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::post {

namespace {

class FileDescriptor final
{
public:
    explicit FileDescriptor(int number)
        : m_number(number)
    {
    }
    ~FileDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(FileDescriptor)

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

Error tooLarge(const QString &path)
{
    return {
        .what = QCoreApplication::translate("post", "The file is larger than %1 MB; a post never is.")
                    .arg(LargestFile / 1024 / 1024),
        .remedy = QCoreApplication::translate("post", "Choose another file."),
        .file = path,
    };
}

/// Reads to the end, which need not be where the size said; nothing where more than the limit comes or reading fails.
std::optional<QByteArray> readAll(int file, qint64 expected)
{
    constexpr qsizetype Slice = 64 * 1024;
    QByteArray bytes;
    bytes.reserve(expected + 1);
    while (bytes.size() <= LargestFile) {
        const qsizetype before = bytes.size();
        bytes.resize(std::max(before + Slice, qsizetype(expected) + 1));
        const ssize_t count = ::read(file, bytes.data() + before, size_t(bytes.size() - before));
        bytes.resize(before + std::max<ssize_t>(count, 0));
        if (count == 0)
            return bytes;
        if (count < 0 && errno != EINTR)
            return std::nullopt;
    }
    errno = EFBIG;
    return std::nullopt;
}

Result<RawFile> readOnce(const QString &path, int file)
{
    struct stat before;
    if (::fstat(file, &before) != 0)
        return readError(path, errno);
    if (!S_ISREG(before.st_mode))
        return notARegularFile(path, S_ISDIR(before.st_mode));
    if (before.st_size > LargestFile)
        return tooLarge(path);
    if (::lseek(file, 0, SEEK_SET) != 0)
        return readError(path, errno);
    std::optional<QByteArray> bytes = readAll(file, before.st_size);
    if (!bytes)
        return errno == EFBIG ? tooLarge(path) : readError(path, errno);
    Fingerprint fingerprint = Fingerprint::of(before);
    fingerprint.size = bytes->size(); // the files of /proc say 0
    fingerprint.hash = Fingerprint::hashOf(*bytes);
    return RawFile{std::move(*bytes), std::move(fingerprint)};
}

} // namespace

Result<RawFile> readRawFile(const QString &path)
{
    // Opening some devices does something; asking what they are does not. O_NONBLOCK: it may be another file by then.
    const QByteArray name = QFile::encodeName(path);
    struct stat status;
    if (::stat(name.constData(), &status) != 0)
        return readError(path, errno);
    if (!S_ISREG(status.st_mode))
        return notARegularFile(path, S_ISDIR(status.st_mode));
    const FileDescriptor file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return readError(path, errno);

    // Somebody may be writing into it just now: both halves must be of one moment.
    constexpr int Attempts = 3;
    Result<RawFile> raw = readOnce(path, file.number());
    for (int attempt = 1; attempt < Attempts && raw; ++attempt) {
        struct stat after;
        if (::fstat(file.number(), &after) == 0 && Fingerprint::of(after).mtime == raw->fingerprint.mtime)
            break;
        raw = readOnce(path, file.number());
    }
    return raw;
}

} // namespace galley::post
