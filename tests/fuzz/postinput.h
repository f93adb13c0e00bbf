// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Reads a post that a fuzzer made up and edits it; the first three bytes choose encoding, key and value. Checks what
/// must hold for every file: front matter and body within the text, what an edit promises, a way back from every
/// encoding, difference and journal. Returns what is wrong, empty where nothing is.
[[nodiscard]] QByteArray checkPostInput(QByteArrayView input);

/// An input with these choices.
[[nodiscard]] QByteArray postInput(int encoding, int key, int value, const QByteArray &bytes);
