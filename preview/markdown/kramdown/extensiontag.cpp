// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/extensiontag.h"

#include "preview/markdown/kramdown/blockstarts.h"
#include "preview/markdown/kramdown/chars.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t longestTag = 4096;

} // namespace

bool readExtensionTag(std::string_view text, size_t at, ExtensionTag *tag)
{
    if (text.substr(at, 3) == "{:/") {
        const size_t end = idNameEnd(text, at + 3);
        if (end >= text.size() || text[end] != '}')
            return false;
        *tag = {text.substr(at + 3, end - at - 3), {}, false, true, end + 1};
        return true;
    }
    if (text.substr(at, 3) != "{::")
        return false;
    size_t end = at + 3;
    while (end < text.size() && isWord(text[end]))
        ++end;
    if (end == at + 3 || end >= text.size())
        return false;
    *tag = {text.substr(at + 3, end - at - 3), {}, false, false, 0};
    size_t attributes = end;
    if (isSpace(text[end])) {
        attributes = end + 1;
        const std::string_view within = text.substr(0, std::min(text.size(), at + longestTag));
        end = within.find('}', attributes);
        while (end != noMatch && within[end - 1] == '\\')
            end = within.find('}', end + 1);
        if (end == noMatch)
            return false;
        tag->closed = end > attributes && text[end - 1] == '/';
        tag->attributes = text.substr(attributes, end - attributes - (tag->closed ? 1 : 0));
    } else {
        tag->closed = text[end] == '/';
        end += tag->closed ? 1 : 0;
        if (end >= text.size() || text[end] != '}')
            return false;
    }
    tag->end = end + 1;
    return true;
}

bool isHtmlRaw(const AttributeList &attributes)
{
    const std::string_view types = attributes.value("type");
    bool any = false;
    for (size_t i = 0; i < types.size();) {
        const size_t begin = i;
        while (i < types.size() && !isSpace(types[i]))
            ++i;
        if (types.substr(begin, i - begin) == "html")
            return true;
        any = any || i > begin;
        ++i;
    }
    return !any;
}

} // namespace galley::markdown::kramdown
