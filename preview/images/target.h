// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace galley::images {

/// A URL that can be asked for: http or https with a host, without credentials and fragment.
struct Target
{
    QUrl url;
    QString host; ///< as QHostInfo and certificates want it: IDN as ASCII, no brackets, no dot at its end
    quint16 port = 0;

    [[nodiscard]] bool isSecure() const { return url.scheme() == QLatin1String("https"); }
    /// The request header `Host`, RFC 9112, 3.2.
    [[nodiscard]] QByteArray hostHeader() const;
    /// Host and port, for people and for the user's allowance.
    [[nodiscard]] QString place() const;
};

/// Nothing where the text is no such URL. `//host/path` counts as https.
[[nodiscard]] std::optional<Target> parseTarget(const QString &text);
/// Where a redirect leads, relative ones included (RFC 9110, 10.2.2). Nothing where it must not be followed: to another
/// scheme, or from https to http.
[[nodiscard]] std::optional<Target> redirectTarget(const Target &from, const QByteArray &location);

} // namespace galley::images
