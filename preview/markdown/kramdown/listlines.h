// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/blockstarts.h"
#include "preview/markdown/kramdown/blocktree.h"

#include <vector>

namespace galley::markdown::kramdown {

/// Gathers the lines of a list's items without their indentation (parser/kramdown/list.rb, up to the point where the
/// items' texts are read as blocks).
class ListLines final
{
public:
    ListLines(Arena &arena, const SourceText &text)
        : m_text(text)
        , m_slices(arena.resource())
        , m_pieces(arena.resource())
    {
    }

    /// An item, or what follows in it from its first nested list on: kramdown reads the pieces one after the other.
    struct Piece
    {
        Node *item = nullptr;
        size_t firstSlice = 0;
    };

    /// parse_first_list_line, and the attribute list at the item's start. `at` is behind the marker, `markerSize`
    /// counts the bytes of indentation and marker. Returns the offset of the next line.
    size_t takeFirstLine(Node *item, size_t at, size_t markerSize, std::string_view *ial);
    /// content_re and lazy_re; false where the line does not belong to the item.
    [[nodiscard]] bool isContent(size_t at) const;
    [[nodiscard]] bool isLazy(size_t at) const;
    /// A further line of a list item; `at` is its start. Returns the offset of the next line.
    size_t takeLine(size_t at);
    /// The same for a definition, where no list begins a piece of its own.
    size_t takeDefinitionLine(size_t at);
    /// Blank lines.
    void takeBlank(size_t begin, size_t end);

    /// How far the next marker may be indented.
    [[nodiscard]] size_t mostIndent() const { return m_indentation >= 1 && m_indentation <= 3 ? m_indentation - 1 : 3; }

    [[nodiscard]] const std::pmr::vector<Piece> &pieces() const { return m_pieces; }
    /// LIST_ITEM_IAL at the start of [begin, end): the offset behind it and the white space after it, or noMatch.
    [[nodiscard]] static size_t itemIalEnd(std::string_view text, size_t begin, size_t end, std::string_view *ial);

    /// The text of a piece.
    [[nodiscard]] const SourceText *textOf(Arena &arena, size_t piece) const;

private:
    /// A line without leading tabs and without the item's indentation.
    struct Stripped
    {
        size_t spaces = 0; ///< that a tab stood for
        size_t begin = 0; ///< the rest of the line
        bool indented = false;
    };
    [[nodiscard]] Stripped strip(size_t at) const;
    void add(size_t begin, size_t end);
    void addSpaces(size_t count);
    [[nodiscard]] bool startsList(const Stripped &line) const;

    const SourceText &m_text;
    std::pmr::vector<Slice> m_slices;
    std::pmr::vector<Piece> m_pieces;
    size_t m_indentation = 0;
    bool m_nestedListFound = false;
};

} // namespace galley::markdown::kramdown
