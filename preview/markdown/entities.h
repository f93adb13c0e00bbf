// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace galley::markdown {

struct NamedEntity
{
    const char *name; ///< without & and ;
    const char *text; ///< UTF-8
};

/// The named characters of the HTML standard, sorted by name.
[[nodiscard]] std::span<const NamedEntity> namedEntities();

/// The UTF-8 text of one character reference, written whole ("&amp;", "&#44032;", "&#xAC00;"), or the reference itself
/// where there is no such character.
[[nodiscard]] QByteArray decodeEntity(QByteArrayView reference);

/// A text with every character reference in it decoded; what is none stays as it is.
[[nodiscard]] QByteArray decodeEntities(QByteArrayView text);

} // namespace galley::markdown
