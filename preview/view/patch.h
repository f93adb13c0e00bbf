// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QByteArray>
#include <QList>

namespace galley::view {

/// What turns the blocks that the page shows into the blocks that it shall show.
struct Patch
{
    /// `removed` blocks go, `inserted` blocks of the new list come in their place. Both kinds of index are those of the
    /// new list, for the changes are made one after the other in ascending order.
    struct Change
    {
        qsizetype at = 0;
        qsizetype removed = 0;
        qsizetype inserted = 0;
        friend bool operator==(const Change &, const Change &) = default;
    };
    /// From block `from` of the new list on, to the next shift, the blocks that stay have moved by so many lines.
    struct Shift
    {
        qsizetype from = 0;
        int firstLine = 0;
        int lastLine = 0;
        friend bool operator==(const Shift &, const Shift &) = default;
    };

    QList<Change> changes; ///< ascending, no two touch
    QList<Shift> shifts; ///< ascending; inserted blocks bring their own lines, to which no shift applies
};

/// The smallest set of changes but for blocks that moved past each other: the common beginning and end are found first,
/// and between them the blocks that occur once on both sides are kept in order (Bram Cohen's patience difference).
/// Compares bytes; O(n) for one edit in one place, O(n log n) else. Pure, any thread.
[[nodiscard]] Patch difference(const QList<markdown::Block> &shown, const QList<markdown::Block> &wanted);

/// The patch as the page reads it: `{"revision":r,"changes":[[at,removed,[html,...],[firstLine,lastLine,...]],...],
/// "shifts":[[from,firstLine,lastLine],...],"whole":false}`, UTF-8. With `whole` the page forgets what it shows first.
[[nodiscard]] QByteArray toJson(const Patch &patch, const QList<markdown::Block> &wanted, qint64 revision, bool whole);

} // namespace galley::view
