// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown::kramdown {

/// What kramdown knows of HTML (parser/html.rb, module Constants).
struct HtmlElement
{
    enum class Content : uint8_t { Raw, Block, Span };

    Content content = Content::Raw; ///< HTML_CONTENT_MODEL
    bool known = false; ///< HTML_ELEMENT: the name is case-insensitive
    bool span = false; ///< HTML_SPAN_ELEMENTS
    bool block = false; ///< HTML_BLOCK_ELEMENTS
    bool withoutBody = false; ///< HTML_ELEMENTS_WITHOUT_BODY
};

/// By name in lower case; a default value for names that kramdown does not know.
[[nodiscard]] const HtmlElement &htmlElement(std::string_view lowerName);

struct HtmlAttribute
{
    std::string_view name;
    std::string_view value;
    size_t valueBegin = 0; ///< in the text; without the quotes
    bool hasValue = false;
};

/// A start tag as HTML_TAG_RE and HTML_ATTRIBUTE_RE read it.
struct HtmlTag
{
    std::string_view name; ///< as written
    std::vector<HtmlAttribute> attributes;
    bool closed = false; ///< `/>`
    size_t end = 0; ///< behind the `>`
};

/// Reads tags from one text. What was not found once is not searched again: texts full of `<a href="` stay linear.
class HtmlTagReader final
{
public:
    explicit HtmlTagReader(std::string_view text)
        : m_text(text)
    {
    }

    /// HTML_TAG_RE at `at`; false where there is no tag.
    [[nodiscard]] bool readTag(size_t at, HtmlTag *tag);

private:
    size_t readAttribute(size_t at, HtmlTag *tag);
    size_t quotedEnd(size_t at);

    std::string_view m_text;
    size_t m_noQuoteFrom[2] = {std::string_view::npos, std::string_view::npos}; ///< for " and '
};

/// The end of the name (UNAME_STR of REXML) that begins at `at`, or `at`.
[[nodiscard]] size_t htmlNameEnd(std::string_view text, size_t at);

/// HTML_TAG_CLOSE_RE at `at`: the offset behind the `>`, or npos. `name` gets the name as written.
[[nodiscard]] size_t htmlCloseTagEnd(std::string_view text, size_t at, std::string_view *name);

/// A name in lower case, in `buffer` where it must be changed.
[[nodiscard]] std::string_view lowered(std::string_view name, std::string *buffer);

} // namespace galley::markdown::kramdown
