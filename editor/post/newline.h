// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::post {

/// How often each line end stands in a text. A CR counts as lone where no LF follows.
struct NewlineStyle
{
    qsizetype lf = 0;
    qsizetype crlf = 0;
    qsizetype cr = 0;

    [[nodiscard]] bool isMixed() const { return (lf > 0) + (crlf > 0) + (cr > 0) > 1; }
    /// The bytes of the most frequent line end; LF where there is none.
    [[nodiscard]] QByteArray dominant() const;
};

[[nodiscard]] NewlineStyle newlineStyle(QByteArrayView source);

/// The bytes that a line end typed at byte `offset` is written with: as the line there ends, else the line before. A
/// lone CR is followed only in a text that has no LF at all: elsewhere it is a stray, not a style.
[[nodiscard]] QByteArray newlineAt(QByteArrayView source, qsizetype offset);

/// The line of byte `offset`, from 1. Lines end in LF; in a text without any LF, in CR.
[[nodiscard]] int lineOf(QByteArrayView source, qsizetype offset);

} // namespace galley::post
