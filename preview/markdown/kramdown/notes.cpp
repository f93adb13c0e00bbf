// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/notes.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

/// `{%`, perhaps a dash, blanks, the word; npos where it is another tag.
bool isTag(std::string_view body, size_t at, std::string_view word)
{
    size_t i = at + 2;
    while (i < body.size() && (body[i] == '-' || body[i] == ' ' || body[i] == '\t'))
        ++i;
    return body.substr(i, word.size()) == word;
}

} // namespace

Notes::Notes(std::string_view body)
{
    size_t begin = npos;
    for (size_t at = body.find("{%"); at != npos; at = body.find("{%", at + 2)) {
        if (begin == npos && isTag(body, at, "raw")) {
            begin = at;
        } else if (begin != npos && isTag(body, at, "endraw")) {
            m_raw.push_back({static_cast<qsizetype>(begin), static_cast<qsizetype>(at)});
            begin = npos;
        }
    }
}

bool Notes::isRaw(size_t place) const
{
    const auto offset = static_cast<qsizetype>(place);
    const auto next = std::upper_bound(m_raw.begin(), m_raw.end(), offset,
                                       [](qsizetype at, const ByteRange &range) { return at < range.begin; });
    return next != m_raw.begin() && offset < std::prev(next)->end;
}

void Notes::addUnclosedFence(ByteRange line)
{
    m_notes.append({"unclosed-fence", line, {}});
}

void Notes::lookIntoCode(std::string_view code, const SourceText &text, size_t begin)
{
    for (size_t at = code.find('{'); at != npos && at + 1 < code.size(); at = code.find('{', at + 1)) {
        if (code[at + 1] != '{' && code[at + 1] != '%')
            continue;
        const size_t close = code.find(code[at + 1] == '{' ? "}}" : "%}", at + 2);
        if (close == npos)
            return;
        const ByteRange range = text.toSource(begin + at, begin + close + 2);
        if (isRaw(static_cast<size_t>(range.begin)))
            continue;
        const std::string_view tag = code.substr(at, close + 2 - at);
        m_notes.append({"liquid-in-code", range, QByteArray(tag.data(), static_cast<qsizetype>(tag.size()))});
        return;
    }
}

QList<Note> Notes::take()
{
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const Note &a, const Note &b) { return a.range.begin < b.range.begin; });
    return std::move(m_notes);
}

} // namespace galley::markdown::kramdown
