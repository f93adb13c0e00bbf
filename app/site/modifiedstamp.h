// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/splice.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace galley::site {

/// What sets `last_modified_at` of a post to a moment, in the form that stands there. Nothing where the post has no
/// such key or no value under it, where its form is not known, or where what would be written reads as no date.
/// `source` is UTF-8 without BOM. Pure; any thread.
[[nodiscard]] QList<post::Splice> stampModified(const QByteArray &source, const QDateTime &moment);

} // namespace galley::site
