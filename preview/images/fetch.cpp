// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/fetch.h"

#include <QNetworkProxy>

#include <algorithm>
#include <chrono>

namespace galley::images {
namespace {

using namespace std::chrono_literals;

constexpr int mostAddresses = 4;
constexpr qint64 readBuffer = 256 * 1024; ///< what an endless body can hold besides what was counted

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// The request of RFC 9112, 3, with nothing in it that tells who asks.
QByteArray requestFor(const Target &target, const FetchRequest &wanted)
{
    const QByteArray path = target.url.path(QUrl::FullyEncoded).toLatin1();
    QByteArray request = "GET " + (path.isEmpty() ? QByteArrayLiteral("/") : path);
    if (target.url.hasQuery())
        request += '?' + target.url.query(QUrl::FullyEncoded).toLatin1();
    request += " HTTP/1.1\r\nHost: " + target.hostHeader();
    request += "\r\nUser-Agent: Mozilla/5.0 (compatible; Galley)"
               "\r\nAccept: image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"
               "\r\nAccept-Encoding: identity" // images are compressed; and so there are no bombs to inflate
               "\r\nConnection: close\r\n";
    // From our own cache, where a server put them: nothing in them may begin another header.
    const auto isPlain = [](const QByteArray &value) {
        return !value.isEmpty() && !value.contains('\r') && !value.contains('\n');
    };
    if (isPlain(wanted.etag))
        request += "If-None-Match: " + wanted.etag + "\r\n";
    if (isPlain(wanted.lastModified))
        request += "If-Modified-Since: " + wanted.lastModified + "\r\n";
    return request + "\r\n";
}

Reason reasonFor(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Reason::Insecure;
    case QAbstractSocket::RemoteHostClosedError:
        return Reason::CutShort;
    case QAbstractSocket::SocketTimeoutError:
        return Reason::TooSlow;
    default:
        return Reason::NoConnection;
    }
}

} // namespace

Fetch::Fetch(FetchRequest request, const Limits &limits, const AddressPolicy &addresses, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_addresses(addresses)
    , m_deadline(this)
    , m_patience(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(State::Offline, Reason::TooSlow); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Fetch::connectToNext);
}

Fetch::~Fetch()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    dropSocket();
}

void Fetch::start()
{
    m_deadline.start(m_limits.time);
    // Later, so that a long queue of bad addresses does not fail recursively.
    QTimer::singleShot(0, this, [this] { hop(parseTarget(m_request.url), Reason::BadAddress); });
}

void Fetch::hop(const std::optional<Target> &target, Reason otherwise)
{
    if (!target) {
        fail(State::Refused, otherwise);
        return;
    }
    m_target = *target;
    const QHostAddress literal(m_target.host);
    if (literal.isNull())
        m_lookup = QHostInfo::lookupHost(m_target.host, this, &Fetch::onLookedUp);
    else
        connectTo({literal});
}

void Fetch::onLookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_done)
        return;
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
        fail(State::Offline, Reason::NoSuchHost, info.errorString());
    else
        connectTo(info.addresses());
}

void Fetch::connectTo(const QList<QHostAddress> &addresses)
{
    // One private address among public ones is refused as a whole: an honest name does not mix them.
    const bool open = std::all_of(addresses.begin(), addresses.end(), [this](const QHostAddress &address) {
        return m_addresses.isPublic(address, m_target.port);
    });
    if (!open) {
        m_result.mayStore = false;
        if (!m_request.allowedPlaces.contains(m_target.place())) {
            m_result.askFor = m_target.place();
            fail(State::NeedsClick, Reason::None, m_target.place());
            return;
        }
    }
    m_candidates = addresses.first(qMin<qsizetype>(addresses.size(), mostAddresses));
    connectToNext();
}

void Fetch::connectToNext()
{
    dropSocket();
    const QHostAddress address = m_candidates.takeFirst();
    m_response = {};
    m_judged = false;
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket, &QIODevice::readyRead, this, &Fetch::onReadyRead);
    connect(m_socket, &QAbstractSocket::disconnected, this, &Fetch::onClosed);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &Fetch::onError);
    if (m_target.isSecure()) {
        connect(m_socket, &QSslSocket::encrypted, this, &Fetch::send);
        m_socket->connectToHostEncrypted(address.toString(), m_target.port, m_target.host);
    } else {
        connect(m_socket, &QAbstractSocket::connected, this, &Fetch::send);
        m_socket->connectToHost(address, m_target.port);
    }
    if (!m_candidates.isEmpty()) // an address family without a route may just swallow packets
        m_patience.start(m_limits.time / (mostAddresses + 1));
}

void Fetch::send()
{
    m_patience.stop();
    m_socket->write(requestFor(m_target, m_request));
}

void Fetch::onReadyRead()
{
    if (m_socket)
        read(m_response.feed(m_socket->readAll()));
}

void Fetch::onClosed()
{
    if (!m_socket)
        return;
    onReadyRead();
    if (m_socket && !m_done)
        read(m_response.end());
}

void Fetch::onError(QAbstractSocket::SocketError error)
{
    if (m_done || !m_socket || error == QAbstractSocket::RemoteHostClosedError)
        return; // the latter is also the way that a response ends; `disconnected` follows
    // Only where there was no answer is another address worth a try; a bad certificate is an answer.
    if (!m_judged && !m_candidates.isEmpty() && reasonFor(error) != Reason::Insecure)
        connectToNext();
    else
        fail(State::Offline, reasonFor(error), m_socket->errorString(), m_response.status());
}

void Fetch::read(HttpResponse::State state)
{
    if (m_response.hasHead() && !std::exchange(m_judged, true) && !judgeHead())
        return;
    if (m_response.body().size() > m_limits.bytes)
        fail(State::Refused, Reason::TooLarge, {}, m_response.status());
    else if (state == HttpResponse::State::Broken)
        fail(State::Offline, Reason::BadAnswer, {}, m_response.status());
    else if (state == HttpResponse::State::CutShort)
        fail(State::Offline, Reason::CutShort, {}, m_response.status());
    else if (state == HttpResponse::State::Done)
        take();
}

/// What the head alone decides; true where the body is wanted. Content-Length may lie, so the bytes are counted as
/// well.
bool Fetch::judgeHead()
{
    const int answer = m_response.status();
    if (isRedirect(answer)) {
        follow(m_response.header("Location"));
    } else if (answer == 304 && !(m_request.etag.isEmpty() && m_request.lastModified.isEmpty())) {
        m_result.notModified = true;
        m_result.loaded.picture.httpStatus = answer;
        finish();
    } else if (answer != 200) {
        fail(State::Missing, Reason::None, {}, answer);
    } else if (m_response.announced() > m_limits.bytes) {
        fail(State::Refused, Reason::TooLarge, {}, answer);
    } else if (const QByteArray encoding = m_response.header("Content-Encoding");
               !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0) {
        fail(State::Refused, Reason::Encoded, QString::fromLatin1(encoding), answer);
    } else {
        return true;
    }
    return false;
}

/// The whole image is there.
void Fetch::take()
{
    m_result.etag = m_response.header("ETag");
    m_result.lastModified = m_response.header("Last-Modified");
    if (m_response.header("Cache-Control").toLower().contains("no-store"))
        m_result.mayStore = false;
    m_result.loaded.picture = examine(m_response.body(), m_limits);
    m_result.loaded.picture.httpStatus = 200;
    if (m_result.loaded.picture.isFine())
        m_result.loaded.data = m_response.takeBody();
    finish();
}

void Fetch::follow(const QByteArray &location)
{
    if (++m_redirects > m_limits.redirects) {
        fail(State::Refused, Reason::TooManyRedirects, {}, m_response.status());
        return;
    }
    const std::optional<Target> next = redirectTarget(m_target, location);
    dropSocket();
    hop(next, Reason::BadRedirect);
}

void Fetch::fail(State state, Reason reason, const QString &details, int httpStatus)
{
    if (m_done)
        return;
    Picture picture;
    picture.state = state;
    picture.reason = reason;
    picture.details = details;
    picture.httpStatus = httpStatus;
    m_result.loaded = {picture, {}};
    finish();
}

void Fetch::finish()
{
    if (std::exchange(m_done, true))
        return;
    m_deadline.stop();
    dropSocket();
    m_response = {};
    Q_EMIT finished(m_result);
}

void Fetch::dropSocket()
{
    m_patience.stop();
    if (QSslSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater(); // this may be in one of its own signals
    }
}

} // namespace galley::images
