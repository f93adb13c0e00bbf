// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/arena.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::markdown::kramdown {

struct Attribute
{
    std::string_view name;
    std::string_view value;
    size_t capacity = 0; ///< of the bytes behind `value`, for classes that grow
    Attribute *next = nullptr;
};

/// Attributes in the order in which they were written, as a Ruby hash keeps them, and the names of attribute list
/// definitions that are referred to. Lives in the arena.
class AttributeList final
{
public:
    struct Reference
    {
        std::string_view name;
        Reference *next = nullptr;
    };

    [[nodiscard]] const Attribute *first() const { return m_first; }
    [[nodiscard]] const Reference *references() const { return m_firstReference; }
    [[nodiscard]] const Attribute *find(std::string_view name) const;
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] bool refersTo(std::string_view name) const;
    [[nodiscard]] bool isEmpty() const { return m_first == nullptr; }

    void set(Arena &arena, std::string_view name, std::string_view value);
    /// Another class beside those that are there.
    void addClass(Arena &arena, std::string_view value);
    void addReference(Arena &arena, std::string_view name);
    void remove(std::string_view name);
    /// The attributes of another list (Parser::Kramdown#update_attr_with_ial without its references).
    void merge(Arena &arena, const AttributeList &other);
    void mergeReferences(Arena &arena, const AttributeList &other);

private:
    Attribute *mutableFind(std::string_view name);

    Attribute *m_first = nullptr;
    Attribute *m_last = nullptr;
    Reference *m_firstReference = nullptr;
    Reference *m_lastReference = nullptr;
};

using AttributeDefinitions = std::unordered_map<std::string_view, AttributeList *>;

/// Parser::Kramdown#parse_attribute_list (parser/kramdown/extensions.rb): what stands between `{:` and `}`.
void parseAttributeList(Arena &arena, std::string_view text, AttributeList *list);

/// Resolves the references of inline attribute lists against the definitions of the document. A definition may refer to
/// others, which makes kramdown loop or grow without end: the work is limited.
class AttributeResolver final
{
public:
    AttributeResolver(Arena &arena, const AttributeDefinitions &definitions)
        : m_arena(arena)
        , m_definitions(definitions)
    {
    }

    /// Parser::Kramdown#update_attr_with_ial.
    void apply(const AttributeList &ial, AttributeList *attributes, int depth = 0);

private:
    Arena &m_arena;
    const AttributeDefinitions &m_definitions;
    int m_budget = 20000; ///< references that are still followed
};

/// ` name="value"` for each, as Utils::Html#html_attributes writes them.
void appendAttributes(std::string *html, const AttributeList &attributes);

} // namespace galley::markdown::kramdown
