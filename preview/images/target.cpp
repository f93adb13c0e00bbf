// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/target.h"

#include <QHostAddress>

#include <algorithm>

namespace galley::images {
namespace {

std::optional<Target> targetOf(QUrl url)
{
    const bool secure = url.scheme() == QLatin1String("https");
    if (!url.isValid() || (!secure && url.scheme() != QLatin1String("http")) || url.port() == 0)
        return std::nullopt;
    Target target;
    target.host = url.host(QUrl::FullyEncoded);
    if (target.host.endsWith(QLatin1Char('.')))
        target.host.chop(1);
    if (target.host.isEmpty())
        return std::nullopt;
    target.port = static_cast<quint16>(url.port(secure ? 443 : 80));
    url.setUserInfo({}); // never sent to anybody
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    target.url = std::move(url);
    return target;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x20) || c == QChar(0x7f); });
}

} // namespace

QByteArray Target::hostHeader() const
{
    QByteArray header = host.toLatin1();
    if (header.contains(':'))
        header = '[' + header + ']';
    if (port != (isSecure() ? 443 : 80))
        header += ':' + QByteArray::number(port);
    return header;
}

QString Target::place() const
{
    return QString::fromLatin1(hostHeader());
}

std::optional<Target> parseTarget(const QString &text)
{
    // Browsers drop line ends and tabs inside a URL; whoever has them there should see that something is wrong.
    const QString trimmed = text.trimmed();
    if (hasControls(trimmed))
        return std::nullopt;
    const bool bare = trimmed.startsWith(QLatin1String("//"));
    return targetOf(QUrl(bare ? QLatin1String("https:") + trimmed : trimmed, QUrl::TolerantMode));
}

std::optional<Target> redirectTarget(const Target &from, const QByteArray &location)
{
    const QString text = QString::fromUtf8(location.trimmed());
    if (text.isEmpty() || hasControls(text))
        return std::nullopt;
    std::optional<Target> to = targetOf(from.url.resolved(QUrl(text, QUrl::TolerantMode)));
    if (to && from.isSecure() && !to->isSecure())
        return std::nullopt;
    return to;
}

} // namespace galley::images
