// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "app/site/needles.h"

#include <algorithm>

namespace galley::site {

namespace {

/// Up to so many are looked for one after the other, by the C library's search.
constexpr qsizetype few = 16;
constexpr int filterBits = 18;

size_t placeOf(quint64 tail)
{
    return size_t((tail * 0x9E3779B97F4A7C15ULL) >> (64 - filterBits));
}

/// The last `size` bytes of those that `window` holds.
quint64 lastBytes(quint64 window, qsizetype size)
{
    return size >= qsizetype(sizeof window) ? window : window & ((quint64(1) << (size * 8)) - 1);
}

} // namespace

void Needles::add(const QByteArray &needle)
{
    if (needle.isEmpty())
        return;
    quint64 window = 0;
    for (const char c : needle)
        window = window << 8 | static_cast<unsigned char>(c);
    const qsizetype size = std::min(needle.size(), MostBytes);
    const quint64 tail = lastBytes(window, size);
    QList<QByteArray> &same = m_tails[size_t(size)][tail];
    if (same.contains(needle))
        return;
    same.append(needle);
    m_all.append(needle);
    m_filter.resize(size_t(1) << filterBits);
    m_filter[placeOf(tail)] = true;
}

bool Needles::endsAt(const QByteArray &bytes, qsizetype end, quint64 tail, qsizetype size) const
{
    if (end < size || !m_filter[placeOf(tail)])
        return false;
    const Tails &tails = m_tails[size_t(size)];
    const auto found = tails.constFind(tail);
    return found != tails.constEnd() && std::any_of(found->begin(), found->end(), [&](const QByteArray &needle) {
               return QByteArrayView(bytes).first(end).endsWith(needle);
           });
}

bool Needles::isAnyIn(const QByteArray &bytes) const
{
    if (m_all.size() <= few)
        return std::any_of(m_all.begin(), m_all.end(),
                           [&bytes](const QByteArray &needle) { return bytes.contains(needle); });
    QList<qsizetype> sizes;
    for (qsizetype size = 1; size <= MostBytes; ++size) {
        if (!m_tails[size_t(size)].isEmpty())
            sizes.append(size);
    }
    quint64 window = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        window = window << 8 | static_cast<unsigned char>(bytes[i]);
        for (const qsizetype size : std::as_const(sizes)) {
            if (endsAt(bytes, i + 1, lastBytes(window, size), size))
                return true;
        }
    }
    return false;
}

} // namespace galley::site
