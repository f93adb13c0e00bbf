// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"

HostileServer::HostileServer(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onRequest(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    listen(QHostAddress::LocalHost);
}

void HostileServer::route(const QByteArray &target, Answer answer)
{
    m_routes.insert(target, std::move(answer));
}

void HostileServer::route(const QByteArray &target, const QByteArray &answer)
{
    route(target, [answer](QTcpSocket *socket, const QByteArray &) {
        socket->write(answer);
        socket->disconnectFromHost();
    });
}

void HostileServer::onRequest(QTcpSocket *socket)
{
    QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    socket->setProperty("request", request);
    if (!request.contains("\r\n\r\n"))
        return;
    socket->setProperty("request", QByteArray());
    const QByteArray target = request.split(' ').value(1);
    m_last.insert(target, request);
    ++m_hits[target];
    m_mostOpen = qMax(m_mostOpen, ++m_open);
    const Answer answer = m_routes.value(target);
    if (answer) {
        answer(socket, request);
    } else {
        socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        --m_open;
    }
}

QString HostileServer::url(const QString &target) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(serverPort()), target);
}

QByteArray HostileServer::requestFor(const QByteArray &target) const
{
    return m_last.value(target);
}

int HostileServer::hits(const QByteArray &target) const
{
    return m_hits.value(target);
}

QByteArray HostileServer::ok(const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray HostileServer::redirect(const QByteArray &location, int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + location
        + "\r\nContent-Length: 0\r\n\r\n";
}

void HostileServer::pour(QTcpSocket *socket, const QByteArray &piece)
{
    connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
        if (socket->bytesToWrite() < 64 * 1024)
            socket->write(piece);
    });
    socket->write(piece);
}
