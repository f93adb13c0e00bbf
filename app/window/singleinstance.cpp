// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace galley::window {

namespace {

constexpr int PatienceMs = 200;
constexpr int RetryMs = 10;
constexpr int LongestTalkMs = 2000;
constexpr qint64 LargestRequest = 1024 * 1024;
constexpr auto StreamVersion = QDataStream::Qt_6_0;
constexpr char Received[] = "received";

/// The same user may sit at two displays, and wants the window where the program was started.
QString endpoint(const QString &folder)
{
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(display, QCryptographicHash::Blake2b_160).first(4).toHex();
    return folder + QLatin1String("/galley-") + QString::fromLatin1(hash);
}

QByteArray packed(const OpenRequest &request)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(StreamVersion);
    out << request.paths << request.activationToken;
    return bytes;
}

enum class Reading { Incomplete, Nonsense, Done };

Reading unpack(QDataStream &in, OpenRequest &request)
{
    QByteArray bytes;
    in.startTransaction();
    in >> bytes;
    if (!in.commitTransaction())
        return Reading::Incomplete;
    QDataStream content(bytes);
    content.setVersion(StreamVersion);
    content >> request.paths >> request.activationToken;
    request.paths.removeIf([](const QString &path) { return !QDir::isAbsolutePath(path); });
    return content.status() == QDataStream::Ok ? Reading::Done : Reading::Nonsense;
}

/// The folder keeps other users out already, where it is what the specification says.
bool isOurs(const QLocalSocket &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
}

/// True where the first process has the request or will read it. It may be just about to listen, hence the tries.
bool handOver(const QString &server, const OpenRequest &request)
{
    const QDeadlineTimer deadline(PatienceMs);
    QLocalSocket socket;
    do {
        socket.connectToServer(server);
        if (socket.waitForConnected(int(deadline.remainingTime())))
            break;
        QThread::msleep(std::min<unsigned long>(RetryMs, static_cast<unsigned long>(deadline.remainingTime())));
    } while (!deadline.hasExpired());
    if (socket.state() != QLocalSocket::ConnectedState || !isOurs(socket))
        return false;
    QDataStream out(&socket);
    out.setVersion(StreamVersion);
    out << packed(request);
    socket.waitForBytesWritten(int(deadline.remainingTime()));
    while (!deadline.hasExpired() && socket.state() == QLocalSocket::ConnectedState) {
        if (socket.waitForReadyRead(int(deadline.remainingTime())) && socket.readAll().startsWith(Received))
            return true;
    }
    return socket.state() == QLocalSocket::ConnectedState && socket.bytesToWrite() == 0;
}

} // namespace

OpenRequest OpenRequest::fromCommandLine(const QStringList &paths)
{
    OpenRequest request;
    for (const QString &path : paths)
        request.paths.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    for (const char *name : {"DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"}) {
        if (const QByteArray token = qgetenv(name); !token.isEmpty())
            request.activationToken = token;
        qunsetenv(name);
    }
    return request;
}

class SingleInstance::Private
{
public:
    explicit Private(QString theFolder)
        : folder(std::move(theFolder))
    {
    }
    ~Private()
    {
        server.close(); // before the lock is gone: a successor's socket has the same name
        if (lock >= 0)
            ::close(lock);
    }
    Q_DISABLE_COPY_MOVE(Private)

    QString folder;
    QLocalServer server;
    int lock = -1;
};

SingleInstance::SingleInstance(QString folder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(folder)))
{
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::runtimeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}

SingleInstance::Role SingleInstance::start(const OpenRequest &request)
{
    if (d->folder.isEmpty())
        return Role::Alone;
    // The lock decides who is first, not the socket: that one stays behind when a process is killed.
    const QByteArray name = QFile::encodeName(endpoint(d->folder) + QLatin1String(".lock"));
    d->lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (d->lock < 0)
        return Role::Alone;
    if (::flock(d->lock, LOCK_EX | LOCK_NB) == 0)
        return listen() ? Role::First : Role::Alone;
    return handOver(endpoint(d->folder), request) ? Role::HandedOver : Role::Alone;
}

bool SingleInstance::listen()
{
    connect(&d->server, &QLocalServer::newConnection, this, &SingleInstance::greet);
    QLocalServer::removeServer(endpoint(d->folder));
    d->server.setSocketOptions(QLocalServer::UserAccessOption);
    return d->server.listen(endpoint(d->folder));
}

void SingleInstance::greet()
{
    while (QLocalSocket *socket = d->server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(LongestTalkMs, socket, &QLocalSocket::abort);
        if (!isOurs(*socket)) {
            socket->abort();
            continue;
        }
        const auto read = [this, socket] {
            QDataStream in(socket);
            in.setVersion(StreamVersion);
            OpenRequest request;
            const Reading reading = socket->bytesAvailable() > LargestRequest ? Reading::Nonsense : unpack(in, request);
            if (reading == Reading::Nonsense)
                socket->abort();
            if (reading != Reading::Done)
                return;
            socket->write(Received);
            socket->disconnectFromServer();
            Q_EMIT requested(request);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace galley::window
