// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/attributes.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr int deepestReference = 32;

bool isIdCharacter(char c)
{
    return isWord(c) || c == '-';
}

/// A cursor over the text of an attribute list; each step reads one form of ALD_TYPE_ANY.
class AttributeReader final
{
public:
    AttributeReader(Arena &arena, std::string_view text, AttributeList *list)
        : m_arena(arena)
        , m_text(text)
        , m_list(list)
    {
    }

    void read()
    {
        size_t at = 0;
        while (at < m_text.size()) {
            const bool atStart = at == 0;
            const size_t begin = isSpace(m_text[at]) ? at + 1 : at;
            const size_t end = begin > at || atStart ? readOne(begin) : begin;
            at = end > begin ? end : at + 1;
        }
    }

private:
    /// Where the form that begins at `at` ends, or `at`.
    size_t readOne(size_t at)
    {
        if (at >= m_text.size())
            return at;
        if (isWord(m_text[at])) {
            const size_t end = readPair(at);
            return end > at ? end : readReference(at);
        }
        return readIdsAndClasses(at);
    }

    [[nodiscard]] bool endsAt(size_t at) const { return at >= m_text.size() || isSpace(m_text[at]); }

    [[nodiscard]] size_t nameEnd(size_t at) const
    {
        while (at < m_text.size() && isIdCharacter(m_text[at]))
            ++at;
        return at;
    }

    /// ALD_TYPE_KEY_VALUE_PAIR
    size_t readPair(size_t at)
    {
        const size_t name = nameEnd(at);
        if (name + 1 >= m_text.size() || m_text[name] != '=' || (m_text[name + 1] != '"' && m_text[name + 1] != '\''))
            return at;
        const char quote = m_text[name + 1];
        const size_t begin = name + 2;
        for (size_t i = begin; i < m_text.size(); ++i) {
            if (m_text[i] == '\\' && i + 1 < m_text.size() && (m_text[i + 1] == '}' || m_text[i + 1] == quote)) {
                ++i;
            } else if (m_text[i] == '}') {
                return at;
            } else if (m_text[i] == quote && endsAt(i + 1)) {
                m_list->set(m_arena, m_arena.keep(m_text.substr(at, name - at)),
                            unescaped(m_text.substr(begin, i - begin), quote));
                return i + 1;
            }
        }
        return at;
    }

    std::string_view unescaped(std::string_view value, char quote)
    {
        std::string text;
        text.reserve(value.size());
        for (size_t i = 0; i < value.size(); ++i) {
            if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == '}' || value[i + 1] == quote))
                ++i;
            text += value[i];
        }
        return m_arena.keep(text);
    }

    /// ALD_TYPE_REF
    size_t readReference(size_t at)
    {
        const size_t end = nameEnd(at);
        if (!endsAt(end))
            return at;
        m_list->addReference(m_arena, m_arena.keep(m_text.substr(at, end - at)));
        return end;
    }

    /// ALD_TYPE_ID_OR_CLASS_MULTI
    size_t readIdsAndClasses(size_t at)
    {
        size_t end = at;
        while (end < m_text.size()) {
            const size_t next = idOrClassEnd(end);
            if (next == end)
                break;
            end = next;
        }
        if (end == at || !endsAt(end))
            return at;
        for (size_t i = at; i < end;) {
            const size_t next = idOrClassEnd(i);
            const std::string_view name = m_arena.keep(m_text.substr(i + 1, next - i - 1));
            if (m_text[i] == '.')
                m_list->addClass(m_arena, name);
            else
                m_list->set(m_arena, "id", name);
            i = next;
        }
        return end;
    }

    [[nodiscard]] size_t idOrClassEnd(size_t at) const
    {
        size_t end = at + 1;
        if (m_text[at] == '#' && end < m_text.size() && isAsciiLetter(m_text[end])) {
            while (end < m_text.size() && (isIdCharacter(m_text[end]) || m_text[end] == ':'))
                ++end;
            return end;
        }
        if (m_text[at] != '.')
            return at;
        while (end < m_text.size() && !isSpace(m_text[end]) && m_text[end] != '.' && m_text[end] != '#')
            ++end;
        return end > at + 1 ? end : at;
    }

    Arena &m_arena;
    std::string_view m_text;
    AttributeList *m_list;
};

} // namespace

Attribute *AttributeList::mutableFind(std::string_view name)
{
    for (Attribute *attribute = m_first; attribute != nullptr; attribute = attribute->next) {
        if (attribute->name == name)
            return attribute;
    }
    return nullptr;
}

const Attribute *AttributeList::find(std::string_view name) const
{
    return const_cast<AttributeList *>(this)->mutableFind(name);
}

std::string_view AttributeList::value(std::string_view name) const
{
    const Attribute *attribute = find(name);
    return attribute != nullptr ? attribute->value : std::string_view();
}

bool AttributeList::refersTo(std::string_view name) const
{
    for (const Reference *reference = m_firstReference; reference != nullptr; reference = reference->next) {
        if (reference->name == name)
            return true;
    }
    return false;
}

void AttributeList::set(Arena &arena, std::string_view name, std::string_view value)
{
    if (Attribute *known = mutableFind(name)) {
        known->value = value;
        known->capacity = 0;
        return;
    }
    auto *added = arena.make<Attribute>(name, value);
    (m_last != nullptr ? m_last->next : m_first) = added;
    m_last = added;
}

void AttributeList::addClass(Arena &arena, std::string_view value)
{
    Attribute *known = mutableFind("class");
    if (known == nullptr || known->value.empty()) {
        set(arena, "class", value);
        return;
    }
    const size_t size = known->value.size() + 1 + value.size();
    if (size > known->capacity) {
        known->capacity = 2 * size;
        char *bytes = arena.bytes(known->capacity);
        std::copy(known->value.begin(), known->value.end(), bytes);
        known->value = {bytes, known->value.size()};
    }
    char *end = const_cast<char *>(known->value.data()) + known->value.size();
    *end = ' ';
    std::copy(value.begin(), value.end(), end + 1);
    known->value = {known->value.data(), size};
}

void AttributeList::addReference(Arena &arena, std::string_view name)
{
    auto *added = arena.make<Reference>(name);
    (m_lastReference != nullptr ? m_lastReference->next : m_firstReference) = added;
    m_lastReference = added;
}

void AttributeList::remove(std::string_view name)
{
    Attribute *before = nullptr;
    for (Attribute *attribute = m_first; attribute != nullptr; before = attribute, attribute = attribute->next) {
        if (attribute->name != name)
            continue;
        (before != nullptr ? before->next : m_first) = attribute->next;
        if (m_last == attribute)
            m_last = before;
        return;
    }
}

void AttributeList::merge(Arena &arena, const AttributeList &other)
{
    for (const Attribute *attribute = other.first(); attribute != nullptr; attribute = attribute->next) {
        if (attribute->name == "class")
            addClass(arena, attribute->value);
        else
            set(arena, attribute->name, attribute->value);
    }
}

void AttributeList::mergeReferences(Arena &arena, const AttributeList &other)
{
    for (const Reference *reference = other.references(); reference != nullptr; reference = reference->next)
        addReference(arena, reference->name);
}

void parseAttributeList(Arena &arena, std::string_view text, AttributeList *list)
{
    const std::string_view content = strip(text);
    if (content.empty() || content == ":")
        return;
    AttributeReader(arena, text, list).read();
}

void AttributeResolver::apply(const AttributeList &ial, AttributeList *attributes, int depth)
{
    for (const auto *reference = ial.references(); reference != nullptr; reference = reference->next) {
        const auto definition = m_definitions.find(reference->name);
        if (definition == m_definitions.end() || depth >= deepestReference || m_budget <= 0)
            continue;
        --m_budget;
        apply(*definition->second, attributes, depth + 1);
    }
    attributes->merge(m_arena, ial);
}

void appendAttributes(std::string *html, const AttributeList &attributes)
{
    for (const Attribute *attribute = attributes.first(); attribute != nullptr; attribute = attribute->next) {
        if (attribute->name == "id" && strip(attribute->value).empty())
            continue;
        html->append(" ").append(attribute->name).append("=\"");
        appendEscapedAttribute(html, attribute->value);
        html->append("\"");
    }
}

} // namespace galley::markdown::kramdown
