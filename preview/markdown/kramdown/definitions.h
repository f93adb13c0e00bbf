// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/blocktree.h"

#include <QByteArray>
#include <QByteArrayView>

#include <string>
#include <unordered_map>
#include <vector>

namespace galley::markdown::kramdown {

struct LinkDefinition
{
    std::string_view url;
    std::string_view title;
    bool hasTitle = false;
    const Node *place = nullptr; ///< the end-of-block that took its place, for its attributes; the site's have none
    ByteRange urlRange; ///< in the body
    ByteRange titleRange;

    [[nodiscard]] const AttributeList *ial() const { return place != nullptr ? place->ial() : nullptr; }
};

struct FootnoteDefinition
{
    std::string_view name;
    Node *content = nullptr;
};

struct Abbreviation
{
    std::string_view text; ///< what is replaced
    std::string_view title;
    const Node *place = nullptr;
};

/// What the blocks of a document define for its spans. Later definitions of the same name win, in the place of the
/// first, as in a Ruby hash.
class Definitions final
{
public:
    /// Parser::Kramdown#normalize_link_id: runs of white space are one space, Unicode lower case.
    [[nodiscard]] static std::string normalizedLinkId(std::string_view id);

    void addLink(std::string_view id, const LinkDefinition &definition);
    [[nodiscard]] const LinkDefinition *link(std::string_view id) const;

    void addFootnote(std::string_view name, Node *content);
    /// Index among footnotes(), or -1.
    [[nodiscard]] int footnote(std::string_view name) const;
    [[nodiscard]] const std::vector<FootnoteDefinition> &footnotes() const { return m_footnotes; }

    void addAbbreviation(const Abbreviation &abbreviation);
    [[nodiscard]] const std::vector<Abbreviation> &abbreviations() const { return m_abbreviations; }

    AttributeDefinitions attributes;

private:
    std::unordered_map<std::string, LinkDefinition> m_links;
    std::vector<FootnoteDefinition> m_footnotes;
    std::unordered_map<std::string_view, int> m_footnoteIndex;
    std::vector<Abbreviation> m_abbreviations;
    std::unordered_map<std::string_view, size_t> m_abbreviationIndex;
};

} // namespace galley::markdown::kramdown
