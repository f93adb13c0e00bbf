// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/blockplaces.h"
#include "preview/markdown/dialect.h"
#include "preview/markdown/headerids.h"
#include "preview/markdown/htmlimages.h"
#include "preview/markdown/renderedpost.h"

#include <md4c.h>

#include <vector>

namespace galley::markdown {

/// Takes the events of one md_parse: writes the HTML into one buffer, and gathers blocks, images, links and headings
/// with their places. Where a text lies follows from md4c's pointers, which mostly point into its input; each is
/// checked, for some (line breaks, NUL, URLs with escapes or entities) are static strings or copies.
class CommonMarkReader final
{
public:
    /// `parsed` is what md4c reads, byte for byte as long as `source` (see disarm()).
    CommonMarkReader(QByteArrayView source, QByteArrayView parsed, const Dialect &dialect);

    /// Runs md4c. URLs and titles beyond the budget are left out.
    void read();
    /// Runs md4c, but gives up when URLs and titles take more than the budget; what was read is no good then.
    [[nodiscard]] bool readWithinBudget();

    [[nodiscard]] const QByteArray &html() const { return m_html; }
    [[nodiscard]] std::vector<PlacedBlock> &blocks() { return m_blocks; }
    /// Images, links, headings; a heading's range and line are still open.
    [[nodiscard]] RenderedPost &post() { return m_post; }
    /// For each heading its index among the blocks.
    [[nodiscard]] const std::vector<int> &headingBlocks() const { return m_headingBlocks; }

private:
    struct OpenSpan
    {
        bool image = false;
        qsizetype index = 0; ///< among post().images or links
        qsizetype begin = -1; ///< of the whole construct
        qsizetype text = -1; ///< behind its opening bracket
        qsizetype plainStart = 0; ///< in m_plain or m_alt
        bool autolink = false;
        bool affordable = true; ///< within the budget for attributes
    };

    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type, void *detail);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type, void *detail);
    void text(MD_TEXTTYPE type, const char *text, MD_SIZE size);

    void openBlock(PlacedBlock::Type type, const char *tag);
    void closeBlock();
    void enterItem(const MD_BLOCK_LI_DETAIL &detail);
    void enterCode(const MD_BLOCK_CODE_DETAIL &detail);
    void enterCell(const char *tag, const MD_BLOCK_TD_DETAIL &detail);
    void leaveHeading(const MD_BLOCK_H_DETAIL &detail);
    void enterLink(const MD_SPAN_A_DETAIL &detail);
    void enterImage(const MD_SPAN_IMG_DETAIL &detail);
    void leaveLinkOrImage(MD_SPANTYPE type, void *detail);
    void leaveLink(const MD_ATTRIBUTE &href);
    void leaveImage(const MD_SPAN_IMG_DETAIL &detail);
    /// Closes the innermost links and images until so many are left.
    void closeSpans(size_t keep);
    void placeSpan(const MD_ATTRIBUTE &url);

    void write(const char *literal) { m_html.append(literal); }
    void writeAttribute(const MD_ATTRIBUTE &value, bool url);
    void writePlain(MD_TEXTTYPE type, QByteArrayView text);
    void writeText(MD_TEXTTYPE type, QByteArrayView text);
    [[nodiscard]] bool affordable(const MD_ATTRIBUTE &value);
    [[nodiscard]] QByteArray decoded(const MD_ATTRIBUTE &value) const;
    [[nodiscard]] QByteArrayView original(const char *text, MD_SIZE size) const;

    /// The range of bytes that md4c points at, invalid where the pointer is not into the source.
    [[nodiscard]] ByteRange rangeOf(const char *text, MD_SIZE size) const;
    /// Something at a known place was read.
    void seen(ByteRange range);
    void touch(ByteRange range);

    /// What callbacks return: anything but 0 ends the parsing.
    [[nodiscard]] int verdict() const { return m_givesUp && m_attributeBudget < 0 ? 1 : 0; }
    static int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onLeaveBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onEnterSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onLeaveSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onText(MD_TEXTTYPE type, const char *text, MD_SIZE size, void *self);

    QByteArrayView m_source;
    QByteArrayView m_parsed;
    const Dialect &m_dialect;
    HeaderIds m_ids;
    HtmlImages m_htmlImages;
    QByteArray m_html;
    QByteArray m_plain; ///< plain text since the outermost open link or heading
    QByteArray m_alt; ///< plain text since the outermost open image
    RenderedPost m_post;
    std::vector<PlacedBlock> m_blocks;
    std::vector<int> m_openBlocks; ///< indices
    std::vector<int> m_headingBlocks;
    std::vector<OpenSpan> m_openSpans;
    int m_imageDepth = 0;
    int m_containers = 0; ///< quotes and items open
    bool m_inHeading = false;
    qsizetype m_cursor = 0; ///< behind the last thing whose place is known
    qsizetype m_attributeBudget = 0;
    bool m_givesUp = false; ///< when the budget is spent
};

} // namespace galley::markdown
