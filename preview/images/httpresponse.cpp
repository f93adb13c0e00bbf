// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/images/httpresponse.h"

#include <algorithm>

namespace galley::images {
namespace {

constexpr qsizetype longestChunkLine = 4096; ///< with its extensions, which nobody sends

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits alone: no sign, no blanks within (RFC 9110, 8.6). -1 where it is none, or beyond all sense.
qint64 number(QByteArrayView text, int base)
{
    const bool digits = !text.isEmpty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), [base](char c) {
        return isDigit(c) || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    return digits ? text.toByteArray().toLongLong(nullptr, base) : -1;
}

} // namespace

HttpResponse::State HttpResponse::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && (m_state == State::Head || m_state == State::Body))
        bytes = m_part == Part::Data ? takeData(bytes) : takeLine(bytes);
    return m_state;
}

HttpResponse::State HttpResponse::end()
{
    if (m_state == State::Body && m_part == Part::Data && !m_chunked && m_left < 0)
        m_state = State::Done;
    else if (m_state == State::Head || m_state == State::Body)
        m_state = State::CutShort;
    return m_state;
}

QByteArray HttpResponse::header(QByteArrayView name) const
{
    const QByteArray wanted = name.toByteArray().toLower();
    for (const auto &[key, value] : m_headers) {
        if (key == wanted)
            return value;
    }
    return {};
}

/// Gives back what follows the line; all of it is taken where the line has not ended.
QByteArrayView HttpResponse::takeLine(QByteArrayView bytes)
{
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype size = newline < 0 ? bytes.size() : newline + 1;
    const bool ofChunk = m_part == Part::ChunkSize || m_part == Part::ChunkEnd;
    if (!ofChunk)
        m_headBytes += size;
    if (m_headBytes > mostHead || (ofChunk && m_line.size() + size > longestChunkLine)) {
        m_state = State::Broken;
        return {};
    }
    m_line += bytes.first(size);
    if (newline >= 0) {
        QByteArray line = std::exchange(m_line, {});
        line.chop(line.endsWith("\r\n") ? 2 : 1);
        onLine(line);
    }
    return bytes.sliced(size);
}

QByteArrayView HttpResponse::takeData(QByteArrayView bytes)
{
    const qsizetype size = m_left < 0 ? bytes.size() : static_cast<qsizetype>(qMin<qint64>(m_left, bytes.size()));
    m_body += bytes.first(size);
    if (m_left >= 0)
        m_left -= size;
    if (m_left == 0) {
        m_part = Part::ChunkEnd;
        if (!m_chunked)
            m_state = State::Done;
    }
    return bytes.sliced(size);
}

void HttpResponse::onLine(QByteArrayView line)
{
    switch (m_part) {
    case Part::StatusLine:
        onStatusLine(line);
        break;
    case Part::Field:
        line.isEmpty() ? onEndOfHead() : onField(line);
        break;
    case Part::ChunkSize:
        onChunkSize(line);
        break;
    case Part::ChunkEnd:
        m_part = Part::ChunkSize;
        if (!line.isEmpty())
            m_state = State::Broken;
        break;
    case Part::Trailer:
        if (line.isEmpty())
            m_state = State::Done;
        break;
    case Part::Data:
        break;
    }
}

void HttpResponse::onStatusLine(QByteArrayView line)
{
    const bool isStatus = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) && line[8] == ' '
        && (line.size() == 12 || line[12] == ' ');
    m_status = isStatus ? static_cast<int>(number(line.sliced(9, 3), 10)) : 0;
    m_part = Part::Field;
    if (m_status < 100)
        m_state = State::Broken;
}

void HttpResponse::onField(QByteArrayView line)
{
    const bool folded = line.front() == ' ' || line.front() == '\t'; // RFC 9112, 5.2: obsolete
    const qsizetype colon = line.indexOf(':');
    if (folded && !m_headers.isEmpty())
        m_headers.last().second += ' ' + line.trimmed().toByteArray();
    else if (!folded && colon > 0) // what is no header at all is passed over, as browsers do
        m_headers.append(
            {line.first(colon).trimmed().toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray()});
}

/// How the body's end is told: RFC 9112, 6.3.
void HttpResponse::onEndOfHead()
{
    if (m_status < 200 && m_status != 101) { // interim: the response is still to come
        m_headers.clear();
        m_part = Part::StatusLine;
        return;
    }
    m_hasHead = true;
    m_state = State::Body;
    m_part = Part::Data;
    if (m_status < 200 || m_status == 204 || m_status == 304) {
        m_state = State::Done;
        return;
    }
    const QByteArray coding = header("transfer-encoding").toLower();
    if (!coding.isEmpty() && coding != "identity") {
        onTransferEncoding(coding);
        return;
    }
    for (const auto &[name, value] : std::as_const(m_headers)) {
        if (name != "content-length")
            continue;
        const qint64 length = number(value, 10);
        if (length < 0 || (m_announced >= 0 && m_announced != length)) {
            m_state = State::Broken;
            return;
        }
        m_announced = m_left = length;
    }
    if (m_left == 0)
        m_state = State::Done;
}

/// Only chunks were offered by the request; another coding has to be undone by somebody, and is refused.
void HttpResponse::onTransferEncoding(QByteArrayView coding)
{
    m_chunked = true;
    m_part = Part::ChunkSize;
    if (coding != QByteArrayView("chunked"))
        m_state = State::Broken;
}

void HttpResponse::onChunkSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    m_left = number((extension < 0 ? line : line.first(extension)).trimmed(), 16);
    m_part = m_left == 0 ? Part::Trailer : Part::Data;
    if (m_left < 0)
        m_state = State::Broken;
}

} // namespace galley::images
