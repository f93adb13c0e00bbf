// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/attributes.h"
#include "preview/markdown/kramdown/htmltags.h"
#include "preview/markdown/kramdown/sourcetext.h"

#include <cstdint>

namespace galley::markdown::kramdown {

/// Kramdown::Element for block-level elements; the kinds are named after its types.
enum class Type : uint8_t {
    Root,
    Blank,
    Paragraph,
    RawText, ///< text that stands in a container without an element of its own
    Header,
    CodeBlock,
    Blockquote,
    HorizontalRule,
    UnorderedList,
    OrderedList,
    ListItem,
    DefinitionList,
    DefinitionTerm,
    Definition,
    HtmlElement,
    HtmlText, ///< raw text in an HTML element, escaped on the way out
    Verbatim, ///< comment, processing instruction, the body of `<script>`: goes out as it is
    Comment, ///< {::comment}
    Text, ///< of native HTML: escaped on the way out
    Ready, ///< of native HTML: goes out as it is; its name is what ids see of it
    Span, ///< an inline element of native HTML
    CodeSpan, ///< of native HTML
    Raw, ///< {::nomarkdown}
    Math,
    Table,
    TableHead,
    TableBody,
    TableFoot,
    TableRow,
    TableCell,
    EndOfBlock,
    Container, ///< footnote_def and other holders that are never written themselves
};

/// What made an end-of-block element; the value of kramdown's :eob.
enum class EobKind : uint8_t {
    Marker,
    LinkDefinition,
    AbbreviationDefinition,
    FootnoteDefinition,
    AttributeDefinition,
    Ial,
    Extension
};

enum class Alignment : uint8_t { Default, Left, Right, Center };

/// Texts that are glued together (a paragraph that goes on after a fence that was none) stay pieces until they are
/// read.
struct Piece
{
    Slice slice;
    Piece *next = nullptr;
};

/// What few nodes have.
struct NodeExtra
{
    AttributeList attributes;
    AttributeList *ial = nullptr; ///< as written, its references unresolved
    std::string_view name; ///< of an HTML element; language of a code block; type of a raw block
    std::string_view language; ///< of a code block: with the options behind `?`
    int figure = -1; ///< the item of the image that is all of a paragraph and stands alone ({:standalone})
    std::span<const Alignment> alignment; ///< of a table's columns
    Piece *pieces = nullptr; ///< of a text that is no single slice
    Piece *lastPiece = nullptr;
};

/// A long post has tens of thousands: each word less in them is a part of the time that goes into fetching them again.
struct Node
{
    Type type = Type::Root;
    EobKind eob : 4 = EobKind::Marker;
    HtmlElement::Content content : 4 = HtmlElement::Content::Raw; ///< of an HTML element
    uint8_t level = 0; ///< of a header
    bool transparent : 1 = false; ///< a paragraph without `<p>`
    bool firstAsParagraph : 1 = false; ///< a definition after a blank line
    bool closed : 1 = false; ///< an HTML element written `<a/>`
    bool fenced : 1 = false;
    bool trailingNewline : 1 = false; ///< the leaf's text ends in a newline: other blocks of its item follow
    bool singleNewline : 1 = false; ///< a blank that is one empty line without a space
    bool native : 1 = false; ///< made of an HTML element (html_to_native): its content are nodes, not a leaf
    bool gfm : 1 = false; ///< GFM#update_elements comes by
    int leaf = -1; ///< index among the leaves of the normal form

    const SourceText *text = nullptr; ///< of a leaf
    uint32_t begin = 0; ///< the leaf's text within `text`
    uint32_t end = 0;

    uint32_t sourceBegin = 0; ///< in the body
    uint32_t sourceEnd = 0;

    Node *firstChild = nullptr;
    Node *lastChild = nullptr;
    Node *next = nullptr;
    Node *previous = nullptr;
    NodeExtra *extra = nullptr;

    [[nodiscard]] std::string_view value() const
    {
        return text != nullptr ? text->text.substr(begin, end - begin) : std::string_view();
    }
    [[nodiscard]] bool isList() const { return type == Type::UnorderedList || type == Type::OrderedList; }
    [[nodiscard]] const AttributeList *ial() const { return extra != nullptr ? extra->ial : nullptr; }
    [[nodiscard]] std::string_view name() const { return extra != nullptr ? extra->name : std::string_view(); }
    [[nodiscard]] const AttributeList *attributes() const { return extra != nullptr ? &extra->attributes : nullptr; }

    void append(Node *child)
    {
        child->previous = lastChild;
        child->next = nullptr;
        (lastChild != nullptr ? lastChild->next : firstChild) = child;
        lastChild = child;
    }

    void remove(Node *child)
    {
        (child->previous != nullptr ? child->previous->next : firstChild) = child->next;
        (child->next != nullptr ? child->next->previous : lastChild) = child->previous;
        child->next = child->previous = nullptr;
    }
};

/// Has the processor fetch a node that will be looked at next: the tree of a long post does not fit into its cache.
inline void prefetch(const Node *node)
{
    constexpr int cacheLine = 64;
    if (node == nullptr)
        return;
    __builtin_prefetch(node);
    __builtin_prefetch(reinterpret_cast<const char *>(node) + cacheLine);
}

/// Makes one text of a node's pieces.
void joinPieces(Arena &arena, Node *node);

} // namespace galley::markdown::kramdown
