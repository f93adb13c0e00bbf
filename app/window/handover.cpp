// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/handover.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace galley::window {

namespace {

constexpr int PatienceMs = 200;
constexpr int RetryMs = 10;

/// A folder that nobody else can enter, nor has prepared for us.
bool isPrivate(const QString &folder)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == ::geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

/// A connection to the first process, closed with it.
class Connection final
{
public:
    explicit Connection(const QByteArray &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address = {AF_UNIX, {}};
        if (m_socket < 0 || size_t(path.size()) >= sizeof address.sun_path)
            return;
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        m_open = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Connection()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    /// The folder keeps other users out already, where it is what the specification says.
    [[nodiscard]] bool isOurs() const
    {
        ucred peer = {};
        socklen_t size = sizeof peer;
        return m_open && ::getsockopt(m_socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
    }

    [[nodiscard]] bool send(const QByteArray &bytes, const QDeadlineTimer &deadline) const
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            if (!wait(POLLOUT, deadline))
                return false;
            const ssize_t count = ::send(m_socket, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (count < 0 && errno != EAGAIN && errno != EINTR)
                return false;
            done += std::max<ssize_t>(count, 0);
        }
        return true;
    }

    /// False only where the other side has gone without a word: that it is busy is no refusal.
    [[nodiscard]] bool isTaken(const QDeadlineTimer &deadline) const
    {
        char answer = 0;
        return !wait(POLLIN, deadline) || ::recv(m_socket, &answer, 1, 0) == 1;
    }

private:
    [[nodiscard]] bool wait(short event, const QDeadlineTimer &deadline) const
    {
        pollfd poll = {m_socket, event, 0};
        return ::poll(&poll, 1, int(deadline.remainingTime())) > 0;
    }

    int m_socket;
    bool m_open = false;
};

} // namespace

OpenRequest OpenRequest::fromCommandLine(const QStringList &paths)
{
    OpenRequest request;
    for (const QString &path : paths)
        request.paths.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    for (const char *name : {"DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"}) {
        if (const QByteArray token = qgetenv(name); !token.isEmpty())
            request.activationToken = token;
    }
    return request;
}

QByteArray packed(const OpenRequest &request)
{
    QByteArray content;
    QDataStream inner(&content, QIODevice::WriteOnly);
    inner.setVersion(QDataStream::Qt_6_0);
    inner << request.paths << request.activationToken;
    QByteArray bytes;
    QDataStream outer(&bytes, QIODevice::WriteOnly);
    outer << content;
    return bytes;
}

QString endpoint(const QString &folder)
{
    // The same user may sit at two displays, and wants the window where the program was started.
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Blake2b_160).first(4).toHex();
    return folder + QLatin1String("/galley-") + QString::fromLatin1(hash);
}

QString runtimeFolder()
{
    // Not QStandardPaths, which complains on stderr where the variable is not set: su and cron leave it out.
    const QString given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(given) && QFileInfo(given).isDir())
        return given;
    const QString ofLogin = QStringLiteral("/run/user/%1").arg(::geteuid());
    if (isPrivate(ofLogin))
        return ofLogin;
    const QString own = QDir::tempPath() + QStringLiteral("/galley-%1").arg(::geteuid());
    ::mkdir(QFile::encodeName(own).constData(), S_IRWXU);
    return isPrivate(own) ? own : QString();
}

bool handOver(const OpenRequest &request, const QString &folder, Patience patience)
{
    if (folder.isEmpty())
        return false;
    const QDeadlineTimer deadline(PatienceMs);
    const QByteArray path = QFile::encodeName(endpoint(folder));
    do {
        const Connection first(path);
        if (first.isOurs())
            return first.send(packed(request), deadline) && first.isTaken(deadline);
        if (patience == Patience::Some)
            ::poll(nullptr, 0, int(std::min<qint64>(RetryMs, deadline.remainingTime())));
    } while (patience == Patience::Some && !deadline.hasExpired());
    return false;
}

} // namespace galley::window
