// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/spanscanner.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/nativehtml.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

/// Bytes at which, or shortly before which, a span may begin.
constexpr std::array<bool, 256> makeStarts()
{
    std::array<bool, 256> starts{};
    for (const char c : {'*', '_', '`', '<', '[', ']', '&', '\\', '!', '$', '{', '-', '.', '>', '~', '"', '\'', '\n'})
        starts[static_cast<unsigned char>(c)] = true;
    return starts;
}
constexpr std::array<bool, 256> starts = makeStarts();

constexpr size_t npos = std::string_view::npos;

/// The next byte of `starts`, or the end. Four at a time: every byte of every text passes here.
size_t skipPlain(std::string_view text, size_t at)
{
    const auto isStart = [&](size_t i) { return unsigned{starts[static_cast<unsigned char>(text[i])]}; };
    while (at + 4 <= text.size() && (isStart(at) | isStart(at + 1) | isStart(at + 2) | isStart(at + 3)) == 0)
        at += 4;
    while (at < text.size() && isStart(at) == 0)
        ++at;
    return at;
}

/// Where the span begins that the byte at `at` gives away, but not before `from`; npos where there is none. Spaces are
/// too frequent to be looked at: those that belong to a span are found from what follows them.
size_t spanStart(std::string_view text, size_t at, size_t from)
{
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (c) {
    case '!':
        return next == '[' ? at : npos;
    case '{':
        return next == ':' ? at : npos;
    case '"':
    case '\'': // SMART_QUOTES_RE takes the character before the quote
        return at > from ? at - characterBefore(text, at).size : at;
    case '\n':
        return at >= from + 2 && text[at - 1] == ' ' && text[at - 2] == ' ' ? at - 2 : npos;
    case '>':
        if (next != '>')
            return npos;
        return at > from && text[at - 1] == ' ' ? at - 1 : at;
    case '-':
    case '.':
    case '$':
    case '~':
        return next == c ? at : npos;
    default:
        return at;
    }
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

EntityText quoteText(const QByteArray &option, const QByteArray &output)
{
    Entity entity;
    bool isNumber = false;
    const uint code = option.toUInt(&isNumber);
    if (isNumber)
        entity = entityOf(code);
    else if (!findEntity(viewOf(option), &entity))
        return {option.toStdString(), true};
    return entityText(entity, {}, output);
}

} // namespace

SpanScanner::SpanScanner(Arena &arena, Dialect *dialect, const Definitions &definitions, AttributeResolver *resolver,
                         QByteArrayView body, NormalForm *normalForm, RenderedPost *post, Notes *notes)
    : m_arena(arena)
    , m_dialect(*dialect)
    , m_definitions(definitions)
    , m_resolver(*resolver)
    , m_body(body)
    , m_out(*normalForm)
    , m_post(*post)
    , m_notes(*notes)
    , m_hardWrap(dialect->input == Dialect::Input::Gfm && dialect->hardWrap)
    , m_symbols(dialect->input != Dialect::Input::Gfm || !dialect->gfmQuirks.contains("no_auto_typographic"))
    , m_marksNodes(!definitions.abbreviations().empty())
{
    for (size_t i = 0; i < m_quotes.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        if (index < dialect->smartQuotes.size())
            m_quotes[i] = quoteText(dialect->smartQuotes[index], dialect->entityOutput);
    }
}

void SpanScanner::scan(Node *node, Surroundings around)
{
    joinPieces(m_arena, node);
    if (node->trailingNewline) {
        const std::string_view text = node->text->text;
        if (node->end < text.size() && text[node->end] == '\n') {
            ++node->end;
        } else {
            const Slice slices[] = {sliceOf(*node->text, node->begin, node->end), {"\n", nullptr, 0}};
            node->text = join(m_arena, slices);
            node->begin = 0;
            node->end = static_cast<uint32_t>(node->text->text.size());
        }
    }
    enter(*node->text, node->begin, node->end);
    m_omitsLastBreak = node->type != Type::RawText || (!around.root && node->next == nullptr);
    node->leaf = static_cast<int>(m_out.leaves().size());
    m_out.beginLeaf({node->type == Type::Header || node->type == Type::DefinitionTerm || around.native});
    Frame frame;
    frame.breaks = around.gfm && isGfm();
    m_frame = nullptr;
    parseSpans(&frame, nullptr);
    m_out.endLeaf();
    if (node->type != Type::Paragraph || frame.images != 1 || frame.last != Frame::Last::Item || !frame.onlyChild)
        return;
    const AttributeList *ial = m_out.items()[static_cast<size_t>(frame.lastItem)].ial;
    if (ial == nullptr || !ial->refersTo("standalone"))
        return;
    if (node->extra == nullptr)
        node->extra = m_arena.make<NodeExtra>();
    node->extra->figure = frame.lastItem;
}

void SpanScanner::enter(const SourceText &text, size_t begin, size_t end)
{
    m_text = &text;
    m_begin = m_pos = m_furthest = begin;
    m_src = text.text.substr(0, end);
    m_budget = 60LL * static_cast<long long>(end - begin) + 4000;
    m_tags = HtmlTagReader(m_src);
    m_absent = {};
}

bool SpanScanner::parseSpans(Frame *frame, Stop *stop, Parsers parsers)
{
    frame->up = m_frame;
    m_frame = frame;
    ++m_depth;
    bool found = false;
    while (m_pos < m_src.size() && !found) {
        bool plain = false;
        const size_t start = nextStart(parsers, &plain);
        if (start == npos) {
            if (stop == nullptr) {
                addText(m_pos, m_src.size(), plain);
                m_pos = m_src.size();
            }
            break;
        }
        addText(m_pos, start, plain);
        m_pos = start;
        found = stop != nullptr && stopsHere(stop);
        if (!found && !parseOne(parsers)) {
            const size_t next = m_pos + std::max<size_t>(1, characterAt(m_src, m_pos).size);
            addText(m_pos, next);
            m_pos = next;
        }
    }
    m_furthest = std::max(m_furthest, m_pos);
    --m_depth;
    m_frame = frame->up;
    return found;
}

/// Where the next span may begin. `plain` tells whether nothing before it has a meaning in CommonMark.
size_t SpanScanner::nextStart(Parsers parsers, bool *plain) const
{
    if (parsers == Parsers::Html)
        return m_src.find('<', m_pos);
    *plain = true;
    for (size_t i = m_pos; i < m_src.size(); ++i) {
        i = skipPlain(m_src, i);
        const size_t start = i < m_src.size() ? spanStart(m_src, i, m_pos) : npos;
        if (start != npos)
            return start;
        *plain = *plain && (i == m_src.size() || (m_src[i] != '!' && m_src[i] != '~'));
    }
    return npos;
}

/// Parser::Kramdown's @span_parsers in their order; false where none of them takes what is here.
bool SpanScanner::parseOne(Parsers parsers)
{
    if (parsers == Parsers::Html)
        return parseSpanHtml();
    switch (at(m_pos)) {
    case '*':
    case '_':
        parseEmphasis();
        return true;
    case '`':
        parseCodeSpan();
        return true;
    case '<':
        if (parseAutolink() || parseSpanHtml())
            return true;
        break;
    case '[':
        if (parseFootnoteMarker() || parseLink())
            return true;
        break;
    case '!':
        if (parseLink())
            return true;
        break;
    default:
        break;
    }
    if (parseSmartQuotes())
        return true;
    switch (at(m_pos)) {
    case '$':
        return parseInlineMath();
    case '{':
        return parseSpanExtension();
    case '&':
        return parseHtmlEntity();
    case '-':
    case '.':
    case '<':
    case '>':
        return parseTypographicSymbol();
    case ' ':
    case '\\':
        return parseTypographicSymbol() || parseLineBreak() || parseEscapedCharacter();
    case '~':
        return parseStrikethrough();
    default:
        return false;
    }
}

/// The stop expression matches here, and the block that parse_spans was given agrees.
bool SpanScanner::stopsHere(Stop *stop) const
{
    switch (stop->kind) {
    case Stop::Kind::Emphasis:
        return emphasisStops(*stop);
    case Stop::Kind::Bracket:
        if (at(m_pos) == ']')
            --stop->brackets;
        else if (at(m_pos) == '[' || (at(m_pos) == '!' && at(m_pos + 1) == '['))
            ++stop->brackets;
        else
            return false;
        return stop->brackets - m_frame->images == 0;
    case Stop::Kind::CloseTag: {
        std::string_view name;
        std::string buffer;
        return at(m_pos) == '<' && htmlCloseTagEnd(m_src, m_pos, &name) != npos
            && (stop->ignoreCase ? lowered(name, &buffer) : name) == stop->tag;
    }
    }
    return false;
}

bool SpanScanner::spaceAt(size_t pos) const
{
    return pos < m_src.size() && isSpace(m_src[pos]);
}

void SpanScanner::addChild(Frame::Last last, int item)
{
    m_frame->onlyChild = !m_frame->hasChildren;
    m_frame->hasChildren = true;
    m_frame->last = last;
    m_frame->lastItem = item;
    m_frame->lastChar = 0;
}

void SpanScanner::addText(size_t begin, size_t end, bool plain)
{
    if (begin >= end)
        return;
    if (m_frame->last != Frame::Last::Text)
        addChild(Frame::Last::Text);
    if (m_nativeText != nullptr)
        m_nativeText->text += m_src.substr(begin, end - begin);
    if (m_notes.wantsShortcodes())
        m_notes.lookForShortcodes(*m_text, begin, end);
    for (size_t line = begin; line < end;) {
        const size_t newline = m_src.substr(0, end).find('\n', line);
        const size_t lineStop = newline == npos ? end : newline;
        if (lineStop > line) {
            if (plain)
                m_out.plainText(m_src.substr(line, lineStop - line));
            else
                addLine(m_src.substr(line, lineStop - line), m_nativeText != nullptr);
            m_frame->lastChar = m_src[lineStop - 1];
        }
        if (newline == npos)
            break;
        addNewline(newline);
        line = newline + 1;
    }
}

/// Text in which character references may have been left: in raw HTML, in a tag that is none, in an autolink. They go
/// out as written, unless they are native.
void SpanScanner::addLine(std::string_view line, bool native)
{
    size_t begin = 0;
    for (size_t i = line.find('&'); i != npos; i = line.find('&', i + 1)) {
        const size_t size = entityLength(line, i);
        if (size == 0)
            continue;
        m_out.text(line.substr(begin, i - begin));
        begin = i + size;
        if (native) {
            addNativeEntity(line.substr(i, size));
            continue;
        }
        SpanItem item;
        item.text = item.plain = line.substr(i, size);
        m_out.item(m_out.add(item));
    }
    m_out.text(line.substr(begin));
}

void SpanScanner::addNativeEntity(std::string_view reference)
{
    const auto entity = readEntity(reference);
    const EntityText text = entity ? entityText(*entity, reference, m_dialect.entityOutput) : EntityText{};
    SpanItem item;
    item.text = m_arena.keep(entity ? text.text : std::string("&amp;").append(reference.substr(1)));
    item.plain = m_arena.keep(entity ? utf8(entity->code) : std::string(reference));
    m_out.item(m_out.add(item));
}

/// GFM#update_text_type: a backslash before a newline is a break, with the option hard_wrap any newline is.
void SpanScanner::addNewline(size_t pos)
{
    const bool isBackslash = m_frame->lastChar == '\\';
    const bool atEnd = m_omitsLastBreak && pos + 1 == m_src.size() && m_frame->kind == Frame::Kind::Leaf;
    if (m_dialect.removeLineBreaksForCjk && m_frame->lastChar != 0 && !m_hardWrap && isCjkLineBreak(m_src, pos))
        return;
    m_frame->lastChar = '\n';
    if (m_frame->breaks && (m_hardWrap || isBackslash)) {
        if (!m_hardWrap)
            m_out.removeBackslash();
        if (!atEnd)
            m_out.hardBreak();
    }
    m_out.newline();
}

/// Text that is not in the source as it stands.
void SpanScanner::addLiteral(std::string_view text)
{
    if (m_frame->last != Frame::Last::Text)
        addChild(Frame::Last::Text);
    m_out.text(text);
    m_frame->lastChar = text.back();
}

/// An element that takes attribute lists without a trace.
void SpanScanner::addOpaque(std::string_view html, std::string_view plain)
{
    SpanItem item;
    item.text = m_arena.keep(html);
    item.plain = m_arena.keep(plain);
    m_out.item(m_out.add(item));
    addChild(Frame::Last::Opaque);
}

std::vector<SpanScanner::Child> SpanScanner::codeAndHtml(const SourceText &text, size_t begin, size_t end, bool html)
{
    const std::string_view part = text.text.substr(begin, end - begin);
    if (part.find('`') == npos && (!html || part.find('<') == npos)) // as in most tables
        return std::vector<Child>(part.empty() ? 0 : 1, Child{Child::Kind::Text, begin, end});
    std::vector<Child> children;
    const auto addChildText = [&](size_t from, size_t to) {
        if (from >= to)
            return;
        if (!children.empty() && children.back().kind == Child::Kind::Text)
            children.back().end = to;
        else
            children.push_back({Child::Kind::Text, from, to});
    };
    enter(text, begin, end);
    const NormalForm::Mark mark = m_out.mark();
    const Places known = places();
    while (m_pos < end) {
        size_t start = m_pos;
        while (start < end && m_src[start] != '`' && !(html && m_src[start] == '<'))
            ++start;
        addChildText(m_pos, start);
        m_pos = start;
        if (start == end)
            break;
        Child child{Child::Kind::Code, 0, 0};
        size_t next = start + 1;
        if (at(start) == '`') {
            if (findCodeSpan(start, &child.begin, &child.end, &next))
                children.push_back(child);
            else
                addChildText(start, next);
            m_pos = next;
            continue;
        }
        Frame frame;
        m_frame = &frame;
        const bool read = parseSpanHtml();
        m_frame = nullptr;
        next = read ? m_pos : next;
        if (frame.last == Frame::Last::Item || frame.last == Frame::Last::Opaque) {
            const size_t nameEnd = htmlNameEnd(m_src, start + 1); // a comment is its own value
            children.push_back(
                {Child::Kind::Html, start + (nameEnd > start + 1 ? 1 : 0), nameEnd > start + 1 ? nameEnd : next});
        } else {
            addChildText(start, next);
        }
        m_pos = next;
    }
    m_out.rewind(mark);
    restore(known);
    return children;
}

std::string_view SpanScanner::escaped(std::string_view text)
{
    std::string html;
    appendEscapedText(&html, text);
    return m_arena.keep(html);
}

} // namespace galley::markdown::kramdown
