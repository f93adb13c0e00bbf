// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/journalformat.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace galley::post {

namespace {

constexpr QByteArrayView Magic("galley journal 1\n");
constexpr qsizetype LengthSize = sizeof(quint32);
constexpr qsizetype ChecksumSize = 8;
constexpr auto StreamVersion = QDataStream::Qt_6_0;

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(LengthSize, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray checksum(quint32 number, QByteArrayView payload)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(bigEndian(number));
    hash.addData(payload);
    return hash.result().first(ChecksumSize);
}

QByteArray record(quint32 number, const QByteArray &payload)
{
    return bigEndian(quint32(payload.size())) + payload + checksum(number, payload);
}

/// Takes the next record off `rest`; nothing where it is not whole.
std::optional<QByteArrayView> takeRecord(QByteArrayView &rest, quint32 number)
{
    if (rest.size() < LengthSize)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(rest.data());
    if (rest.size() - LengthSize - ChecksumSize < length)
        return std::nullopt;
    const QByteArrayView payload = rest.sliced(LengthSize, length);
    if (rest.sliced(LengthSize + length, ChecksumSize) != QByteArrayView(checksum(number, payload)))
        return std::nullopt;
    rest = rest.sliced(LengthSize + length + ChecksumSize);
    return payload;
}

QDataStream &operator<<(QDataStream &out, const Fingerprint &print)
{
    return out << print.exists << print.size << print.mtime << print.device << print.inode << print.hash;
}

QDataStream &operator>>(QDataStream &in, Fingerprint &print)
{
    return in >> print.exists >> print.size >> print.mtime >> print.device >> print.inode >> print.hash;
}

std::optional<JournalState> readHead(QByteArrayView payload)
{
    QDataStream in(QByteArray::fromRawData(payload.data(), payload.size()));
    in.setVersion(StreamVersion);
    JournalState state;
    in >> state.time >> state.owner.bootId >> state.owner.pid >> state.owner.startTime >> state.file.path
        >> state.file.encoding >> state.file.byteOrderMark >> state.file.fingerprint >> state.source;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    return state;
}

bool replay(QByteArrayView payload, JournalState &state)
{
    QDataStream in(QByteArray::fromRawData(payload.data(), payload.size()));
    in.setVersion(StreamVersion);
    qint64 time = 0;
    QList<Splice> splices;
    in >> time;
    while (!in.atEnd() && in.status() == QDataStream::Ok) {
        qint64 at = 0;
        Splice splice;
        in >> at >> splice.removed >> splice.inserted;
        splice.at = at;
        splices.append(splice);
    }
    if (in.status() != QDataStream::Ok || !applySplices(state.source, splices))
        return false;
    state.time = time;
    return true;
}

} // namespace

QByteArray journalHead(const JournalState &state)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(StreamVersion);
    out << state.time << state.owner.bootId << state.owner.pid << state.owner.startTime << state.file.path
        << state.file.encoding << state.file.byteOrderMark << state.file.fingerprint << state.source;
    return Magic.toByteArray() + record(0, payload);
}

QByteArray journalEdit(quint32 number, qint64 time, const QList<Splice> &splices)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(StreamVersion);
    out << time;
    for (const Splice &splice : splices)
        out << qint64(splice.at) << splice.removed << splice.inserted;
    return record(number, payload);
}

std::optional<JournalState> readJournal(QByteArrayView bytes)
{
    if (!bytes.startsWith(Magic))
        return std::nullopt;
    QByteArrayView rest = bytes.sliced(Magic.size());
    const auto head = takeRecord(rest, 0);
    if (!head)
        return std::nullopt;
    std::optional<JournalState> state = readHead(*head);
    for (quint32 number = 1; state; ++number) {
        const auto edit = takeRecord(rest, number);
        if (!edit || !replay(*edit, *state))
            break;
    }
    return state;
}

} // namespace galley::post
