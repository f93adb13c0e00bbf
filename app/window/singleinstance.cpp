// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/window/singleinstance.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace galley::window {

namespace {

constexpr int LongestTalkMs = 2000;
constexpr qint64 LargestRequest = 1024 * 1024;
constexpr auto StreamVersion = QDataStream::Qt_6_0;

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

} // namespace

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
    return handOver(request, d->folder, Patience::Some) ? Role::HandedOver : Role::Alone;
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
