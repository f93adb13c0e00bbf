// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// HTML in a form in which two fragments that a browser shows alike are equal: characters decoded, attributes sorted,
/// comments gone, white space collapsed outside `<pre>` and dropped beside blocks and line breaks. A line an element or
/// text, so that the first difference can be read.
[[nodiscard]] QByteArray canonicalHtml(QByteArrayView html);
