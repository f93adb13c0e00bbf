// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <random>

/// Nasty documents: blocks of our fixtures put together anew, and damaged here and there. The same seed gives the same
/// documents on every machine.
class RandomDocuments final
{
public:
    explicit RandomDocuments(quint64 seed);

    [[nodiscard]] QByteArray next();

private:
    [[nodiscard]] qsizetype below(qsizetype bound);
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    void damage(QByteArray *text);
    void damageLine(QByteArray *text);

    std::mt19937_64 m_random;
    QByteArrayList m_blocks;
};
