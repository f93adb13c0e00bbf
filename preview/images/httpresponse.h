// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace galley::images {

/// Reads one response of HTTP/1.1 or 1.0 to a GET (RFC 9112), in pieces as they come. Our own, as Qt 6.4 reads headers
/// without an end, in a thread that its access manager waits for by 5 s. A value; any thread; any bytes are fine.
class HttpResponse final
{
public:
    enum class State {
        Head, ///< the head is not there yet
        Body, ///< the head is, and bytes of the body are awaited
        Done,
        CutShort, ///< the connection ended before the response did
        Broken, ///< not HTTP, or a head beyond the limit
    };

    /// Of the status line, all headers and trailers, and interim responses (1xx) together, in bytes.
    static constexpr qsizetype mostHead = 64 * 1024;

    /// The next bytes of the connection. What follows the response is dropped.
    State feed(QByteArrayView bytes);
    /// There are no more.
    State end();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasHead() const { return m_hasHead; }
    [[nodiscard]] int status() const { return m_status; } ///< 0 before the first line
    /// The first header of the name, whatever its case, without blanks around; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Bytes of the body as the head announces them; -1 where it does not.
    [[nodiscard]] qint64 announced() const { return m_announced; }
    /// What has come of the body, without the chunks' marks.
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }

private:
    enum class Part { StatusLine, Field, Data, ChunkSize, ChunkEnd, Trailer };

    QByteArrayView takeLine(QByteArrayView bytes);
    QByteArrayView takeData(QByteArrayView bytes);
    void onLine(QByteArrayView line);
    void onStatusLine(QByteArrayView line);
    void onField(QByteArrayView line);
    void onChunkSize(QByteArrayView line);
    void onEndOfHead();
    void onTransferEncoding(QByteArrayView coding);

    State m_state = State::Head;
    Part m_part = Part::StatusLine;
    bool m_hasHead = false;
    bool m_chunked = false;
    int m_status = 0;
    qint64 m_announced = -1;
    qint64 m_left = -1; ///< of the body or the chunk; -1: until the connection ends
    qsizetype m_headBytes = 0;
    QByteArray m_line; ///< what has come of the present one
    QList<std::pair<QByteArray, QByteArray>> m_headers; ///< names in lower case
    QByteArray m_body;
};

} // namespace galley::images
