// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/entitynames.h"

#include "preview/markdown/kramdown/entitytable.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

bool mustBeEscaped(char32_t c)
{
    return c == U'<' || c == U'>' || c == U'&' || c == U'"';
}

} // namespace

bool findEntity(std::string_view name, Entity *entity)
{
    const auto found = std::lower_bound(namedCodePoints.begin(), namedCodePoints.end(), name,
                                        [](const NamedCodePoint &item, std::string_view n) { return item.name < n; });
    if (found == namedCodePoints.end() || found->name != name)
        return false;
    *entity = {found->code, found->name};
    return true;
}

Entity entityOf(char32_t code)
{
    for (const MappedCodePoint &item : mappedCodePoints)
        code = item.written == code ? item.code : code;
    for (const NamedCodePoint &item : namedCodePoints) {
        if (item.code == code)
            return {code, item.name};
    }
    return {code, {}};
}

EntityText entityText(const Entity &entity, std::string_view original, const QByteArray &output)
{
    const bool asCharacter = output == "as_char";
    if (asCharacter && (entity.code == U'"' || !mustBeEscaped(entity.code))) {
        std::string character = utf8(entity.code);
        if (!character.empty())
            return {std::move(character), true};
    }
    if ((asCharacter || output == "as_input") && !original.empty())
        return {std::string(original), false};
    if ((output == "symbolic" || mustBeEscaped(entity.code)) && !entity.name.empty())
        return {"&" + std::string(entity.name) + ";", false};
    return {"&#" + std::to_string(static_cast<unsigned>(entity.code)) + ";", false};
}

std::string utf8(char32_t code)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto trail = [&](int shift) { return byte(0x80 | ((code >> shift) & 0x3f)); };
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    if (code < 0x80)
        return {byte(code)};
    if (code < 0x800)
        return {byte(0xc0 | (code >> 6)), trail(0)};
    if (code < 0x10000)
        return {byte(0xe0 | (code >> 12)), trail(6), trail(0)};
    return {byte(0xf0 | (code >> 18)), trail(12), trail(6), trail(0)};
}

} // namespace galley::markdown::kramdown
