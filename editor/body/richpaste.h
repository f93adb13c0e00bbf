// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley::body {

/// Text that was copied as HTML (from a page, a mail, a word processor, a spreadsheet) as Markdown that kramdown reads
/// alike: headings, lists, tables, quotes, code, links, emphasis. Nothing where plain text says all there is, or where
/// the HTML is only the coloured lines of a code editor. Nothing is loaded, and what could run is left out. GUI thread.
[[nodiscard]] std::optional<QString> markdownOfHtml(const QString &html);

} // namespace galley::body
