#!/usr/bin/env ruby
# Copyright (C) 2026 The Galley authors
# SPDX-License-Identifier: MIT
#
# Writes the two tables that the kramdown reader takes over from Ruby: the entities that kramdown knows, and the names of
# the languages that rouge has a lexer for (a code block in another language gets no wrapper). Run it from the top folder:
#   tests/preview/markdown/write-kramdown-tables.rb
require 'kramdown'
require 'kramdown/utils/entities'
require 'rouge'

HEAD = <<~CPP.freeze
  // Copyright (C) 2026 The Galley authors
  // SPDX-License-Identifier: MIT

  // Written by tests/preview/markdown/write-kramdown-tables.rb.
CPP

def table(items, per_line)
  items.each_slice(per_line).map { |row| "    #{row.join(' ')}" }.join("\n")
end

entities = Kramdown::Utils::Entities::ENTITY_TABLE
named = entities.select { |_, data| data.is_a?(String) }.sort_by { |_, name| name }
mapped = entities.reject { |_, data| data.is_a?(String) }.sort
folder = 'preview/markdown/kramdown'

File.write("#{folder}/entitytable.cpp", <<~CPP)
  #{HEAD}#include "preview/markdown/kramdown/entitytable.h"

  namespace galley::markdown::kramdown {

  // clang-format off
  const std::array<NamedCodePoint, #{named.size}> namedCodePoints {{
  #{table(named.map { |code, name| "{ \"#{name}\", #{code} }," }, 5)}
  }};

  const std::array<MappedCodePoint, #{mapped.size}> mappedCodePoints {{
  #{table(mapped.map { |code, data| "{ #{code}, #{data} }," }, 7)}
  }};
  // clang-format on

  } // namespace galley::markdown::kramdown
CPP
File.write("#{folder}/entitytable.h", <<~CPP)
  #{HEAD}#pragma once

  #include <array>
  #include <string_view>

  namespace galley::markdown::kramdown {

  struct NamedCodePoint
  {
      std::string_view name;
      char32_t code;
  };

  struct MappedCodePoint
  {
      char32_t written; ///< of Windows-1252, as found in old pages
      char32_t code;
  };

  /// ENTITY_TABLE of kramdown's utils/entities.rb, by name and by code point.
  extern const std::array<NamedCodePoint, #{named.size}> namedCodePoints;
  extern const std::array<MappedCodePoint, #{mapped.size}> mappedCodePoints;

  } // namespace galley::markdown::kramdown
CPP

names = Rouge::Lexer.all.flat_map { |lexer| [lexer.tag] + lexer.aliases }.uniq.sort
File.write("#{folder}/rougelanguages.cpp", <<~CPP)
  #{HEAD}#include "preview/markdown/kramdown/rougelanguages.h"

  #include <algorithm>
  #include <array>

  namespace galley::markdown::kramdown {

  namespace {

  // clang-format off
  /// Tags and aliases of the lexers of rouge #{Rouge.version}.
  constexpr std::array<std::string_view, #{names.size}> languages {{
  #{table(names.map { |name| "\"#{name}\"," }, 8)}
  }};
  // clang-format on

  } // namespace

  bool isRougeLanguage(std::string_view name)
  {
      return std::binary_search(languages.begin(), languages.end(), name);
  }

  } // namespace galley::markdown::kramdown
CPP
File.write("#{folder}/rougelanguages.h", <<~CPP)
  #{HEAD}#pragma once

  #include <string_view>

  namespace galley::markdown::kramdown {

  /// Whether rouge has a lexer of that name.
  [[nodiscard]] bool isRougeLanguage(std::string_view name);

  } // namespace galley::markdown::kramdown
CPP
