// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace galley::markdown::kramdown {

/// Utils::Entities::Entity (utils/entities.rb).
struct Entity
{
    char32_t code = 0;
    std::string_view name; ///< empty where it has none
};

/// False for a name that kramdown does not know.
[[nodiscard]] bool findEntity(std::string_view name, Entity *entity);
[[nodiscard]] Entity entityOf(char32_t code);

struct EntityText
{
    std::string text; ///< the character itself, or a character reference
    bool isCharacter = false;
};

/// Utils::Html#entity_to_str. `output` is the option `entity_output`; `original` is how it was written, or empty.
[[nodiscard]] EntityText entityText(const Entity &entity, std::string_view original, const QByteArray &output);

/// UTF-8, empty for what is no character.
[[nodiscard]] std::string utf8(char32_t code);

} // namespace galley::markdown::kramdown
