// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/frontmatter.h"
#include "editor/post/frontmattersplit.h"
#include "editor/post/yamltree.h"

namespace galley::post {

/// Shared by the files that implement FrontMatter.
struct FrontMatter::Data
{
    QByteArray source;
    FrontMatterSplit split;
    YamlNode root; ///< placed in the source: the opening fence is part of what is parsed
    Value value = Value(Value::Entries());
    QList<FrontMatterEntry> entries;
};

} // namespace galley::post
