// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace galley::site {

/// Whether a shortcode (":tada:", with its colons) is one that GitHub and jemoji know, of those that people use. Others
/// between colons may be anything: a Ruby symbol, a character class, a time.
[[nodiscard]] bool isEmojiName(QByteArrayView shortcode);

} // namespace galley::site
