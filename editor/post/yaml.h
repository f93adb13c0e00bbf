// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/result.h"
#include "editor/post/value.h"

#include <QByteArrayView>

namespace galley::post {

struct YamlNode;

/// The first document of a YAML text (UTF-8, no BOM) as Jekyll's loader reads it: Psych.safe_load with dates, times and
/// aliases permitted (lib/jekyll/utils.rb), symbols read as text. Null for an empty text. An error has the line of the
/// text, from 1. Keys that are collections are their JSON (Ruby: inspect). Guarded against alias bombs, deep nesting
/// and huge input. Pure; any thread.
[[nodiscard]] Result<Value> readYaml(QByteArrayView utf8);

/// The value of a tree that parseYaml gave.
[[nodiscard]] Result<Value> readNode(const YamlNode &node);

/// Whether Jekyll cannot tell the two apart: mappings without regard to order and overridden keys, NaN equal to itself.
[[nodiscard]] bool readsAlike(const Value &a, const Value &b);

} // namespace galley::post
