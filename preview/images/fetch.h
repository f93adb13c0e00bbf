// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/addresspolicy.h"
#include "preview/images/examine.h"
#include "preview/images/httpresponse.h"
#include "preview/images/target.h"

#include <QHostInfo>
#include <QList>
#include <QObject>
#include <QSslSocket>
#include <QStringList>
#include <QTimer>

namespace galley::images {

struct FetchRequest
{
    QString url;
    QStringList allowedPlaces; ///< `Target::place`s that the user let be fetched from whatever their address
    QByteArray etag; ///< of the copy that we have
    QByteArray lastModified;
};

struct Fetched
{
    Loaded loaded;
    QByteArray etag;
    QByteArray lastModified;
    bool notModified = false; ///< the copy that we have is the image
    bool mayStore = true; ///< neither forbidden by the server nor from a private network
    QString askFor; ///< the place whose address only the user can allow; with State::NeedsClick
};

/// One image from the network, with all its redirects, in a thread with an event loop. It may be deleted at any time,
/// and waits for nobody then.
///
/// Against DNS rebinding a name is looked up once, all its addresses are judged, and the socket connects to an address
/// that was judged, with the name in the Host header, in the TLS handshake and for the check of the certificate.
/// Proxies are not used: they would look the name up themselves. Each image has its own connection; nothing is kept of
/// it.
class Fetch final : public QObject
{
    Q_OBJECT

public:
    Fetch(FetchRequest request, const Limits &limits, const AddressPolicy &addresses, QObject *parent = nullptr);
    ~Fetch() override;

    void start();

Q_SIGNALS:
    /// Once; not after deletion.
    void finished(const galley::images::Fetched &fetched);

private:
    void hop(const std::optional<Target> &target, Reason otherwise);
    void onLookedUp(const QHostInfo &info);
    void connectTo(const QList<QHostAddress> &addresses);
    void connectToNext();
    void send();
    void onReadyRead();
    void onClosed();
    void onError(QAbstractSocket::SocketError error);
    void read(HttpResponse::State state);
    [[nodiscard]] bool judgeHead();
    void take();
    void follow(const QByteArray &location);
    void fail(State state, Reason reason, const QString &details = {}, int httpStatus = 0);
    void finish();
    void dropSocket();

    FetchRequest m_request;
    Limits m_limits;
    AddressPolicy m_addresses;
    Target m_target;
    QList<QHostAddress> m_candidates;
    int m_lookup = -1;
    int m_redirects = 0;
    bool m_done = false;
    bool m_judged = false; ///< the head of the present response
    QSslSocket *m_socket = nullptr; ///< a plain one for http
    HttpResponse m_response;
    Fetched m_result;
    QTimer m_deadline;
    QTimer m_patience; ///< with one address, while there are others
};

} // namespace galley::images
