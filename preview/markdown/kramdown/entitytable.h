// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Written by tests/preview/markdown/write-kramdown-tables.rb.
#pragma once

#include <array>
#include <string_view>

namespace galley::markdown::kramdown {

struct NamedCodePoint
{
    std::string_view name;
    char32_t code;
};

struct MappedCodePoint
{
    char32_t written; ///< of Windows-1252, as found in old pages
    char32_t code;
};

/// ENTITY_TABLE of kramdown's utils/entities.rb, by name and by code point.
extern const std::array<NamedCodePoint, 254> namedCodePoints;
extern const std::array<MappedCodePoint, 27> mappedCodePoints;

} // namespace galley::markdown::kramdown
