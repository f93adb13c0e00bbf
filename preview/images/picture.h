// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace galley::images {

enum class State {
    Unknown, ///< never asked for
    Loading,
    Fine,
    Missing, ///< no such file, or the server says so (`httpStatus`)
    Refused, ///< will not be shown: see `reason`
    Offline, ///< no answer: no network, no such host, no connection, too slow; see `reason`
    NeedsClick, ///< the host is this computer's or in a private network: fetched only after `ImageStore::allow`
    NotFetched, ///< the setting fetches nothing unasked, and there is no copy in the cache
};

enum class Reason {
    None,
    // Refused
    BadAddress, ///< not a URL, or neither http, https nor a data: image
    OutsideRoot, ///< the file's real path lies outside the folder that may be read
    NotARegularFile,
    Unreadable, ///< no permission, or reading failed
    NotAnImage, ///< by its content, whatever its name or the server says
    TooLarge, ///< more bytes than Limits::bytes
    TooManyPixels,
    TooManyRedirects,
    BadRedirect, ///< to something that is not http or https, from https to http, or to nowhere
    Encoded, ///< compressed for transport, though that was not asked for
    // Offline
    NoSuchHost,
    NoConnection,
    TooSlow,
    Insecure, ///< the TLS certificate or handshake was not accepted
    BadAnswer, ///< not HTTP, or headers without an end
    CutShort, ///< the connection ended before the whole image was there
};

inline constexpr qint64 veryLargeBytes = 2 * 1024 * 1024;
inline constexpr int veryLargeSide = 5000; ///< pixels

/// What is known of an image; a plain value without its bytes.
struct Picture
{
    State state = State::Unknown;
    Reason reason = Reason::None;
    int httpStatus = 0; ///< of the last answer; 0 for files, or where there was none
    QByteArray mimeType; ///< found in the content, never taken from the server: "image/png"
    QString format; ///< for people: "PNG"
    QSize pixels; ///< as declared in the content; invalid where it declares none (some SVG)
    qint64 bytes = 0;
    bool fromCache = false; ///< fetched earlier; so also while offline
    QString details; ///< the system's own words about a failure; untranslated

    [[nodiscard]] bool isFine() const { return state == State::Fine; }
    /// For a web page: by its bytes or its longer side.
    [[nodiscard]] bool isVeryLarge() const
    {
        return isFine() && (bytes > veryLargeBytes || qMax(pixels.width(), pixels.height()) > veryLargeSide);
    }
    [[nodiscard]] bool isFinal() const { return state != State::Unknown && state != State::Loading; }
    friend bool operator==(const Picture &, const Picture &) = default;
};

} // namespace galley::images
