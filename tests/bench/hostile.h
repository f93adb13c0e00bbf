// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

/// A text that some Markdown parsers need more than linear time for.
struct Hostile
{
    QByteArray name;
    /// The text with `count` repeats.
    std::function<QByteArray(qsizetype count)> text;
};

/// md4c's own kinds of pathological input and one for each rule of kramdown.
[[nodiscard]] QList<Hostile> hostileTexts();
