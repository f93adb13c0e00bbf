// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace galley::post {

/// A replacement of bytes in a source: `removed` at offset `at` gives way to `inserted`.
struct Splice
{
    qsizetype at = 0;
    QByteArray removed;
    QByteArray inserted;

    friend bool operator==(const Splice &, const Splice &) = default;
};

/// Applies splices, offsets of each counting after those before it. False, and `source` as it was, where one lies
/// outside the text or `removed` is not what stands there. Splices in the order of the text, or in the reverse, cost
/// one copy of the text together; a single one in a text that nobody else holds is made in place.
[[nodiscard]] bool applySplices(QByteArray &source, const QList<Splice> &splices);

/// The splices that take the text back.
[[nodiscard]] QList<Splice> inverted(const QList<Splice> &splices);

/// The offset that `offset` of the text before the splices has after them. An offset within removed bytes goes to the
/// end of what replaced them; one where bytes are inserted goes behind them.
[[nodiscard]] qsizetype mapOffset(qsizetype offset, const QList<Splice> &splices);

} // namespace galley::post
