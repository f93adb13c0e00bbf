// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/headerids.h"
#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/kramdown/definitions.h"
#include "preview/markdown/kramdown/highlight.h"
#include "preview/markdown/kramdown/md4creader.h"
#include "preview/markdown/lineindex.h"
#include "preview/markdown/render.h"

#include <string>
#include <vector>

namespace galley::markdown::kramdown {

/// Writes the tree around the leaves, as Converter::Html does (converter/html.rb, whose methods the private ones are
/// named after), one block for each element at the top.
class HtmlWriter final
{
public:
    HtmlWriter(Arena &arena, const Dialect &dialect, const RenderOptions &options, const Definitions &definitions,
               const Md4cReader &leaves, const Highlight &highlight, QByteArrayView body, RenderedPost *post,
               std::string *scratch);

    /// Writes the children of `root` from `first` up to, not including, `end`; their leaves must have been read.
    void write(const Node *root, const Node *first, const Node *end);
    /// Writes what comes behind all blocks, or needs all of them: the footnotes, whose leaves must have been read, and
    /// the table of contents.
    void finish();

private:
    /// The table of contents, and the footnotes where `{:footnotes}` has them, come in when all else is written.
    struct Insertion
    {
        qsizetype block = -1;
        size_t at = 0; ///< in the block's HTML
        const Node *list = nullptr;
    };

    struct TocEntry
    {
        int level = 1;
        std::string_view id;
        std::string_view content; ///< of the heading, without its links and footnotes
    };

    struct UsedFootnote
    {
        int definition = -1;
        int repeats = 0;
    };

    void inner(const Node *node, size_t indent);
    void convert(const Node *node, size_t indent);
    void convertParagraph(const Node *node, size_t indent);
    void convertStandaloneImage(const Node *node, const SpanItem &image, size_t indent);
    void convertCodeBlock(const Node *node, size_t indent);
    void convertHeader(const Node *node, size_t indent);
    void convertList(const Node *node, size_t indent);
    void convertItem(const Node *node, size_t indent);
    void convertTerm(const Node *node, size_t indent);
    void convertHtmlElement(const Node *node, size_t indent);
    void convertVerbatim(const Node *node, size_t indent);
    void convertMath(const Node *node, size_t indent);
    void convertCell(const Node *node, size_t indent);
    void convertIndented(std::string_view name, const Node *node, size_t indent);

    void startTag(std::string_view name, const Node *node, const AttributeList *attributes, size_t indent);
    void endTag(std::string_view name, size_t indent);
    void appendLeaf(const Node *node);
    void convertSpan(const Node *node);
    [[nodiscard]] std::string nativeText(const Node *node) const;
    [[nodiscard]] std::string_view plainText(const Node *node) const;
    void appendHtmlText(std::string_view text);
    void appendFootnoteMark(int definition);
    void appendLineMark(const Node *node);
    [[nodiscard]] int lineOf(size_t offset);
    [[nodiscard]] QByteArray headerId(const Node *node);
    void countHeaderIds(const Node *node);
    [[nodiscard]] AttributeList copyOf(const Node *node) const;

    // Blocks.
    void beginBlock(const Node *node);
    void endBlock(const Node *node);
    void insert(const Insertion &place, const std::string &html);

    // toc.rb has no part in it: generate_toc_tree of converter/html.rb.
    [[nodiscard]] bool isInToc(const Node *header, const AttributeList &attributes) const;
    std::string_view tocContent(const Node *header);
    std::string tableOfContents(const Node *list);
    void appendTocEntry(std::string *html, const TocEntry &entry, std::string_view listId);

    // footnote_content of converter/html.rb.
    std::string footnotes();
    void appendFootnote(const UsedFootnote &use);
    [[nodiscard]] std::string backlinks(const UsedFootnote &use, bool insertSpace) const;
    [[nodiscard]] std::string footnoteName(int definition) const;

    Arena &m_arena;
    const Dialect &m_dialect;
    const Definitions &m_definitions;
    const Md4cReader &m_leaves;
    const Highlight &m_highlight;
    const LineIndex m_lines;
    RenderedPost &m_post;
    const std::string m_lineMark; ///< of the line attribute, up to its number; empty without one
    bool m_unwrapsLinks = false; ///< in the table of contents
    int m_lastLine = 1; ///< that was asked for
    HeaderIds m_ids;

    std::string &m_out; ///< of the block that is being written
    std::vector<const Node *> m_stack; ///< elements around the one that is being written
    int m_firstLine = 1; ///< of the block
    int m_column = 0; ///< of the row
    Insertion m_tocPlace;
    Insertion m_footnotePlace;
    std::vector<TocEntry> m_toc;
    std::vector<UsedFootnote> m_footnotes; ///< in the order of their numbers
    std::vector<int> m_footnoteNumber; ///< by definition; -1 where it is not used
    const Node *m_suffixNode = nullptr; ///< the paragraph that takes a footnote's link back
    std::string m_suffix;
};

} // namespace galley::markdown::kramdown
