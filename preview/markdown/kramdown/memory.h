// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/arena.h"

#include <string>

namespace galley::markdown::kramdown {

/// What one rendering needs and the next one can use again.
struct Memory
{
    Arena arena;
    std::string normalForm;
    std::string leaves; ///< their HTML
    std::string block; ///< its HTML, while it is written

    void reset()
    {
        arena.reset();
        normalForm.clear();
        leaves.clear();
        block.clear();
    }
};

} // namespace galley::markdown::kramdown
