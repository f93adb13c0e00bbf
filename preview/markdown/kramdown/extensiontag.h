// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/attributes.h"

#include <string_view>

namespace galley::markdown::kramdown {

/// `{::name attributes}`, `{::name /}` or the stop tag `{:/name}` (EXT_START_STR and EXT_STOP_STR of extensions.rb).
struct ExtensionTag
{
    std::string_view name;
    std::string_view attributes;
    bool closed = false; ///< `/}`
    bool isStop = false;
    size_t end = 0; ///< behind the `}`
};

[[nodiscard]] bool readExtensionTag(std::string_view text, size_t at, ExtensionTag *tag);

/// Whether `{::nomarkdown type="..."}` goes into HTML (convert_raw of converter/html.rb).
[[nodiscard]] bool isHtmlRaw(const AttributeList &attributes);

} // namespace galley::markdown::kramdown
