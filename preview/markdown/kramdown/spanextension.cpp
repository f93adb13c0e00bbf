// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// extensions.rb: `{: ...}` behind a span, and `{::name}` within text.

#include "preview/markdown/kramdown/blockstarts.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/extensiontag.h"
#include "preview/markdown/kramdown/options.h"
#include "preview/markdown/kramdown/spanscanner.h"

namespace galley::markdown::kramdown {

bool SpanScanner::parseSpanExtension()
{
    if (at(m_pos + 1) != ':')
        return false;
    ExtensionTag tag;
    if (readExtensionTag(m_src, m_pos, &tag))
        return parseExtensionTag(tag);
    // IAL_SPAN_START allows a slash or a colon, too.
    if (m_pos >= m_absent.brace)
        return false;
    size_t end = m_pos + 2;
    size_t escaped = m_src.size();
    while (end < m_src.size() && m_src[end] != '}') {
        const bool escapes = m_src[end] == '\\' && at(end + 1) == '}';
        escaped = escapes ? end + 1 : escaped;
        end += escapes ? 2 : 1;
    }
    if (end >= m_src.size())
        end = escaped; // only escaped ones: the last of them closes
    m_furthest = std::max(m_furthest, end);
    pay(m_pos + 2);
    const bool hasElement = m_frame->last != Frame::Last::None && m_frame->last != Frame::Last::Text;
    if (end >= m_src.size())
        m_absent.brace = m_pos;
    if (end >= m_src.size() || end == m_pos + 2 || !hasElement || m_budget <= 0)
        return false;
    applyIal(m_src.substr(m_pos + 2, end - m_pos - 2));
    m_pos = end + 1;
    return true;
}

/// parse_extension_start_tag(:span)
bool SpanScanner::parseExtensionTag(const ExtensionTag &tag)
{
    const bool isComment = tag.name == "comment";
    if (tag.isStop || (!isComment && tag.name != "nomarkdown" && tag.name != "options"))
        return false;
    std::string_view body;
    size_t next = tag.end;
    if (!tag.closed) {
        // EXT_STOP_STR: `{:/name}` or `{:/}`
        size_t end = tag.end < m_absent.extension ? m_src.find("{:/", tag.end) : std::string_view::npos;
        const auto closes = [&](size_t pos) {
            const size_t name = m_src.substr(pos + 3, tag.name.size()) == tag.name ? tag.name.size() : 0;
            next = pos + 4 + name;
            return at(pos + 3 + name) == '}';
        };
        while (end != std::string_view::npos && !closes(end))
            end = m_src.find("{:/", end + 3);
        if (end == std::string_view::npos) {
            m_absent.extension = std::min(m_absent.extension, tag.end);
            return false;
        }
        body = m_src.substr(tag.end, end - tag.end);
        AttributeList attributes;
        parseAttributeList(m_arena, tag.attributes, &attributes);
        if (isComment)
            addOpaque("<!-- " + std::string(body) + " -->", {});
        else if (tag.name == "nomarkdown")
            addOpaque(isHtmlRaw(attributes) ? body : std::string_view(), {});
    }
    if (tag.name == "options") {
        AttributeList attributes;
        parseAttributeList(m_arena, tag.attributes, &attributes);
        applyOptions(attributes, &m_dialect);
    }
    m_pos = next;
    return true;
}

/// update_attr_with_ial for the last child
void SpanScanner::applyIal(std::string_view content)
{
    AttributeList ial;
    parseAttributeList(m_arena, content, &ial);
    SpanItem item;
    item.attributes = newAttributes();
    switch (m_frame->last) {
    case Frame::Last::Emphasis:
        item.kind = SpanItem::Kind::Emphasis;
        m_frame->lastItem = m_out.add(item);
        m_out.emphasisAttributes(m_frame->lastItem);
        break;
    case Frame::Last::Code:
        m_out.rewind(m_frame->lastMark);
        item.kind = SpanItem::Kind::Code;
        item.text = m_frame->lastCode;
        m_frame->lastItem = m_out.add(item);
        m_out.item(m_frame->lastItem);
        break;
    case Frame::Last::Item:
        break;
    case Frame::Last::None:
    case Frame::Last::Text:
    case Frame::Last::Opaque:
        return;
    }
    m_frame->last = Frame::Last::Item;
    SpanItem &target = m_out.items()[static_cast<size_t>(m_frame->lastItem)];
    m_resolver.apply(ial, target.attributes);
    if (target.ial == nullptr)
        target.ial = newAttributes();
    target.ial->mergeReferences(m_arena, ial);
}

} // namespace galley::markdown::kramdown
