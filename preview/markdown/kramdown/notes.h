// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/renderedpost.h"

#include <vector>

namespace galley::markdown::kramdown {

/// Finds what the writer may not expect. The notes' ids:
/// - `unclosed-fence`: a line that looks like the start of a code block, but nothing closes it; it stays text.
/// - `liquid-in-code`: Liquid in code, which Jekyll runs before kramdown sees the post; the argument is the tag.
class Notes final
{
public:
    explicit Notes(std::string_view body);

    void addUnclosedFence(ByteRange line);
    /// The first Liquid tag of a code block or code span, unless `{% raw %}` guards it.
    void lookIntoCode(std::string_view code, const SourceText &text, size_t begin);

    [[nodiscard]] QList<Note> take();

private:
    [[nodiscard]] bool isRaw(size_t place) const;

    QList<Note> m_notes;
    std::vector<ByteRange> m_raw; ///< stretches of the body between `{% raw %}` and `{% endraw %}`
};

} // namespace galley::markdown::kramdown
