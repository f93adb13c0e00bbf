// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace galley::post {

/// An encoding that a file can be read and written in.
struct Encoding
{
    QByteArray name; ///< as QStringDecoder and the IANA list know it
    QString label; ///< for people, translated
};

/// Those that this Qt has. Only encodings in which each character stands for itself: no escape sequences.
[[nodiscard]] QList<Encoding> encodings();

/// Those of `encodings` that give `bytes` back as they are. ISO-8859-1 fits everything, so the user has to look.
[[nodiscard]] QList<Encoding> fittingEncodings(QByteArrayView bytes);

/// The offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates), if there is one.
[[nodiscard]] std::optional<qsizetype> firstInvalidUtf8(QByteArrayView bytes);

/// UTF-8 of `bytes`. Refused where encoding it again would give other bytes.
[[nodiscard]] Result<QByteArray> decodeAs(QByteArrayView bytes, const QByteArray &encoding);

/// `utf8` in `encoding`. Refused, naming the characters and the line of the first, where the encoding lacks some.
[[nodiscard]] Result<QByteArray> encodeAs(QByteArrayView utf8, const QByteArray &encoding);

} // namespace galley::post
