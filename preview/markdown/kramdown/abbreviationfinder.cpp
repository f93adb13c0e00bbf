// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/abbreviationfinder.h"

#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

AbbreviationFinder::AbbreviationFinder(const std::vector<Abbreviation> &abbreviations)
    : m_abbreviations(abbreviations)
{
    if (abbreviations.empty())
        return;
    m_steps.emplace_back();
    for (const Abbreviation &abbreviation : abbreviations) {
        size_t step = 0;
        for (const char c : abbreviation.text) {
            const auto [known, added] = m_steps[step].next.try_emplace(c, m_steps.size());
            step = known->second;
            if (added)
                m_steps.emplace_back();
        }
        m_steps[step].abbreviation = &abbreviation;
    }
}

const Abbreviation *AbbreviationFinder::at(std::string_view text, size_t at, bool atWordEnd) const
{
    const Abbreviation *found = nullptr;
    size_t step = 0;
    for (size_t i = at; i < text.size() && m_budget > 0; ++i) {
        --m_budget;
        const auto next = m_steps[step].next.find(text[i]);
        if (next == m_steps[step].next.end())
            break;
        step = next->second;
        const bool fits = !atWordEnd || i + 1 >= text.size() || !isWord(text[i + 1]);
        if (m_steps[step].abbreviation != nullptr && fits)
            found = m_steps[step].abbreviation;
    }
    return found;
}

} // namespace galley::markdown::kramdown
