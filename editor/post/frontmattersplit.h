// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace galley::post {

/// Where front matter and body lie in a post: byte offsets, all 0 where there is no front matter.
struct FrontMatterSplit
{
    qsizetype yamlStart = 0; ///< first byte behind the opening fence's line end
    qsizetype yamlEnd = 0; ///< first byte of the closing fence
    qsizetype bodyStart = 0; ///< first byte behind the closing fence's line end
    /// Where Jekyll's content starts: it also drops the blank lines at the start of the body.
    qsizetype contentStart = 0;

    [[nodiscard]] bool found() const { return bodyStart > 0; }
    friend bool operator==(const FrontMatterSplit &, const FrontMatterSplit &) = default;
};

/// By Jekyll's YAML_FRONT_MATTER_REGEXP (jekyll 4.3, lib/jekyll/document.rb): a first line of `---`, then the first
/// line of `---` or `...`; blanks may follow both. Lines end in LF alone: a CR before it is a blank. `source` is UTF-8
/// without BOM. Pure; any thread.
[[nodiscard]] FrontMatterSplit splitFrontMatter(QByteArrayView source);

} // namespace galley::post
