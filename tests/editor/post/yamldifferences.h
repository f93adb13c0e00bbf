// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace galley::test {

/// Reads the texts and has Psych read them: says how many read otherwise and prints those; an empty text where none
/// does.
[[nodiscard]] QByteArray yamlDifferences(const QByteArrayList &texts);

[[nodiscard]] QByteArray pick(QRandomGenerator &random, const QByteArrayList &from);

} // namespace galley::test
