// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::markdown {

/// md4c 0.4.8 needs quadratic time for deeply nested brackets (11 s for 100 KB) and for paragraphs of tens of thousands
/// of lines with brackets. These make a copy of a text in which the excess is harmless, byte for byte as long as the
/// text, so that md4c's pointers into the copy give the places in the text. Empty where nothing needs to be changed.

/// Takes the meaning from brackets more than 500 deep, and from those of a paragraph that would take longer than a
/// frame to pair.
[[nodiscard]] QByteArray disarmBrackets(QByteArrayView text);
/// Takes the meaning from link definitions longer than 2,000 bytes; md4c scans a definition anew for each use.
[[nodiscard]] QByteArray disarmLongDefinitions(QByteArrayView text);

} // namespace galley::markdown
