// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/definitions.h"

#include "preview/markdown/kramdown/chars.h"

#include <QString>

#include <algorithm>

namespace galley::markdown::kramdown {

std::string Definitions::normalizedLinkId(std::string_view id)
{
    std::string normalized;
    normalized.reserve(id.size());
    bool ascii = true;
    for (size_t i = 0; i < id.size(); ++i) {
        if (isSpace(id[i])) {
            if (i == 0 || !isSpace(id[i - 1]))
                normalized += ' ';
            continue;
        }
        ascii = ascii && static_cast<signed char>(id[i]) >= 0;
        normalized += asciiLower(id[i]);
    }
    if (ascii)
        return normalized;
    return QString::fromUtf8(normalized.data(), static_cast<qsizetype>(normalized.size())).toLower().toStdString();
}

void Definitions::addLink(std::string_view id, const LinkDefinition &definition)
{
    m_links[normalizedLinkId(id)] = definition;
}

const LinkDefinition *Definitions::link(std::string_view id) const
{
    if (m_links.empty())
        return nullptr;
    const auto found = m_links.find(normalizedLinkId(id));
    return found != m_links.end() ? &found->second : nullptr;
}

void Definitions::addFootnote(std::string_view name, Node *content)
{
    const auto [known, added] = m_footnoteIndex.try_emplace(name, static_cast<int>(m_footnotes.size()));
    if (added)
        m_footnotes.push_back({name, content});
    else
        m_footnotes[static_cast<size_t>(known->second)].content = content;
}

int Definitions::footnote(std::string_view name) const
{
    const auto found = m_footnoteIndex.find(name);
    return found != m_footnoteIndex.end() ? found->second : -1;
}

void Definitions::addAbbreviation(const Abbreviation &abbreviation)
{
    const auto [known, added] = m_abbreviationIndex.try_emplace(abbreviation.text, m_abbreviations.size());
    if (added)
        m_abbreviations.push_back(abbreviation);
    else
        m_abbreviations[known->second] = abbreviation;
}

} // namespace galley::markdown::kramdown
