// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

/// A web server on the loopback that does whatever a test wants, well-formed or not. It runs in the test's thread; the
/// image store's network has its own.
class HostileServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Answer = std::function<void(QTcpSocket *socket, const QByteArray &request)>;

    explicit HostileServer(QObject *parent = nullptr);

    /// `target` is the request target as it must arrive, e.g. "/x.png?a=b".
    void route(const QByteArray &target, Answer answer);
    void route(const QByteArray &target, const QByteArray &answer);

    [[nodiscard]] QString url(const QString &target) const;
    [[nodiscard]] QByteArray requestFor(const QByteArray &target) const; ///< the last one, with its headers
    [[nodiscard]] int hits(const QByteArray &target) const;
    [[nodiscard]] int mostAtOnce() const { return m_mostOpen; } ///< requests that waited for an answer together

    [[nodiscard]] static QByteArray ok(const QByteArray &body, const QByteArray &headers = {});
    [[nodiscard]] static QByteArray redirect(const QByteArray &location, int status = 302);
    /// Sends `piece` as fast as the client takes it, until it hangs up.
    static void pour(QTcpSocket *socket, const QByteArray &piece);

    void answered() { --m_open; } ///< to be called by answers that come later

private:
    void onRequest(QTcpSocket *socket);

    QHash<QByteArray, Answer> m_routes;
    QHash<QByteArray, QByteArray> m_last;
    QHash<QByteArray, int> m_hits;
    int m_open = 0;
    int m_mostOpen = 0;
};
