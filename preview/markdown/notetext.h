// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/renderedpost.h"

#include <QString>

namespace galley::markdown {

/// A note in words, in the user's language: one sentence, plain text. An id that is not known gives nothing.
[[nodiscard]] QString noteText(const Note &note);

} // namespace galley::markdown
