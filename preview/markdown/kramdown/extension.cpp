// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// extensions.rb: `{: ...}`, `{:name: ...}`, `{::name ...}`.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/extensiontag.h"
#include "preview/markdown/kramdown/options.h"

namespace galley::markdown::kramdown {

bool BlockScanner::parseBlockExtension()
{
    const size_t begin = skipSpaces(m_src, m_pos, 3);
    if (m_src.substr(begin, 2) != "{:")
        return false;
    std::string_view content;
    const size_t nameEnd = idNameEnd(m_src, begin + 2);
    if (nameEnd > begin + 2 && byteAt(nameEnd) == ':') { // ALD_START
        const size_t end = attributeListEnd(m_src, begin, &content);
        const size_t next = end == noMatch ? noMatch : restOfLine(m_src, end);
        const size_t nameSize = nameEnd - begin - 2;
        if (next != noMatch && content.size() > nameSize + 1) {
            AttributeList *&definition = m_definitions.attributes[content.substr(0, nameSize)];
            if (definition == nullptr)
                definition = m_arena.make<AttributeList>();
            parseAttributeList(m_arena, content.substr(nameSize + 1), definition);
            addEndOfBlock(EobKind::AttributeDefinition, m_pos);
            m_pos = next;
            return true;
        }
    }
    if (byteAt(begin + 2) == ':' || byteAt(begin + 2) == '/')
        return parseExtension(begin);
    const size_t next = ialBlock(m_src, begin, &content);
    if (next == noMatch)
        return false;
    const size_t before = m_pos;
    m_pos = next;
    attachIal(content);
    if (m_tree->lastChild != nullptr)
        m_tree->lastChild->sourceEnd =
            std::max(m_tree->lastChild->sourceEnd, static_cast<uint32_t>(m_text->toSource(before, next).end));
    return true;
}

/// A block's attributes may stand behind it or, after a blank line, before it.
void BlockScanner::attachIal(std::string_view content)
{
    Node *last = m_tree->lastChild;
    const bool takesIal = last != nullptr && last->type != Type::Blank
        && (last->type != Type::EndOfBlock || last->eob == EobKind::LinkDefinition
            || last->eob == EobKind::AbbreviationDefinition || last->eob == EobKind::FootnoteDefinition);
    if (!takesIal) {
        if (m_blockIal == nullptr)
            m_blockIal = m_arena.make<AttributeList>();
        parseAttributeList(m_arena, content, m_blockIal);
        return;
    }
    parseAttributeList(m_arena, content, ialOf(last));
    std::string_view next;
    if (ialBlockStart(m_src, m_pos, &next) == noMatch)
        addEndOfBlock(EobKind::Ial, m_pos);
}

/// parse_extension_start_tag(:block)
bool BlockScanner::parseExtension(size_t begin)
{
    ExtensionTag tag;
    if (!readExtensionTag(m_src, begin, &tag) || tag.isStop)
        return false;
    const size_t bodyBegin = restOfLine(m_src, tag.end);
    if (bodyBegin == noMatch)
        return false;
    if (tag.closed)
        return handleExtension(tag, bodyBegin, bodyBegin, bodyBegin);
    const std::string key = "{:/" + std::string(tag.name);
    if (isAbsent(key, bodyBegin))
        return false;
    // EXT_BLOCK_STOP_STR; its line may end in spaces only.
    for (size_t line = bodyBegin; line < m_src.size(); line = lineEnd(m_src, line)) {
        size_t at = skipSpaces(m_src, line, 3);
        if (m_src.substr(at, 3) != "{:/")
            continue;
        at += m_src.substr(at + 3, tag.name.size()) == tag.name ? 3 + tag.name.size() : 3;
        if (byteAt(at) != '}')
            continue;
        at = skipSpaces(m_src, at + 1, m_src.size());
        if (byteAt(at) == '\n')
            return handleExtension(tag, bodyBegin, line, at + 1);
    }
    setAbsent(key, bodyBegin);
    return false;
}

bool BlockScanner::handleExtension(const ExtensionTag &tag, size_t bodyBegin, size_t bodyEnd, size_t next)
{
    const bool isOptions = tag.name == "options";
    if (!isOptions && tag.name != "comment" && tag.name != "nomarkdown")
        return false;
    AttributeList attributes;
    parseAttributeList(m_arena, tag.attributes, &attributes);
    const size_t begin = m_pos;
    m_pos = next;
    if (isOptions) {
        applyOptions(attributes, &m_dialect);
        addEndOfBlock(EobKind::Extension, begin);
        return true;
    }
    if (tag.closed)
        return true;
    const size_t end = bodyEnd > bodyBegin && m_src[bodyEnd - 1] == '\n' ? bodyEnd - 1 : bodyEnd;
    if (tag.name == "nomarkdown" && !isHtmlRaw(attributes))
        return true;
    Node *node = newNode(tag.name == "comment" ? Type::Comment : Type::Raw, begin);
    setText(node, bodyBegin, end);
    m_tree->append(node);
    finish(node);
    return true;
}

} // namespace galley::markdown::kramdown
