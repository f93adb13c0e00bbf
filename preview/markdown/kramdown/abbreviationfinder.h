// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/definitions.h"

#include <unordered_map>
#include <vector>

namespace galley::markdown::kramdown {

/// Finds which abbreviation begins at a place, by a tree of bytes: the time does not grow with their number.
class AbbreviationFinder final
{
public:
    explicit AbbreviationFinder(const std::vector<Abbreviation> &abbreviations);

    [[nodiscard]] bool isEmpty() const { return m_abbreviations.empty(); }
    /// The longest one at `at`; with `atWordEnd`, that no `\w` follows.
    [[nodiscard]] const Abbreviation *at(std::string_view text, size_t at, bool atWordEnd) const;

private:
    struct Step
    {
        std::unordered_map<char, size_t> next; ///< index among the steps
        const Abbreviation *abbreviation = nullptr; ///< that ends here
    };

    const std::vector<Abbreviation> &m_abbreviations;
    std::vector<Step> m_steps;
    mutable long long m_budget = 50'000'000; ///< bytes that are still compared; after that there are none
};

} // namespace galley::markdown::kramdown
