// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/commonmark.h"

#include "preview/markdown/commonmarkreader.h"
#include "preview/markdown/disarm.h"
#include "preview/markdown/htmlbalance.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace galley::markdown {

namespace {

/// Puts the blocks together into runs that can be patched, with the line attributes in their places.
class RunBuilder final
{
public:
    RunBuilder(const QByteArray &html, const std::vector<PlacedBlock> &blocks, const QByteArray &lineAttribute)
        : m_html(html)
        , m_blocks(blocks)
        , m_lineAttribute(lineAttribute)
    {
    }

    QList<Block> build()
    {
        HtmlBalance balance;
        size_t first = 0;
        for (size_t i = 0; i < m_blocks.size(); i = nextTop(i)) {
            const PlacedBlock &block = m_blocks[i];
            if (block.hasHtml || !balance.isBalanced())
                balance.feed(QByteArrayView(m_html).sliced(block.htmlBegin, block.htmlEnd - block.htmlBegin));
            const size_t next = nextTop(i);
            if (balance.isBalanced() || next == m_blocks.size()) {
                addRun(first, next);
                first = next;
            }
        }
        return std::move(m_runs);
    }

private:
    [[nodiscard]] size_t nextTop(size_t i) const
    {
        do
            ++i;
        while (i < m_blocks.size() && m_blocks[i].parent >= 0);
        return i;
    }

    void addRun(size_t first, size_t end)
    {
        Block run;
        // Some lines are only searched for, so see to it that runs keep their order and never overlap.
        run.firstLine = std::max(m_blocks[first].firstLine, m_runs.isEmpty() ? 1 : m_runs.last().firstLine);
        run.lastLine = run.firstLine;
        qsizetype from = m_blocks[first].htmlBegin;
        qsizetype to = from;
        for (size_t i = first; i < end; ++i) {
            const PlacedBlock &block = m_blocks[i];
            run.lastLine = std::max(run.lastLine, block.lastLine);
            to = std::max(to, block.htmlEnd);
            if (m_lineAttribute.isEmpty() || block.attributeAt < 0)
                continue;
            run.html.append(QByteArrayView(m_html).sliced(from, block.attributeAt - from));
            run.html.append(' ').append(m_lineAttribute).append("=\"");
            run.html.append(QByteArray::number(std::max(0, block.firstLine - run.firstLine))).append('"');
            from = block.attributeAt;
        }
        run.html.append(QByteArrayView(m_html).sliced(from, to - from));
        if (!m_runs.isEmpty())
            m_runs.last().lastLine = std::clamp(run.firstLine - 1, m_runs.last().firstLine, m_runs.last().lastLine);
        m_runs.append(run);
    }

    const QByteArray &m_html;
    const std::vector<PlacedBlock> &m_blocks;
    const QByteArray &m_lineAttribute;
    QList<Block> m_runs;
};

RenderedPost assembled(QByteArrayView source, CommonMarkReader *reader, const RenderOptions &options)
{
    const LineIndex lines(source);
    placeBlocks(lines, &reader->blocks());
    RenderedPost post = std::move(reader->post());
    for (qsizetype i = 0; i < post.headings.size(); ++i) {
        const PlacedBlock &block =
            reader->blocks()[static_cast<size_t>(reader->headingBlocks()[static_cast<size_t>(i)])];
        post.headings[i].range = headingRange(lines, block);
        post.headings[i].line = block.firstLine;
    }
    post.blocks = RunBuilder(reader->html(), reader->blocks(), options.lineAttribute).build();
    return post;
}

} // namespace

RenderedPost renderCommonMark(QByteArrayView body, const Dialect &dialect, const RenderOptions &options)
{
    // md4c counts in 32 bits.
    const QByteArrayView source = body.first(std::min<qsizetype>(body.size(), std::numeric_limits<int>::max()));
    const QByteArray disarmed = disarmBrackets(source);
    const QByteArrayView parsed = disarmed.isEmpty() ? source : QByteArrayView(disarmed);
    QByteArray shorter; // outlives the reader
    auto reader = std::make_unique<CommonMarkReader>(source, parsed, dialect);
    if (!reader->readWithinBudget()) {
        shorter = disarmLongDefinitions(parsed);
        reader = std::make_unique<CommonMarkReader>(source, shorter, dialect);
        reader->read();
    }
    return assembled(source, reader.get(), options);
}

} // namespace galley::markdown
