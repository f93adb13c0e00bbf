// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// emphasis.rb, codespan.rb, and gfm.rb for strikethrough.

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/githubemphasis.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

} // namespace

void SpanScanner::parseEmphasis()
{
    const char delimiter = m_src[m_pos];
    const size_t size = at(m_pos + 1) == delimiter ? 2 : 1;
    const size_t begin = m_pos;
    const auto kind = size == 2 ? Frame::Kind::Strong : Frame::Kind::Em;

    // `[[:alpha:]]-?[[:alpha:]]*\z` before an underscore
    bool isText = !mayTry() || spaceAt(begin + size);
    if (!isText && delimiter == '_' && begin > m_begin) {
        Character before = characterBefore(m_src, begin);
        if (before.code == U'-' && begin - 1 > m_begin)
            before = characterBefore(m_src, begin - 1);
        isText = isAlpha(before.code);
    }
    for (const Frame *frame = m_frame; frame != nullptr && !isText; frame = frame->up)
        isText = frame->kind == kind;
    if (!isText) {
        if (tryEmphasis(delimiter, size))
            return;
        if (size == 2 && m_frame->kind != Frame::Kind::Em && tryEmphasis(delimiter, 1))
            return;
    }
    if (size == 2 && delimiter == '*' && !(spaceAt(begin - 1) && spaceAt(begin + 2)))
        m_notes.add("literal-asterisks", m_text->toSource(begin, begin + 2));
    addText(begin, begin + size);
    m_pos = begin + size;
}

bool SpanScanner::tryEmphasis(char delimiter, size_t size)
{
    const size_t begin = m_pos;
    const NormalForm::Mark mark = m_out.mark();
    const Places places = this->places();
    Frame frame;
    frame.kind = size == 2 ? Frame::Kind::Strong : Frame::Kind::Em;
    frame.breaks = m_frame->breaks;
    Stop stop;
    stop.delimiter = delimiter;
    stop.size = size;
    m_pos += size;
    m_out.openEmphasis(static_cast<int>(size));
    if (!parseSpans(&frame, &stop)) {
        m_out.rewind(mark);
        restore(places);
        pay(begin);
        m_pos = begin;
        return false;
    }
    m_out.closeEmphasis(static_cast<int>(size));
    m_pos += size;
    addChild(Frame::Last::Emphasis);
    const std::string_view leaf = m_src.substr(m_begin);
    if (m_src[begin + size] != delimiter && !isGithubEmphasis(leaf, begin - m_begin, m_pos - m_begin))
        m_notes.add("emphasis-on-github", m_text->toSource(begin, m_pos), m_src.substr(begin, m_pos - begin));
    return true;
}

bool SpanScanner::emphasisStops(const Stop &stop) const
{
    const char d = stop.delimiter;
    if (at(m_pos) != d || (stop.size == 2 && at(m_pos + 1) != d) || !m_frame->hasChildren)
        return false;
    if (m_pos > m_begin && isSpace(m_src[m_pos - 1]))
        return false;
    if (stop.size == 1 && at(m_pos + 1) == d && at(m_pos + 2) != d)
        return false;
    return d != '_' || m_pos + stop.size >= m_src.size() || !isAlnum(characterAt(m_src, m_pos + stop.size).code);
}

/// Where the code that opens with the backticks at `pos` lies; `next` is behind the opening backticks where there is
/// none.
bool SpanScanner::findCodeSpan(size_t pos, size_t *begin, size_t *end, size_t *next)
{
    size_t size = 0;
    while (at(pos + size) == '`')
        ++size;
    *begin = *next = pos + size;
    if (size == 1 && (pos == m_begin || isSpace(m_src[pos - 1])) && spaceAt(pos + 1))
        return false;
    size_t &absent = m_absent.backticks[std::min<size_t>(size, 3) - 1];
    if (pos >= absent && (size < 3 || size >= m_absent.longFence))
        return false;
    *end = m_src.find(m_src.substr(pos, size), *begin);
    if (*end == npos) {
        absent = pos;
        m_absent.longFence = size;
        return false;
    }
    *next = *end + size;
    if (size > 1 && *begin < *end && m_src[*begin] == ' ')
        ++*begin;
    if (size > 1 && *begin < *end && m_src[*end - 1] == ' ')
        --*end;
    return true;
}

void SpanScanner::parseCodeSpan()
{
    const size_t pos = m_pos;
    size_t begin = 0;
    size_t end = 0;
    size_t next = 0;
    if (!findCodeSpan(pos, &begin, &end, &next)) {
        addText(pos, next);
        m_pos = next;
        return;
    }
    m_notes.lookIntoCode(m_src.substr(begin, end - begin), *m_text, begin);
    const NormalForm::Mark mark = m_out.mark();
    m_out.code(m_src.substr(begin, end - begin));
    m_pos = next;
    addChild(Frame::Last::Code);
    m_frame->lastMark = mark;
    m_frame->lastCode = m_src.substr(begin, end - begin);
}

bool SpanScanner::parseStrikethrough()
{
    if (!isGfm() || at(m_pos + 1) != '~' || spaceAt(m_pos + 2) || at(m_pos + 2) == '~'
        || m_pos >= m_absent.strikethrough || !mayTry())
        return false;
    size_t close = m_src.find("~~", m_pos + 3);
    while (close != npos && (isSpace(m_src[close - 1]) || m_src[close - 1] == '~'))
        close = m_src.find("~~", close + 1);
    if (close == npos) {
        m_absent.strikethrough = m_pos;
        return false;
    }
    SpanItem item;
    item.kind = SpanItem::Kind::StartTag;
    item.text = "del";
    item.attributes = newAttributes();
    const int start = m_out.add(item);
    m_out.item(start);

    // The content is read as a text of its own: what is open around it does not count within.
    Frame *outer = m_frame;
    const std::string_view src = m_src;
    const size_t begin = m_begin;
    const Absent absent = m_absent;
    m_begin = m_pos = m_pos + 2;
    m_src = src.substr(0, close);
    m_absent = {};
    m_frame = nullptr;
    Frame frame;
    frame.kind = Frame::Kind::Html;
    parseSpans(&frame, nullptr);
    m_frame = outer;
    m_src = src;
    m_begin = begin;
    m_absent = absent;
    m_pos = close + 2;

    item.kind = SpanItem::Kind::EndTag;
    m_out.item(m_out.add(item));
    addChild(Frame::Last::Item, start);
    return true;
}

} // namespace galley::markdown::kramdown
