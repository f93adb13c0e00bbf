// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/post/value.h"

#include <QString>
#include <QStringList>

namespace galley::site {

/// Ruby's String#split without arguments: words between ASCII white space.
[[nodiscard]] QStringList rubySplit(const QString &text);

/// Ruby's to_s, also of lists and mappings: `["a", "b"]`.
[[nodiscard]] QString rubyText(const post::Value &value);

/// Ruby's File.extname of a path: with its dot; none for ".profile" and "name.".
[[nodiscard]] QString rubyExtension(const QString &path);

} // namespace galley::site
