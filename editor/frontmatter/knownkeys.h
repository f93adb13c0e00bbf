// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/frontmatter.h"

#include <QList>
#include <QString>

namespace galley::frontmatter {

/// What kind of field edits a value.
enum class FieldKind { Text, LongText, Switch, Number, Date, List, Group, GroupList, Other };

/// A key that Jekyll or a theme knows.
struct KnownKey
{
    const char *name;
    FieldKind kind;
    const char *help; ///< one line, translatable in the context "keys"
};

/// Jekyll's own keys, then those of Minimal Mistakes and Chirpy.
[[nodiscard]] const QList<KnownKey> &knownKeys();
/// The key of that name, or null.
[[nodiscard]] const KnownKey *knownKey(const QString &name);
/// Its explanation in the user's language; empty for a key that nobody knows.
[[nodiscard]] QString keyHelp(const QString &name);

/// By the value's type; where that leaves room, by the key's conventional meaning.
[[nodiscard]] FieldKind kindOf(const post::FrontMatterEntry &entry);

} // namespace galley::frontmatter
