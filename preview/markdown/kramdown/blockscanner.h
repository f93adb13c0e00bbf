// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/blockstarts.h"
#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/kramdown/definitions.h"
#include "preview/markdown/kramdown/listlines.h"
#include "preview/markdown/kramdown/notes.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace galley::markdown::kramdown {

struct ExtensionTag;
class SpanScanner;

/// Reads the blocks of a document as Parser::Kramdown and Parser::GFM do: each parser of kramdown's list, in its order,
/// is one member function, and its file is named in the comment (below lib/kramdown/parser/kramdown/, unless it is
/// gfm.rb). The leaves keep their text unread; spans are read when every definition is known.
class BlockScanner final
{
public:
    /// `dialect` changes with `{::options}`.
    /// The table parser reads code and HTML in its rows with `spans`.
    BlockScanner(Arena &arena, Dialect *dialect, Definitions *definitions, SpanScanner *spans, Notes *notes);

    /// The tree of a document. Everything in it lives in the arena, or points into `source`.
    [[nodiscard]] Node *scan(const SourceText *source);

private:
    /// parse_blocks; true where the end tag of `parent` was found. Without `text` it goes on in the text at hand.
    bool parseBlocks(Node *parent, const SourceText *text = nullptr);
    void parseOne();

    // The parsers. Each returns false where kramdown's would have the next one try.
    bool parseBlankLine(); // blank_line.rb
    bool parseCodeBlock(); // codeblock.rb
    bool parseFencedCodeBlock(); // codeblock.rb, gfm.rb
    bool parseBlockquote(); // blockquote.rb
    bool parseAtxHeader(); // header.rb, gfm.rb
    bool parseHorizontalRule(); // horizontal_rule.rb
    bool parseList(); // list.rb, gfm.rb
    bool parseDefinitionList(); // list.rb
    bool parseBlockHtml(); // html.rb
    bool parseSetextHeader(); // header.rb
    bool parseBlockMath(); // math.rb
    bool parseTable(); // table.rb
    bool parseFootnoteDefinition(); // footnote.rb
    bool parseLinkDefinition(); // link.rb
    bool parseAbbreviationDefinition(); // abbreviation.rb
    bool parseBlockExtension(); // extensions.rb
    bool parseEobMarker(); // eob.rb
    bool parseParagraph(); // paragraph.rb

    // list.rb
    void readListLines(Node *list, ListMarker::Kind kind, ListLines *lines, bool *endOfBlockFound);
    void readDefinitionLines(Node *list, bool firstAsParagraph, ListLines *lines);
    void applyTightness(Node *list, Node *item, bool endOfBlockFound);
    void markTasks(Node *list); // gfm.rb
    void takeTerms(Node *list, bool *firstAsParagraph);

    // table.rb
    bool readTable(Node *table);
    size_t addRow(Node *section, bool leadingPipe);
    size_t addPlainCells(Node *row, size_t begin, size_t end, bool leadingPipe);
    bool completeTable(Node *table, size_t columns, std::vector<Alignment> alignment);

    // html.rb
    void parseStartTag(const HtmlTag &tag, size_t begin);
    [[nodiscard]] HtmlElement::Content contentOf(Node *element);
    bool parseHtmlBody(Node *element);
    bool parseRawHtml(Node *element);
    bool parseRawMarkup();
    bool takeUntilCloseTag(Node *element, Type type);
    [[nodiscard]] size_t findCloseTag(std::string_view name);
    [[nodiscard]] size_t findBehind(std::string_view marker, size_t from);
    void addHtmlText(size_t begin, size_t end);
    Node *addVerbatim(size_t begin, size_t end);
    void skipTrailingWhitespace();
    [[nodiscard]] bool isInRawHtml() const;
    HtmlTagReader &tagReader();

    // codeblock.rb
    [[nodiscard]] size_t codeBlockEnd(size_t at) const;
    [[nodiscard]] bool interruptsCode(size_t at) const;
    bool fenceFrom(size_t begin, size_t run, std::string_view *info, size_t *bodyBegin) const;
    bool findFenceEnd(std::string_view fence, size_t from, size_t *bodyEnd, size_t *end);

    // header.rb
    void addHeader(int level, size_t begin, size_t end, size_t lineBegin, size_t next);

    // extensions.rb
    bool parseExtension(size_t begin);
    void attachIal(std::string_view content);
    bool handleExtension(const ExtensionTag &tag, size_t bodyBegin, size_t bodyEnd, size_t next);

    Node *newNode(Type type, size_t begin); ///< takes its place in the body from `begin`
    Node *newBlock(Type type, size_t begin); ///< new_block_el: also takes the attribute list before it
    Node *addEndOfBlock(EobKind kind, size_t begin);
    void setText(Node *node, size_t begin, size_t end) const;
    void finish(Node *node) const; ///< the place of the node ends here
    NodeExtra *extraOf(Node *node);
    AttributeList *ialOf(Node *node);
    void extendParagraph(Node *paragraph, size_t begin, size_t end, std::string_view joiner);
    const SourceText *without(size_t begin, size_t end, size_t (*prefix)(std::string_view, size_t));
    [[nodiscard]] bool afterBlockBoundary() const; // block_boundary.rb
    [[nodiscard]] bool beforeBlockBoundary() const; // block_boundary.rb
    [[nodiscard]] bool isDeepest() const;
    [[nodiscard]] size_t endOfLine(size_t at); ///< lineEnd, which is asked for several times in a row
    [[nodiscard]] char byteAt(size_t at) const { return at < m_src.size() ? m_src[at] : '\0'; }

    Arena &m_arena;
    Dialect &m_dialect;
    Definitions &m_definitions;
    SpanScanner *m_spans;
    Notes *m_notes;
    const BlockRules m_rules;

    // What parse_blocks keeps on its stack.
    const SourceText *m_text = nullptr;
    std::string_view m_src; ///< the text's bytes
    size_t m_pos = 0;
    size_t m_lineBegin = 0; ///< of the line that endOfLine was asked for last
    size_t m_lineEnd = 0;
    Node *m_tree = nullptr;
    AttributeList *m_blockIal = nullptr;
    bool m_stop = false; ///< the end tag of the HTML element m_tree was read
    int m_depth = 0;
    int m_htmlDepth = 0;
    int m_unclosedHtml = 0; ///< elements without an end tag so far
    HtmlTagReader m_tagReader{{}};
    const char *m_tagReaderText = nullptr;

    /// For each text what is known not to come any more: from where on no `$$`, no end tag of a name, no fence.
    struct Absent
    {
        const char *text = nullptr;
        std::unordered_map<std::string, size_t> from;
    };
    [[nodiscard]] bool isAbsent(const std::string &what, size_t at);
    void setAbsent(const std::string &what, size_t at);
    Absent m_absent;
};

} // namespace galley::markdown::kramdown
