// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/renderedpost.h"

#include <vector>

namespace galley::markdown::kramdown {

/// Finds what the writer may not expect. The notes' ids, for which notetext.h has the words:
/// - `unclosed-fence`: a line that looks like the start of a code block, but nothing closes it; it stays text.
/// - `liquid-in-code`: Liquid in code, which Jekyll runs before kramdown sees the post; the argument is the tag.
/// - `emoji-shortcode`: a shortcode on a site without jemoji; it is published as these characters. The argument is the
///   shortcode.
/// - `emphasis-on-github`: emphasis that CommonMark, and so GitHub's view of the file, does not see. The range is all
///   of it.
/// - `literal-asterisks`: two asterisks that open nothing and close nothing.
/// - `undefined-footnote`, `undefined-reference`: nothing defines what is referred to; the argument is its name.
/// - `unclosed-html`: an element that is never closed takes the rest of the text in; the argument is its name.
/// - `markdown-in-html`: what looks like Markdown in an HTML block without `markdown="1"`; the argument is the
///   element's name.
/// - `table-from-bars`: lines with bars, but without a line of dashes, which only kramdown takes for a table.
class Notes final
{
public:
    Notes(std::string_view body, const Dialect &dialect);

    /// More of one document than anybody will read are dropped.
    void add(const char *id, ByteRange range, std::string_view argument = {});
    /// What was noted while reading in vain goes away again.
    [[nodiscard]] qsizetype count() const { return m_notes.size(); }
    void resize(qsizetype count) { m_notes.resize(count); }

    /// The first Liquid tag of a code block or code span, unless `{% raw %}` guards it.
    void lookIntoCode(std::string_view code, const SourceText &text, size_t begin);
    /// Shortcodes that begin in [begin, end) of a text.
    void lookForShortcodes(const SourceText &text, size_t begin, size_t end);
    [[nodiscard]] bool wantsShortcodes() const { return m_wantsShortcodes; }
    /// An HTML block whose content is published as it is.
    void lookIntoHtml(const Node &element);

    [[nodiscard]] QList<Note> take();

private:
    [[nodiscard]] bool isRaw(size_t place);
    void findRaw();

    std::string_view m_body;
    QList<Note> m_notes;
    std::vector<ByteRange> m_raw; ///< stretches of the body between `{% raw %}` and `{% endraw %}`
    bool m_knowsRaw = false; ///< few posts ask for it
    bool m_wantsShortcodes = false; ///< there are some, and no plug-in that makes pictures of them
};

} // namespace galley::markdown::kramdown
