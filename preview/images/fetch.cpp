// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/fetch.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

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

QNetworkRequest requestFor(const Target &target, const QHostAddress &address, const FetchRequest &wanted)
{
    QUrl url = target.url;
    url.setHost(address.toString());
    QNetworkRequest request(url);
    request.setPeerVerifyName(target.host);
    request.setRawHeader("Host", target.hostHeader());
    request.setRawHeader("User-Agent", "Mozilla/5.0 (compatible; Galley)");
    request.setRawHeader("Accept", "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8");
    request.setRawHeader("Accept-Encoding", "identity"); // images are compressed; and so there are no bombs to inflate
    if (!wanted.etag.isEmpty())
        request.setRawHeader("If-None-Match", wanted.etag);
    if (!wanted.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", wanted.lastModified);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Manual also keeps Qt from answering "Negotiate" with the user's Kerberos ticket.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

Reason reasonFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Reason::Insecure;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Reason::CutShort;
    case QNetworkReply::TimeoutError:
        return Reason::TooSlow;
    default:
        return Reason::NoConnection;
    }
}

} // namespace

Fetch::Fetch(FetchRequest request, const Limits &limits, const AddressPolicy &addresses, QNetworkAccessManager *network,
             QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
    , m_addresses(addresses)
    , m_network(network)
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
    dropReply();
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
    dropReply();
    const QHostAddress address = m_candidates.takeFirst();
    m_reply = m_network->get(requestFor(m_target, address, m_request));
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Fetch::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Fetch::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &Fetch::onReplyFinished);
    if (!m_candidates.isEmpty()) // an address family without a route may just swallow packets
        m_patience.start(m_limits.time / (mostAddresses + 1));
}

int Fetch::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// What the headers alone decide. Content-Length may lie, so the bytes are counted as well.
void Fetch::onHeaders()
{
    m_patience.stop();
    const int answer = status();
    if (answer < 200)
        return;
    if (isRedirect(answer)) {
        follow(m_reply->rawHeader("Location"));
    } else if (answer == 304 && !(m_request.etag.isEmpty() && m_request.lastModified.isEmpty())) {
        m_result.notModified = true;
        m_result.loaded.picture.httpStatus = answer;
        finish();
    } else if (answer != 200) {
        fail(State::Missing, Reason::None, {}, answer);
    } else if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.bytes) {
        fail(State::Refused, Reason::TooLarge, {}, answer);
    } else if (const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed();
               !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0) {
        fail(State::Refused, Reason::Encoded, QString::fromLatin1(encoding), answer);
    }
}

void Fetch::onReadyRead()
{
    if (!m_done && m_reply && status() == 200) {
        m_data += m_reply->readAll();
        if (m_data.size() > m_limits.bytes)
            fail(State::Refused, Reason::TooLarge, {}, 200);
    }
}

void Fetch::onReplyFinished()
{
    if (m_done || !m_reply)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError) {
        // Only where there was no answer is another address worth a try; a bad certificate is an answer.
        if (status() == 0 && !m_candidates.isEmpty() && error != QNetworkReply::SslHandshakeFailedError)
            connectToNext();
        else
            fail(State::Offline, reasonFor(error), m_reply->errorString(), status());
        return;
    }
    onReadyRead();
    if (m_done)
        return;
    if (status() != 200) { // no headers at all: HTTP/0.9, or none that Qt could read
        fail(State::Offline, Reason::CutShort, m_reply->errorString(), status());
        return;
    }
    m_result.etag = m_reply->rawHeader("ETag");
    m_result.lastModified = m_reply->rawHeader("Last-Modified");
    if (m_reply->rawHeader("Cache-Control").toLower().contains("no-store"))
        m_result.mayStore = false;
    m_result.loaded.picture = examine(m_data, m_limits);
    m_result.loaded.picture.httpStatus = 200;
    if (m_result.loaded.picture.isFine())
        m_result.loaded.data = std::move(m_data);
    finish();
}

void Fetch::follow(const QByteArray &location)
{
    if (++m_redirects > m_limits.redirects) {
        fail(State::Refused, Reason::TooManyRedirects, {}, status());
        return;
    }
    const std::optional<Target> next = redirectTarget(m_target, location);
    dropReply();
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
    dropReply();
    m_data.clear();
    Q_EMIT finished(m_result);
}

void Fetch::dropReply()
{
    m_patience.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        // Later: this may be in one of its own signals, and Qt 6.4 complains of an abort while it handles an error
        // status.
        QTimer::singleShot(0, reply, [reply] {
            reply->abort();
            reply->deleteLater();
        });
    }
}

} // namespace galley::images
