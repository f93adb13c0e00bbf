// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/abbreviationfinder.h"
#include "preview/markdown/kramdown/definitions.h"
#include "preview/markdown/kramdown/highlight.h"
#include "preview/markdown/kramdown/normalform.h"
#include "preview/markdown/renderedpost.h"

#include <md4c.h>

#include <string>
#include <vector>

namespace galley::markdown::kramdown {

/// A leaf as HTML.
struct LeafHtml
{
    size_t begin = 0; ///< in Md4cReader::html()
    size_t end = 0;
    size_t firstMark = 0; ///< in Md4cReader::marks()
    size_t endMark = 0;
    int plain = -1; ///< of a heading: index of its PlainText
};

struct PlainText
{
    std::string_view all; ///< what GFM#update_raw_text keeps
    std::string_view textOnly; ///< without code and math, as Parser::Kramdown#update_raw_text has it
};

/// A place in a leaf's HTML that is treated when the leaf is written.
struct LeafMark
{
    size_t begin = 0; ///< in Md4cReader::html()
    size_t end = 0;
    int footnote = -1; ///< a footnote's number goes here; otherwise a tag that the table of contents leaves out
};

/// Has md4c read the normal form, each part of it once, and makes the leaves' HTML of its events.
class Md4cReader final
{
public:
    /// The leaves' HTML goes into `html`.
    Md4cReader(NormalForm &form, const Highlight &highlight, const Dialect &dialect, const Definitions &definitions,
               AttributeResolver *resolver, Arena &arena, RenderedPost *post, std::string *html);

    /// Reads what the normal form holds now; what was read before is forgotten.
    void read();

    [[nodiscard]] std::string_view html() const { return m_html; }
    [[nodiscard]] const std::vector<LeafHtml> &leaves() const { return m_leaves; }
    [[nodiscard]] const std::vector<LeafMark> &marks() const { return m_marks; }
    /// Of the heading or term that is the leaf of that number.
    [[nodiscard]] const PlainText &plainText(int leaf) const
    {
        return m_plains[static_cast<size_t>(m_leaves[static_cast<size_t>(leaf)].plain)];
    }

    [[nodiscard]] const SpanItem &item(int number) const { return m_form.items()[static_cast<size_t>(number)]; }

private:
    struct OpenLink
    {
        int item = -1;
        size_t plainBegin = 0;
    };

    void enterBlock(MD_BLOCKTYPE type);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view text);
    void normalText(std::string_view text);
    void markedText(std::string_view text);
    void codeText(std::string_view text);
    [[nodiscard]] size_t nextSpecial(std::string_view text, size_t at) const;
    void addText(std::string_view text);
    void leaveCode();

    void writeItem(int number);
    void writeTag(const SpanItem &item);
    void writeMath(const SpanItem &item);
    void leaveLink(const SpanItem &item, size_t plainBegin);
    void insertAttributes(int number);
    void markCut(size_t begin);

    // abbreviation.rb: texts wait until their element is complete.
    void flushText();
    void replaceAbbreviations(std::string_view text);
    void writeAbbreviation(const Abbreviation &abbreviation);
    void appendText(std::string_view text);

    static int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onLeaveBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onEnterSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onLeaveSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onText(MD_TEXTTYPE type, const char *text, MD_SIZE size, void *self);

    NormalForm &m_form;
    const Highlight &m_highlight;
    const Dialect &m_dialect;
    AttributeResolver &m_resolver;
    Arena &m_arena;
    RenderedPost &m_post;
    std::string &m_html;
    AbbreviationFinder m_abbreviations;

    std::array<bool, 256> m_special{}; ///< bytes in text that do not go out as they are

    std::vector<LeafHtml> m_leaves;
    std::vector<PlainText> m_plains;
    std::vector<LeafMark> m_marks;
    std::string m_plain; ///< of the leaf, while somebody wants it
    std::string m_plainText;
    int m_plainWanted = 0;
    std::string m_code;
    bool m_inCode = false;
    int m_imageDepth = 0;
    std::vector<OpenLink> m_links;
    std::vector<size_t> m_emphasis; ///< where open em and strong begin in the HTML
    size_t m_closedEmphasis = 0; ///< where the last closed one begins
    int m_pendingNumber = -1; ///< an attribute list's, while its digits come in
    std::string m_waiting; ///< text that may hold abbreviations
    int m_rawDepth = 0;
};

} // namespace galley::markdown::kramdown
