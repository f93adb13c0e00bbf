// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/blockplaces.h"
#include "preview/markdown/dialect.h"
#include "preview/markdown/headerids.h"
#include "preview/markdown/htmlimages.h"
#include "preview/markdown/md4cinput.h"
#include "preview/markdown/renderedpost.h"
#include "preview/markdown/spanplaces.h"

#include <md4c.h>

#include <vector>

namespace galley::markdown {

/// Takes the events of one md_parse: writes the HTML into one buffer, and gathers blocks, images, links and headings
/// with their places.
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

    void write(const char *literal) { m_html.append(literal); }
    void writePlain(MD_TEXTTYPE type, QByteArrayView text);
    void writeText(MD_TEXTTYPE type, QByteArrayView text);
    [[nodiscard]] bool affordable(const MD_ATTRIBUTE &value);

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

    Md4cInput m_input;
    const Dialect &m_dialect;
    HeaderIds m_ids;
    HtmlImages m_htmlImages;
    SpanPlaces m_spans;
    QByteArray m_html;
    QByteArray m_plain; ///< plain text since the outermost open link or heading
    QByteArray m_alt; ///< plain text since the outermost open image
    RenderedPost m_post;
    std::vector<PlacedBlock> m_blocks;
    std::vector<int> m_openBlocks; ///< indices
    std::vector<int> m_headingBlocks;
    int m_imageDepth = 0;
    int m_containers = 0; ///< quotes and items open
    bool m_inHeading = false;
    qsizetype m_attributeBudget = 0;
    bool m_givesUp = false; ///< when the budget is spent
};

} // namespace galley::markdown
