// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/attributes.h"

namespace galley::markdown::kramdown {

/// `{::options key="value" /}`: sets the options that it names (kramdown/options.rb). Unknown keys and impossible
/// values change nothing. Options of the GFM parser are read when it is made, and cannot be set here.
void applyOptions(const AttributeList &options, Dialect *dialect);

} // namespace galley::markdown::kramdown
