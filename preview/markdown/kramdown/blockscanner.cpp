// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/blockscanner.h"

#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

namespace {

/// Each container holds a copy of its text: without a limit, a line of 100,000 `>` would need gigabytes.
constexpr int deepestNesting = 60;

} // namespace

BlockScanner::BlockScanner(Arena &arena, Dialect *dialect, Definitions *definitions, SpanScanner *spans, Notes *notes)
    : m_arena(arena)
    , m_dialect(*dialect)
    , m_definitions(*definitions)
    , m_spans(spans)
    , m_notes(notes)
    , m_rules(*dialect)
{
}

Node *BlockScanner::scan(const SourceText *source)
{
    auto *root = m_arena.make<Node>();
    parseBlocks(root, source);
    return root;
}

bool BlockScanner::parseBlocks(Node *parent, const SourceText *text)
{
    const SourceText *outerText = m_text;
    const size_t outerPos = m_pos;
    Node *outerTree = m_tree;
    AttributeList *outerIal = m_blockIal;

    m_tree = parent;
    m_blockIal = nullptr;
    if (text != nullptr) {
        m_lineEnd = 0;
        m_text = text;
        m_src = text->text;
        m_pos = 0;
    }
    ++m_depth;
    while (m_pos < m_src.size() && !m_stop)
        parseOne();
    --m_depth;
    const bool found = m_stop;
    m_stop = false;

    m_tree = outerTree;
    m_blockIal = outerIal;
    if (text != nullptr) {
        m_lineEnd = 0;
        m_text = outerText;
        m_src = outerText != nullptr ? outerText->text : std::string_view();
        m_pos = outerPos;
    }
    return found;
}

/// Parser::Kramdown's @block_parsers in their order.
void BlockScanner::parseOne()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    const char c = byteAt(begin);
    using Parser = bool (BlockScanner::*)();
    // Of lines of text, only these can take the ones that begin so.
    static constexpr Parser item[] = {
        &BlockScanner::parseHorizontalRule, &BlockScanner::parseList,      &BlockScanner::parseSetextHeader,
        &BlockScanner::parseTable,          &BlockScanner::parseParagraph,
    };
    static constexpr Parser row[] = {
        &BlockScanner::parseSetextHeader,
        &BlockScanner::parseTable,
        &BlockScanner::parseParagraph,
    };
    static constexpr Parser all[] = {
        &BlockScanner::parseBlankLine,
        &BlockScanner::parseCodeBlock,
        &BlockScanner::parseFencedCodeBlock,
        &BlockScanner::parseBlockquote,
        &BlockScanner::parseAtxHeader,
        &BlockScanner::parseHorizontalRule,
        &BlockScanner::parseList,
        &BlockScanner::parseDefinitionList,
        &BlockScanner::parseBlockHtml,
        &BlockScanner::parseSetextHeader,
        &BlockScanner::parseBlockMath,
        &BlockScanner::parseTable,
        &BlockScanner::parseFootnoteDefinition,
        &BlockScanner::parseLinkDefinition,
        &BlockScanner::parseAbbreviationDefinition,
        &BlockScanner::parseBlockExtension,
        &BlockScanner::parseEobMarker,
        &BlockScanner::parseParagraph,
    };
    std::span<const Parser> parsers(all);
    if (isAsciiLetter(c) || c == '|' || static_cast<signed char>(c) < 0)
        parsers = row;
    else if (c == '-' || c == '+' || isDigit(c))
        parsers = item;
    for (const Parser parser : parsers) {
        if ((this->*parser)())
            return;
    }
    // No parser takes lines such as "   \ttext"; kramdown adds them as text without an element.
    const size_t end = lineEnd(m_src, m_pos);
    if (m_tree->lastChild == nullptr || m_tree->lastChild->type != Type::RawText) {
        Node *text = newNode(Type::RawText, m_pos);
        setText(text, m_pos, end);
        m_tree->append(text);
    } else {
        extendParagraph(m_tree->lastChild, m_pos, end, {});
    }
    m_pos = end;
}

bool BlockScanner::parseBlankLine()
{
    const size_t end = blankLines(m_src, m_pos);
    if (end == noMatch)
        return false;
    Node *last = m_tree->lastChild;
    if (last != nullptr && last->type == Type::Blank) {
        last->singleNewline = false;
    } else {
        Node *blank = newBlock(Type::Blank, m_pos);
        blank->singleNewline = end == m_pos + 1;
        m_tree->append(blank);
    }
    m_pos = end;
    return true;
}

bool BlockScanner::parseBlockquote()
{
    if (blockquoteStart(m_src, m_pos) == noMatch || isDeepest())
        return false;
    const size_t begin = m_pos;
    m_pos = lineEnd(m_src, m_pos);
    while (!lazyEnd(m_src, m_pos))
        m_pos = lineEnd(m_src, m_pos);
    Node *quote = newBlock(Type::Blockquote, begin);
    m_tree->append(quote);
    finish(quote);
    parseBlocks(quote, without(begin, m_pos, blockquoteStart));
    return true;
}

bool BlockScanner::parseHorizontalRule()
{
    const size_t end = horizontalRule(m_src, m_pos);
    if (end == noMatch)
        return false;
    Node *rule = newBlock(Type::HorizontalRule, m_pos);
    m_tree->append(rule);
    m_pos = end;
    finish(rule);
    return true;
}

bool BlockScanner::parseBlockMath()
{
    size_t begin = skipSpaces(m_src, m_pos, 3);
    const bool escaped = byteAt(begin) == '\\';
    const size_t dollars = escaped ? begin + 1 : begin;
    if (m_src.substr(dollars, 2) != "$$" || isAbsent("$$", dollars + 2))
        return false;
    const size_t close = m_src.find("$$", dollars + 2);
    if (close == noMatch) {
        setAbsent("$$", dollars + 2);
        return false;
    }
    if (!afterBlockBoundary())
        return false;
    const size_t behind = restOfLine(m_src, close + 2);
    if (escaped) {
        if (behind != noMatch)
            m_pos = dollars;
        return false;
    }
    const size_t before = m_pos;
    m_pos = behind != noMatch ? behind : close + 2;
    if (!beforeBlockBoundary()) {
        m_pos = before;
        return false;
    }
    begin = dollars + 2;
    Node *math = newBlock(Type::Math, before);
    const std::string_view left = stripLeft(m_src.substr(begin, close - begin));
    begin = close - left.size();
    setText(math, begin, begin + stripRight(left).size());
    m_tree->append(math);
    finish(math);
    return true;
}

bool BlockScanner::parseEobMarker()
{
    const size_t end = endOfBlock(m_src, m_pos);
    if (end == noMatch)
        return false;
    addEndOfBlock(EobKind::Marker, m_pos);
    m_pos = end;
    return true;
}

bool BlockScanner::afterBlockBoundary() const
{
    const Node *last = m_tree->lastChild;
    return last == nullptr || last->type == Type::Blank
        || (last->type == Type::EndOfBlock && last->eob == EobKind::Marker) || m_blockIal != nullptr;
}

bool BlockScanner::beforeBlockBoundary() const
{
    std::string_view content;
    return m_pos >= m_src.size() || blankLines(m_src, m_pos) != noMatch || endOfBlock(m_src, m_pos) != noMatch
        || ialBlockStart(m_src, m_pos, &content) != noMatch;
}

bool BlockScanner::isDeepest() const
{
    return m_depth >= deepestNesting;
}

Node *BlockScanner::newNode(Type type, size_t begin)
{
    auto *node = m_arena.make<Node>();
    node->type = type;
    node->sourceBegin = static_cast<uint32_t>(m_text->toSource(begin));
    node->sourceEnd = node->sourceBegin;
    return node;
}

Node *BlockScanner::newBlock(Type type, size_t begin)
{
    Node *node = newNode(type, begin);
    if (m_blockIal != nullptr) {
        extraOf(node)->ial = m_blockIal;
        m_blockIal = nullptr;
    }
    return node;
}

Node *BlockScanner::addEndOfBlock(EobKind kind, size_t begin)
{
    Node *node = newBlock(Type::EndOfBlock, begin);
    node->eob = kind;
    m_tree->append(node);
    return node;
}

void BlockScanner::setText(Node *node, size_t begin, size_t end) const
{
    node->text = m_text;
    node->begin = static_cast<uint32_t>(begin);
    node->end = static_cast<uint32_t>(end);
}

void BlockScanner::finish(Node *node) const
{
    node->sourceEnd = static_cast<uint32_t>(m_pos > 0 ? m_text->toSource(m_pos - 1) + 1 : 0);
}

NodeExtra *BlockScanner::extraOf(Node *node)
{
    if (node->extra == nullptr)
        node->extra = m_arena.make<NodeExtra>();
    return node->extra;
}

AttributeList *BlockScanner::ialOf(Node *node)
{
    NodeExtra *extra = extraOf(node);
    if (extra->ial == nullptr)
        extra->ial = m_arena.make<AttributeList>();
    return extra->ial;
}

/// The lines of [begin, end) without what `prefix` matches at their starts.
const SourceText *BlockScanner::without(size_t begin, size_t end, size_t (*prefix)(std::string_view, size_t))
{
    std::vector<Slice> slices;
    for (size_t line = begin; line < end;) {
        const size_t next = lineEnd(m_src, line);
        const size_t stripped = prefix(m_src, line);
        const size_t from = stripped == noMatch ? line : stripped;
        slices.push_back(sliceOf(*m_text, from, next));
        line = next;
    }
    return join(m_arena, slices);
}

size_t BlockScanner::endOfLine(size_t at)
{
    if (at < m_lineBegin || at >= m_lineEnd) {
        m_lineBegin = at;
        m_lineEnd = lineEnd(m_src, at);
    }
    return m_lineEnd;
}

bool BlockScanner::isAbsent(const std::string &what, size_t at)
{
    if (m_absent.text != m_src.data())
        return false;
    const auto known = m_absent.from.find(what);
    return known != m_absent.from.end() && at >= known->second;
}

void BlockScanner::setAbsent(const std::string &what, size_t at)
{
    if (m_absent.text != m_src.data()) {
        m_absent.text = m_src.data();
        m_absent.from.clear();
    }
    m_absent.from[what] = at;
}

} // namespace galley::markdown::kramdown
