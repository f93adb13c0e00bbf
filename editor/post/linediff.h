// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/splice.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace galley::post {

/// A run of lines that gives way to others; lines from 0. Either count may be 0, not both.
struct Hunk
{
    qsizetype oldLine = 0;
    qsizetype oldCount = 0;
    qsizetype newLine = 0;
    qsizetype newCount = 0;

    friend bool operator==(const Hunk &, const Hunk &) = default;
};

/// The difference of two texts by lines, in their order. Lines end in LF, in a text without any in CR, and keep their
/// ends.
struct LineDiff
{
    QByteArray oldText;
    QByteArray newText;
    QList<QByteArrayView> oldLines; ///< of oldText
    QList<QByteArrayView> newLines; ///< of newText
    QList<Hunk> hunks;
};

/// The lines of `text` with their ends. Views into it.
[[nodiscard]] QList<QByteArrayView> splitLines(QByteArrayView text);

/// A shortest difference, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in linear space.
/// Where two texts have so little in common that it would take longer than about a quarter of a second, the rest is one
/// large hunk.
[[nodiscard]] LineDiff diffLines(const QByteArray &oldText, const QByteArray &newText);

/// What makes `newText` of `oldText`, for `Document::apply`: a cursor in a part that both have stays where it is. No
/// splice begins or ends within a character or a CRLF.
[[nodiscard]] QList<Splice> difference(const QByteArray &oldText, const QByteArray &newText);

} // namespace galley::post
