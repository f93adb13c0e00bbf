// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Written by tests/preview/markdown/write-kramdown-tables.rb.
#pragma once

#include <string_view>

namespace galley::markdown::kramdown {

/// Whether rouge has a lexer of that name.
[[nodiscard]] bool isRougeLanguage(std::string_view name);

} // namespace galley::markdown::kramdown
