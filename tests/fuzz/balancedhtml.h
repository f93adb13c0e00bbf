// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Reads a fragment as markup: every `<` begins a tag, a comment or an instruction, attributes are quoted, and every
/// element is closed where it was opened; `<a />` closes itself. Returns what is wrong, empty where nothing is.
[[nodiscard]] QByteArray whatIsUnbalanced(QByteArrayView html);
