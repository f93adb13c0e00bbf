// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/kramdown/definitions.h"
#include "preview/markdown/kramdown/entitynames.h"
#include "preview/markdown/kramdown/normalform.h"
#include "preview/markdown/kramdown/notes.h"
#include "preview/markdown/renderedpost.h"

#include <array>

namespace galley::markdown::kramdown {

struct ExtensionTag;

/// Reads the spans of a leaf as Parser::Kramdown#parse_spans does, from left to right, and writes them in the normal
/// form. Each parser of kramdown's list, in its order, is one member function whose file is named in the comment (below
/// lib/kramdown/parser/kramdown/, unless it is gfm.rb).
class SpanScanner final
{
public:
    SpanScanner(Arena &arena, Dialect *dialect, const Definitions &definitions, AttributeResolver *resolver,
                QByteArrayView body, NormalForm *normalForm, RenderedPost *post, Notes *notes);

    /// What surrounds a leaf.
    struct Surroundings
    {
        bool gfm = true; ///< GFM#update_elements comes by: not in footnotes and in HTML elements
        bool native = false; ///< within a heading or the like that was made of HTML
        bool root = false; ///< nothing does
    };
    /// Writes a node's text as the next leaf.
    void scan(Node *node, Surroundings around);

    /// A child of the tree that parse_spans makes with code spans and, on demand, HTML alone; the table parser reads
    /// its rows with it.
    struct Child
    {
        enum class Kind : uint8_t { Text, Code, Html };
        Kind kind = Kind::Text;
        size_t begin = 0; ///< of what it stands for: text, the code without backticks, the name of an element
        size_t end = 0;
    };
    /// Reads [begin, end) of a text with those two parsers.
    [[nodiscard]] std::vector<Child> codeAndHtml(const SourceText &text, size_t begin, size_t end, bool html);

private:
    /// An element that is being read; kramdown's @tree, and @stack by `up`.
    struct Frame
    {
        enum class Kind : uint8_t { Leaf, Em, Strong, Link, Image, Html };
        enum class Last : uint8_t { None, Text, Emphasis, Code, Item, Opaque };
        Kind kind = Kind::Leaf;
        Frame *up = nullptr;
        bool breaks = false; ///< a backslash before a newline is a break
        bool rawContent = false;
        bool rawModel = false; ///< of an HTML element: its HTML_CONTENT_MODEL is raw
        bool hasChildren = false;
        bool onlyChild = false; ///< the last child is the only one
        Last last = Last::None; ///< the last child
        char lastChar = 0; ///< of the last child, a text
        int lastItem = -1;
        NormalForm::Mark lastMark; ///< before the last child, a code span
        std::string_view lastCode;
        int images = 0; ///< children that are images
    };

    struct Stop
    {
        enum class Kind : uint8_t { Emphasis, Bracket, CloseTag };
        Kind kind = Kind::Emphasis;
        char delimiter = 0;
        size_t size = 1;
        int brackets = 1; ///< that are open
        std::string_view tag;
        bool ignoreCase = false;
    };

    enum class Parsers : uint8_t { All, Html };

    void enter(const SourceText &text, size_t begin, size_t end);
    bool parseSpans(Frame *frame, Stop *stop, Parsers parsers = Parsers::All);
    [[nodiscard]] size_t nextStart(Parsers parsers, bool *plain) const;
    bool parseOne(Parsers parsers);
    [[nodiscard]] bool stopsHere(Stop *stop) const;
    [[nodiscard]] bool emphasisStops(const Stop &stop) const;

    void parseEmphasis(); // emphasis.rb
    bool tryEmphasis(char delimiter, size_t size);
    void parseCodeSpan(); // codespan.rb
    [[nodiscard]] bool findCodeSpan(size_t at, size_t *begin, size_t *end, size_t *next);
    bool parseAutolink(); // autolink.rb
    bool parseSpanHtml(); // html.rb
    void parseHtmlElement(const HtmlTag &tag);
    [[nodiscard]] SpanItem startTag(const HtmlTag &tag, const HtmlElement &known);
    void parseHtmlBody(const SpanItem &element, const HtmlElement &known, bool onOwnLines);
    void addConverterSpace();
    [[nodiscard]] static std::string_view nativeName(std::string_view name, std::string_view text);
    void addNativeEntity(std::string_view reference);
    void addNativeCode(SpanItem item, std::string_view text);
    std::string_view oneLine(std::string_view value);
    void addHtmlImage(size_t pos);
    bool parseFootnoteMarker(); // footnote.rb
    bool parseLink(); // link.rb
    struct LinkTarget;
    bool readLinkTarget(std::string_view alt, LinkTarget *target);
    bool readParenthesized(LinkTarget *target);
    void noteReference(size_t begin, size_t textEnd);
    void finishLink(int number, int place, size_t begin, const LinkTarget &target);
    void finishImage(int number, size_t begin, size_t altBegin, size_t altEnd, const LinkTarget &target);
    int addLinkPlace(size_t begin, size_t end, size_t urlBegin, size_t urlEnd, std::string_view url,
                     std::string_view title);
    bool parseSmartQuotes(); // smart_quotes.rb
    void addQuote(size_t index);
    bool parseInlineMath(); // math.rb
    bool parseSpanExtension(); // extensions.rb
    bool parseExtensionTag(const ExtensionTag &tag);
    void applyIal(std::string_view content);
    bool parseHtmlEntity(); // html_entity.rb
    void addEntity(const Entity &entity, std::string_view original);
    bool parseTypographicSymbol(); // typographic_symbol.rb
    bool parseLineBreak(); // line_break.rb
    bool parseEscapedCharacter(); // escaped_chars.rb
    bool parseStrikethrough(); // gfm.rb

    /// `plain`: nothing in it has a meaning in CommonMark.
    void addText(size_t begin, size_t end, bool plain = false);
    void addLine(std::string_view line, bool native);
    void addNewline(size_t at);
    void addLiteral(std::string_view text);
    void addOpaque(std::string_view html, std::string_view plain);
    void addChild(Frame::Last last, int item = -1);
    [[nodiscard]] std::string_view escaped(std::string_view text); ///< kept, HTML-escaped
    /// How many images, links and notes are known; what was tried in vain goes away again.
    struct Places
    {
        qsizetype images = 0;
        qsizetype links = 0;
        qsizetype notes = 0;
    };
    [[nodiscard]] Places places() const { return {m_post.images.size(), m_post.links.size(), m_notes.count()}; }
    void restore(const Places &places)
    {
        m_post.images.resize(places.images);
        m_post.links.resize(places.links);
        m_notes.resize(places.notes);
    }
    AttributeList *newAttributes() { return m_arena.make<AttributeList>(); }
    [[nodiscard]] bool mayTry() const { return m_budget > 0 && m_depth < 80; }
    void pay(size_t from) { m_budget -= static_cast<long long>(m_furthest - from) + 16; }
    [[nodiscard]] char at(size_t pos) const { return pos < m_src.size() ? m_src[pos] : '\0'; }
    [[nodiscard]] bool isGfm() const { return m_dialect.input == Dialect::Input::Gfm; }
    [[nodiscard]] bool spaceAt(size_t pos) const;

    Arena &m_arena;
    Dialect &m_dialect; ///< changes with `{::options}`
    const Definitions &m_definitions;
    AttributeResolver &m_resolver;
    QByteArrayView m_body;
    NormalForm &m_out;
    RenderedPost &m_post;
    Notes &m_notes;
    const bool m_hardWrap;
    const bool m_symbols; ///< typographic symbols are made
    const bool m_marksNodes; ///< there are abbreviations: the reader wants to know where texts end
    std::array<EntityText, 4> m_quotes; ///< ' ' " "

    /// With html_to_native: the text of an HTML element that is being read.
    struct NativeText
    {
        std::string text;
        NativeText *outer = nullptr;
    };
    NativeText *m_nativeText = nullptr;

    // The leaf.
    const SourceText *m_text = nullptr;
    std::string_view m_src; ///< up to the leaf's end
    size_t m_begin = 0; ///< of the leaf, or of the part that is read as a text of its own
    size_t m_pos = 0;
    Frame *m_frame = nullptr;
    int m_depth = 0;
    bool m_omitsLastBreak = true; ///< of GFM#update_text_type: the root is no block
    int m_linkDepth = 0; ///< CommonMark links that are open
    long long m_budget = 0; ///< bytes that may still be read in vain
    size_t m_furthest = 0;
    size_t m_expansion = 0; ///< bytes that references to definitions have made so far
    HtmlTagReader m_tags{{}};

    // From where on something is known not to come in this leaf.
    struct Absent
    {
        size_t math = std::string_view::npos;
        size_t comment = std::string_view::npos;
        size_t strikethrough = std::string_view::npos;
        size_t bracket = std::string_view::npos;
        size_t brace = std::string_view::npos;
        size_t extension = std::string_view::npos;
        size_t angle = std::string_view::npos;
        size_t longFence = 0;
        std::array<size_t, 3> backticks = {std::string_view::npos, std::string_view::npos, std::string_view::npos};
    };
    Absent m_absent;
};

} // namespace galley::markdown::kramdown
