// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/filereader.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::images {
namespace {

LoadedFile missing()
{
    Picture picture;
    picture.state = State::Missing;
    return {{picture, {}}, {}};
}

LoadedFile failed(Reason reason, const QString &details = {})
{
    return {{refused(reason, details), {}}, {}};
}

QString systemError(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

FileStamp stampOf(const struct stat &info)
{
    return {info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size, info.st_ino};
}

/// An open descriptor, closed at the end of its scope.
class Descriptor final
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

LoadedFile readOpened(int fd, const FileStamp &stamp, const Limits &limits)
{
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(Reason::Unreadable, file.errorString());
    // The file may grow while it is read: never more than the limit and the byte that tells so.
    QByteArray data = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(Reason::Unreadable, file.errorString());
    LoadedFile result{{examine(data, limits), {}}, stamp};
    if (result.loaded.picture.isFine())
        result.loaded.data = std::move(data);
    return result;
}

} // namespace

std::optional<LoadedFile> loadFile(const Source &source, const Limits &limits, const FileStamp *known)
{
    if (source.text().contains(QChar(0)))
        return failed(Reason::BadAddress);
    const QString root = QFileInfo(source.root()).canonicalFilePath();
    const QString path = QFileInfo(source.text()).canonicalFilePath();
    if (root.isEmpty() || path.isEmpty()) {
        if (known && known->size < 0)
            return std::nullopt;
        return missing();
    }
    const QString inside = root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/');
    if (!path.startsWith(inside))
        return failed(Reason::OutsideRoot);
    if (!QFileInfo(path).isFile()) // before opening: that alone can have effects on a device
        return failed(Reason::NotARegularFile);
    // The canonical path has no links; one that is put there meanwhile, or a FIFO, is caught by the flags and by fstat.
    const Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (fd.get() < 0)
        return errno == ENOENT ? missing() : failed(Reason::Unreadable, systemError(errno));
    struct stat info = {};
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return failed(Reason::NotARegularFile);
    const FileStamp stamp = stampOf(info);
    if (known && *known == stamp)
        return std::nullopt;
    if (info.st_size > limits.bytes)
        return LoadedFile{{refused(Reason::TooLarge), {}}, stamp};
    return readOpened(fd.get(), stamp, limits);
}

} // namespace galley::images
