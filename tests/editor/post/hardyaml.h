// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>

namespace galley::test {

/// Front matters of our own that show what YAML allows: block scalars, anchors, flow maps over lines, comments in every
/// place, odd indentation, Unicode, CRLF, duplicate keys. Whole posts, with a body that has a rule in it.
[[nodiscard]] QByteArrayList hardPosts();

} // namespace galley::test
