// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::markdown {

/// Appends a text with & < > " written as entities, for element content and quoted attributes alike.
void appendEscaped(QByteArray *html, QByteArrayView text);
/// Appends a URL for a quoted attribute: percent-encoded as md4c's own md_html does it.
void appendEscapedUrl(QByteArray *html, QByteArrayView url);

} // namespace galley::markdown
