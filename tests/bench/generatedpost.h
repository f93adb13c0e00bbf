// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

/// The body of a made-up yearly retrospective of about `size` bytes, in Korean and English: headings, images, lists,
/// quotes, code, tables, tasks. Always the same for the same numbers.
[[nodiscard]] QByteArray generatedPost(qsizetype size, unsigned seed);
