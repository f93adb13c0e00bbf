// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"

#include <cstdint>
#include <string_view>

namespace galley::markdown::kramdown {

/// The regular expressions with which kramdown's block parsers begin and end, one function for each. They match at
/// `at`, as a StringScanner does: `^` holds there even in the middle of a line. Those that return an offset return the
/// one behind the match, or `noMatch`.
constexpr size_t noMatch = std::string_view::npos;

[[nodiscard]] size_t lineEnd(std::string_view text, size_t at); ///< behind the LF
[[nodiscard]] size_t skipBlanks(std::string_view text, size_t at); ///< behind `[ \t]*`
[[nodiscard]] size_t skipSpaces(std::string_view text, size_t at, size_t most); ///< behind ` {0,most}`
[[nodiscard]] bool hasText(std::string_view text, size_t at); ///< something but white space is left on the line
/// Behind `\s*?\n`, or noMatch.
[[nodiscard]] size_t restOfLine(std::string_view text, size_t at);

[[nodiscard]] size_t blankLines(std::string_view text, size_t at); ///< BLANK_LINE
[[nodiscard]] size_t indent(std::string_view text, size_t at); ///< INDENT
[[nodiscard]] size_t endOfBlock(std::string_view text, size_t at); ///< EOB_MARKER
[[nodiscard]] size_t blockquoteStart(std::string_view text, size_t at); ///< BLOCKQUOTE_START
[[nodiscard]] size_t horizontalRule(std::string_view text, size_t at); ///< HR_START

/// ALD_ID_NAME
[[nodiscard]] size_t idNameEnd(std::string_view text, size_t at);
/// `\{:(?!:|\/)(ALD_ANY_CHARS+)\}`; `content` gets what is between.
[[nodiscard]] size_t attributeListEnd(std::string_view text, size_t at, std::string_view *content);
[[nodiscard]] size_t ialBlock(std::string_view text, size_t at, std::string_view *content); ///< IAL_BLOCK
[[nodiscard]] size_t ialBlockStart(std::string_view text, size_t at, std::string_view *content); ///< IAL_BLOCK_START

[[nodiscard]] bool lazyHtmlStart(std::string_view text, size_t at); ///< LAZY_END_HTML_START
[[nodiscard]] bool lazyHtmlStop(std::string_view text, size_t at); ///< LAZY_END_HTML_STOP
/// LAZY_END without `\Z`
[[nodiscard]] bool lazyEnd(std::string_view text, size_t at);

struct ListMarker
{
    enum class Kind : uint8_t { Unordered, Ordered, Definition };
    Kind kind = Kind::Unordered;
    size_t end = 0; ///< behind the marker, before the tab, bar or space
};

/// LIST_START_UL, LIST_START_OL or DEFINITION_LIST_START, indented by at most `most` spaces.
[[nodiscard]] bool listMarker(std::string_view text, size_t at, size_t most, ListMarker *marker);
/// LIST_START
[[nodiscard]] bool listStart(std::string_view text, size_t at);

/// How the parser differs with the dialect (kramdown-parser-gfm's gfm.rb).
struct BlockRules
{
    explicit BlockRules(const Dialect &dialect)
        : gfm(dialect.input == Dialect::Input::Gfm)
        , paragraphEnd(gfm && dialect.gfmQuirks.contains("paragraph_end"))
    {
    }

    bool gfm;
    bool paragraphEnd; ///< the quirk of that name: blocks may follow a paragraph without a blank line

    [[nodiscard]] bool fenceStart(std::string_view text, size_t at) const; ///< FENCED_CODEBLOCK_START
    [[nodiscard]] bool atxStart(std::string_view text, size_t at) const; ///< ATX_HEADER_START
    [[nodiscard]] bool endsParagraph(std::string_view text, size_t at) const; ///< paragraph_end
};

} // namespace galley::markdown::kramdown
