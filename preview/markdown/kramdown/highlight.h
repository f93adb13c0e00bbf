// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/attributes.h"

#include <string>
#include <string_view>

namespace galley::markdown::kramdown {

/// Code as Jekyll publishes it: the wrappers and classes of kramdown's rouge plug-in (converter/html.rb,
/// converter/syntax_highlighter/rouge.rb), on which a theme's style sheet hangs. The text within stays plain.
class Highlight final
{
public:
    Highlight(Arena &arena, const Dialect &dialect);

    /// convert_codespan
    void appendCodeSpan(std::string *html, std::string_view code, const AttributeList *attributes) const;
    /// convert_codeblock; `language` is the info string. `marks` are further attributes for the outermost element,
    /// written out.
    void appendCodeBlock(std::string *html, std::string_view code, const AttributeList *attributes,
                         std::string_view language, std::string_view marks, size_t indent) const;

private:
    [[nodiscard]] bool highlights(std::string_view language, bool enabled) const;
    void appendNumbered(std::string *html, std::string_view code) const;
    void addClass(AttributeList *attributes, std::string_view language) const;

    Arena &m_arena;
    const Dialect &m_dialect;
    std::string_view m_defaultLanguage;
    std::string m_plainCodeStart; ///< of code spans without attributes
};

} // namespace galley::markdown::kramdown
