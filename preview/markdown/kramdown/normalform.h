// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/kramdown/attributes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown::kramdown {

/// Characters with a meaning of their own in the normal form. They are chosen so that the document holds none of them.
class Sentinels final
{
public:
    enum Kind : uint8_t {
        Letter, ///< begins lines so that no block syntax can; nothing by itself
        Item, ///< first in a code span: the number of an item follows
        AttributesBegin, ///< behind emphasis: the number of an item with its attributes follows
        AttributesEnd,
        Newline, ///< in code, where md4c would write a space
        NodeEnd, ///< here kramdown begins another text element
    };

    /// The first candidates will do where the document `mayHold` none.
    Sentinels(std::string_view source, bool mayHold);

    [[nodiscard]] std::string_view operator[](Kind kind) const { return {m_private.data() + 3 * size_t(kind), 3}; }
    /// A punctuation mark, to give delimiters of emphasis a side that is no letter.
    [[nodiscard]] std::string_view punctuation() const { return {m_punctuation.data(), 3}; }
    /// The kind of the sentinel whose first byte is at `at`; false where there is none.
    [[nodiscard]] bool read(std::string_view text, size_t at, Kind *kind) const;
    [[nodiscard]] bool isPunctuation(std::string_view text, size_t at) const
    {
        return text.substr(at, 3) == punctuation();
    }
    [[nodiscard]] char lead() const { return m_private[0]; }
    /// A document that holds all candidates loses the ones that are used.
    [[nodiscard]] bool mustScrub() const { return m_mustScrub; }

private:
    std::array<char, 18> m_private;
    std::array<char, 3> m_punctuation;
    bool m_mustScrub = false;
};

/// What the normal form refers to by number, for it never passes through CommonMark's own rules: URLs, tags, math.
struct SpanItem
{
    enum class Kind : uint8_t { Link, Image, StartTag, EndTag, Verbatim, Footnote, Code, Math, Emphasis };
    Kind kind = Kind::Verbatim;
    bool raw = false; ///< StartTag and EndTag: abbreviations are left alone within
    bool empty = false; ///< StartTag: has no body
    bool native = false; ///< tags of an `<a>` that html_to_native made a link: no part of the table of contents
    int index = -1; ///< Footnote: among the definitions; Link, Image: among those of the rendered post
    std::string_view text; ///< Verbatim: HTML; Code, Math: the content; tags: the name
    std::string_view plain; ///< Verbatim: what header ids see of it
    AttributeList *attributes = nullptr;
    AttributeList *ial = nullptr; ///< Image: with the references
};

/// One text of the document, as it stands in the normal form.
struct Leaf
{
    bool wantsPlain = false; ///< a heading: its plain text is asked for
};

/// Writes the leaves of a document as CommonMark that can be read in one way only: each leaf is a paragraph, each
/// character that might mean something is escaped, delimiters of emphasis are left-flanking or right-flanking but never
/// both, and everything else is a link or a code span that names an item. The only file, with Md4cReader, that knows
/// sentinels and escaping.
class NormalForm final
{
public:
    /// Written into `buffer`.
    NormalForm(std::string_view source, bool mayHoldSentinels, std::string *buffer)
        : m_sentinels(source, mayHoldSentinels)
        , m_buffer(*buffer)
    {
        m_buffer.reserve(std::min<size_t>(source.size() + source.size() / 8, 128 * 1024));
    }

    /// Forgets what was written so far: the next leaf is the first again.
    void clear();

    void beginLeaf(const Leaf &leaf);
    void endLeaf();

    void text(std::string_view text); ///< without line ends
    void plainText(std::string_view text); ///< the same, where nothing needs to be escaped
    void newline();
    void hardBreak(); ///< a newline must follow
    void removeBackslash(); ///< the last character written, a backslash, goes
    void openEmphasis(int size);
    void closeEmphasis(int size);
    void code(std::string_view text);
    void openLink() { raw("["); }
    void closeLink(int item);
    void image(int item);
    void item(int item); ///< anything else that stands for itself
    void emphasisAttributes(int item);
    void nodeEnd();

    int add(const SpanItem &item);

    struct Mark
    {
        size_t size = 0;
        size_t items = 0;
        bool atLineStart = false;
    };
    [[nodiscard]] Mark mark() const { return {m_buffer.size(), m_items.size(), m_atLineStart}; }
    void rewind(const Mark &mark);

    [[nodiscard]] const Sentinels &sentinels() const { return m_sentinels; }
    [[nodiscard]] std::string_view buffer() const { return m_buffer; }
    [[nodiscard]] std::vector<SpanItem> &items() { return m_items; }
    [[nodiscard]] std::vector<Leaf> &leaves() { return m_leaves; }

private:
    void raw(std::string_view text);
    void protectLineStart(char first);
    void scrubbed(std::string_view text);

    Sentinels m_sentinels;
    std::string &m_buffer;
    std::vector<SpanItem> m_items;
    std::vector<Leaf> m_leaves;
    bool m_atLineStart = false;
};

} // namespace galley::markdown::kramdown
