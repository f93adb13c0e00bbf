// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// codeblock.rb, and gfm.rb for the fences.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

/// The line that begins at `at` does not go on with the code before it.
bool BlockScanner::interruptsCode(size_t at) const
{
    std::string_view content;
    const size_t begin = skipSpaces(m_src, at, 3);
    return ialBlockStart(m_src, at, &content) != noMatch || endOfBlock(m_src, at) != noMatch
        || lazyHtmlStop(m_src, begin) || lazyHtmlStart(m_src, begin);
}

/// CODEBLOCK_MATCH
size_t BlockScanner::codeBlockEnd(size_t at) const
{
    const auto isIndented = [&](size_t line) {
        const size_t begin = indent(m_src, line);
        return begin != noMatch && hasText(m_src, begin);
    };
    size_t end = at;
    while (true) {
        const size_t blank = blankLines(m_src, end);
        size_t line = blank != noMatch ? blank : end;
        if (!isIndented(line))
            return end;
        while (line < m_src.size() && isIndented(line))
            line = lineEnd(m_src, line);
        while (line < m_src.size() && hasText(m_src, line) && !interruptsCode(line))
            line = lineEnd(m_src, line);
        end = line;
    }
}

bool BlockScanner::parseCodeBlock()
{
    const size_t first = indent(m_src, m_pos);
    if (first == noMatch)
        return false;
    const size_t begin = m_pos;
    const size_t end = codeBlockEnd(begin);
    if (end == begin)
        return false;
    std::vector<Slice> slices;
    for (size_t line = begin; line < end;) {
        size_t next = lineEnd(m_src, line);
        const size_t stripped = indent(m_src, line);
        size_t from = stripped != noMatch ? stripped : line;
        // A line with less than four spaces is glued to the one before.
        for (; next < end; next = lineEnd(m_src, next)) {
            const size_t text = skipSpaces(m_src, next, 3);
            if (text >= end || isSpace(m_src[text]))
                break;
            slices.push_back(sliceOf(*m_text, from, next - 1));
            slices.push_back({" ", nullptr, 0});
            from = next;
        }
        slices.push_back(sliceOf(*m_text, from, next));
        line = next;
    }
    Node *code = newBlock(Type::CodeBlock, begin);
    code->text = join(m_arena, slices);
    code->end = static_cast<uint32_t>(code->text->text.size());
    m_tree->append(code);
    m_pos = end;
    finish(code);
    return true;
}

/// The line of a fence of `run` bytes that begins at `begin`, up to the code.
bool BlockScanner::fenceFrom(size_t begin, size_t run, std::string_view *info, size_t *bodyBegin) const
{
    size_t at = begin + run;
    while (at < m_src.size() && m_src[at] != '\n' && isSpace(m_src[at]))
        ++at;
    const size_t infoBegin = at;
    while (at < m_src.size() && !isSpace(m_src[at]))
        ++at;
    *info = m_src.substr(infoBegin, at - infoBegin);
    *bodyBegin = restOfLine(m_src, at);
    return *bodyBegin != noMatch;
}

/// The first line at or behind `from` that begins with the fence and holds nothing else.
bool BlockScanner::findFenceEnd(std::string_view fence, size_t from, size_t *bodyEnd, size_t *end)
{
    const std::string key(fence);
    if (isAbsent(key, from))
        return false;
    for (size_t line = from; line < m_src.size(); line = lineEnd(m_src, line)) {
        const size_t begin = m_rules.gfm ? skipSpaces(m_src, line, 3) : line;
        if (m_src.substr(begin, fence.size()) != fence)
            continue;
        size_t behind = begin + fence.size();
        while (byteAt(behind) == fence.back())
            ++behind;
        behind = restOfLine(m_src, behind);
        if (behind == noMatch)
            continue;
        *bodyEnd = line;
        *end = behind;
        return true;
    }
    setAbsent(key, from);
    return false;
}

bool BlockScanner::parseFencedCodeBlock()
{
    if (!m_rules.fenceStart(m_src, m_pos))
        return false;
    const size_t begin = m_rules.gfm ? skipSpaces(m_src, m_pos, 3) : m_pos;
    size_t run = 0;
    while (byteAt(begin + run) == '~' || (m_rules.gfm && byteAt(begin + run) == '`'))
        ++run;
    // The regular expression gives bytes of the fence back to the info string where that makes it match. Fences of any
    // use are short; the limit keeps a line of backticks linear.
    constexpr size_t mostTries = 16;
    const size_t least = run > 3 + mostTries ? run - mostTries : 3;
    for (size_t size = run; size >= least; --size) {
        std::string_view info;
        size_t bodyBegin = 0;
        size_t bodyEnd = 0;
        size_t end = 0;
        if (!fenceFrom(begin, size, &info, &bodyBegin)
            || !findFenceEnd(m_src.substr(begin, size), bodyBegin, &bodyEnd, &end))
            continue;
        Node *code = newBlock(Type::CodeBlock, m_pos);
        code->fenced = true;
        setText(code, bodyBegin, bodyEnd);
        if (!info.empty()) {
            NodeExtra *extra = extraOf(code);
            extra->language = info;
            const size_t query = info.find('?', 1);
            extra->attributes.set(m_arena, "class", m_arena.keep("language-" + std::string(info.substr(0, query))));
        }
        m_tree->append(code);
        m_pos = end;
        finish(code);
        return true;
    }
    std::string_view info;
    size_t bodyBegin = 0;
    if (fenceFrom(begin, run, &info, &bodyBegin))
        m_notes->add("unclosed-fence", m_text->toSource(begin, bodyBegin - 1));
    return false;
}

} // namespace galley::markdown::kramdown
