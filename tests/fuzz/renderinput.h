// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Renders what a fuzzer made up and checks what must hold for every text: blocks in order and within the text, every
/// range within the text, the same blocks with line attributes as without, balanced HTML. The first byte chooses the
/// dialect. Returns what is wrong, empty where nothing is.
[[nodiscard]] QByteArray checkRenderInput(QByteArrayView input);
