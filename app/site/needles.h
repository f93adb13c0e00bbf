// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace galley::site {

/// Texts that are looked for together, in one pass however many they are: when a category takes another name, the
/// addresses of thousands of posts change, and each may be linked from any file. A value; any thread.
class Needles final
{
public:
    /// Bytes; an empty one is none.
    void add(const QByteArray &needle);
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] bool isAnyIn(const QByteArray &bytes) const;

private:
    /// Found by its last bytes, for the names of a site begin alike, with dates.
    static constexpr qsizetype MostBytes = sizeof(quint64);
    using Tails = QHash<quint64, QList<QByteArray>>;

    [[nodiscard]] bool endsAt(const QByteArray &bytes, qsizetype end, quint64 tail, qsizetype size) const;

    QList<QByteArray> m_all; ///< while they are few
    std::array<Tails, MostBytes + 1> m_tails; ///< by the size of what is looked at
    std::vector<bool> m_filter; ///< by a hash of the tail: most places of a text end here
};

} // namespace galley::site
