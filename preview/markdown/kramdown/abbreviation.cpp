// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// abbreviation.rb: replace_abbreviations, which goes over the texts when all spans are read.

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/md4creader.h"

namespace galley::markdown::kramdown {

void Md4cReader::flushText()
{
    if (m_waiting.empty())
        return;
    replaceAbbreviations(m_waiting);
    m_waiting.clear();
}

/// An abbreviation stands at the start of a line, or behind something that is no `\w`.
void Md4cReader::replaceAbbreviations(std::string_view text)
{
    size_t done = 0;
    size_t at = 0;
    while (at < text.size()) {
        const bool atLineStart = at == done || text[at - 1] == '\n';
        const size_t size = isWord(text[at]) ? 0 : characterAt(text, at).size;
        size_t begin = at;
        const Abbreviation *found = nullptr;
        if ((size > 0 && m_abbreviations.at(text, at + size, true) != nullptr)
            || (atLineStart && m_abbreviations.at(text, at, true) != nullptr)) {
            found = m_abbreviations.at(text, at, false);
            if (found == nullptr && size > 0) {
                begin = at + size;
                found = m_abbreviations.at(text, begin, false);
            }
        }
        if (found == nullptr) {
            at += std::max<size_t>(1, size);
            continue;
        }
        appendText(text.substr(done, begin - done));
        writeAbbreviation(*found);
        at = done = begin + found->text.size();
    }
    appendText(text.substr(done));
}

/// convert_abbreviation
void Md4cReader::writeAbbreviation(const Abbreviation &abbreviation)
{
    AttributeList attributes;
    if (abbreviation.place->ial() != nullptr)
        m_resolver.apply(*abbreviation.place->ial(), &attributes);
    if (!abbreviation.title.empty())
        attributes.set(m_arena, "title", abbreviation.title);
    m_html += "<abbr";
    appendAttributes(&m_html, attributes);
    m_html.append(">").append(abbreviation.text).append("</abbr>");
}

} // namespace galley::markdown::kramdown
