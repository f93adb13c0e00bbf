// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/images/addresspolicy.h"
#include "preview/images/examine.h"
#include "preview/images/target.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QNetworkAccessManager;

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

/// One image from the network, with all its redirects, in a thread with an event loop.
///
/// Against DNS rebinding a name is looked up once, all its addresses are judged, and the connection is made to an
/// address that was judged: the request goes to `https://ADDRESS/path`, with the name in the Host header and, by
/// QNetworkRequest::setPeerVerifyName, in the TLS handshake and the check of the certificate. That needs HTTP/1.1, as
/// Qt 6.4 fills HTTP/2's :authority from the URL. System proxies are not used: they would look the name up themselves.
class Fetch final : public QObject
{
    Q_OBJECT

public:
    Fetch(FetchRequest request, const Limits &limits, const AddressPolicy &addresses, QNetworkAccessManager *network,
          QObject *parent = nullptr);
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
    void onHeaders();
    void onReadyRead();
    void onReplyFinished();
    void follow(const QByteArray &location);
    void fail(State state, Reason reason, const QString &details = {}, int httpStatus = 0);
    void finish();
    void dropReply();
    [[nodiscard]] int status() const;

    FetchRequest m_request;
    Limits m_limits;
    AddressPolicy m_addresses;
    QNetworkAccessManager *m_network;
    Target m_target;
    QList<QHostAddress> m_candidates;
    int m_lookup = -1;
    int m_redirects = 0;
    bool m_done = false;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_data;
    Fetched m_result;
    QTimer m_deadline;
    QTimer m_patience; ///< with one address, while there are others
};

} // namespace galley::images
