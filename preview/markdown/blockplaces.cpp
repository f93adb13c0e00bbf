// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/blockplaces.h"

#include <algorithm>

namespace galley::markdown {

namespace {

using Type = PlacedBlock::Type;

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

QByteArrayView withoutIndent(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && (line[i] == ' ' || line[i] == '\t'))
        ++i;
    return line.sliced(i);
}

/// The length of the quote or list mark that a line without indentation begins with, 0 where there is none.
qsizetype markLength(QByteArrayView line)
{
    if (line.isEmpty())
        return 0;
    if (line[0] == '>')
        return 1;
    qsizetype i = 0;
    while (i < line.size() && i < 9 && line[i] >= '0' && line[i] <= '9')
        ++i;
    const bool ordered = i > 0 && i < line.size() && (line[i] == '.' || line[i] == ')');
    const bool bullet = line[0] == '-' || line[0] == '+' || line[0] == '*';
    if (!ordered && !bullet)
        return 0;
    const qsizetype length = ordered ? i + 1 : 1;
    return length == line.size() || line[length] == ' ' || line[length] == '\t' ? length : 0;
}

bool isRule(QByteArrayView line)
{
    int marks = 0;
    for (const char c : line) {
        if (c == ' ' || c == '\t')
            continue;
        if ((c != '-' && c != '_' && c != '*') || c != line[0])
            return false;
        ++marks;
    }
    return marks >= 3;
}

bool isFence(QByteArrayView line, char fence)
{
    return line.size() >= 3 && line[0] == fence && line[1] == fence && line[2] == fence;
}

bool isSetextUnderline(QByteArrayView line)
{
    return !line.isEmpty() && (line[0] == '=' || line[0] == '-')
        && std::all_of(line.begin(), line.end(), [line](char c) { return c == line[0] || c == ' ' || c == '\t'; });
}

/// A heading of marks only; one with text has a text pointer.
bool isEmptyAtx(QByteArrayView line)
{
    return line.startsWith('#')
        && std::all_of(line.begin(), line.end(), [](char c) { return c == '#' || c == ' ' || c == '\t'; });
}

/// Whether a block of this type can begin with the rest of a line, its indentation and the marks around it taken off.
bool canBegin(const PlacedBlock &block, QByteArrayView rest)
{
    switch (block.type) {
    case Type::Rule:
        return isRule(rest);
    case Type::Heading:
        return isEmptyAtx(rest);
    case Type::Code:
        return block.fence != 0 && isFence(rest, block.fence);
    case Type::Item:
        return markLength(rest) > 0 && isBlank(rest.sliced(markLength(rest)));
    case Type::Quote:
        return rest.startsWith('>');
    case Type::Table:
    case Type::Row:
        return rest.contains('|');
    default:
        return !rest.isEmpty();
    }
}

/// Calls `test` with the line behind 0, 1, ... `depth` marks until it says yes; the offset of that rest, or -1.
template <typename Test> qsizetype findBehindMarks(QByteArrayView line, int depth, const Test &test)
{
    QByteArrayView rest = withoutIndent(line);
    for (int level = 0; level <= depth; ++level) {
        if (test(rest))
            return line.size() - rest.size();
        const qsizetype mark = markLength(rest);
        if (mark == 0)
            break;
        rest = withoutIndent(rest.sliced(mark));
    }
    return -1;
}

class Places final
{
public:
    Places(const LineIndex &lines, std::vector<PlacedBlock> *blocks)
        : m_lines(lines)
        , m_blocks(*blocks)
    {
    }

    void place()
    {
        takeKnownText();
        scanForUnknown();
        for (size_t i = m_blocks.size(); i-- > 0;)
            widenParent(m_blocks[i]);
    }

private:
    [[nodiscard]] bool hasChildren(size_t i) const
    {
        return i + 1 < m_blocks.size() && m_blocks[i + 1].parent == static_cast<int>(i);
    }

    void takeKnownText()
    {
        for (PlacedBlock &block : m_blocks) {
            if (!block.text.isValid())
                continue;
            block.firstLine = m_lines.lineAt(block.text.begin);
            block.lastLine = m_lines.lineAt(std::max(block.text.begin, block.text.end - 1));
        }
    }

    /// Leaves without a text pointer lie between the known ones; the known ones may reach further than their text.
    void scanForUnknown()
    {
        std::vector<int> nextKnown(m_blocks.size() + 1, m_lines.count() + 1);
        for (size_t i = m_blocks.size(); i-- > 0;)
            nextKnown[i] = m_blocks[i].firstLine > 0 ? m_blocks[i].firstLine : nextKnown[i + 1];
        int from = 1; // the first line that no block before has taken
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            PlacedBlock &block = m_blocks[i];
            if (hasChildren(i)) {
                from = std::max(from, block.lastLine + (block.firstLine > 0 ? 1 : 0));
                continue;
            }
            if (block.firstLine == 0)
                search(&block, from, nextKnown[i + 1]);
            else
                addDelimiters(&block, from, nextKnown[i + 1]);
            if (block.type == Type::Code && block.fence != 0)
                addClosingFence(&block, nextKnown[i + 1]);
            from = std::max(from, block.lastLine + 1);
        }
    }

    void search(PlacedBlock *block, int from, int before) const
    {
        const auto begins = [block](QByteArrayView rest) { return canBegin(*block, rest); };
        block->firstLine = block->lastLine = std::min({from, before, m_lines.count()});
        constexpr int farthest = 200; // only definitions and blank lines lie between two blocks
        for (int line = from; line < before && line <= std::min(m_lines.count(), from + farthest); ++line) {
            if (findBehindMarks(m_lines.text(line), block->depth, begins) >= 0) {
                block->firstLine = block->lastLine = line;
                return;
            }
        }
    }

    void addDelimiters(PlacedBlock *block, int from, int before) const
    {
        if (block->type == Type::Code && block->fence != 0) {
            if (!block->startsAtText)
                addOpeningFence(block, from);
        } else if (block->type == Type::Heading && block->lastLine + 1 < before) {
            const auto atx = [](QByteArrayView rest) { return rest.startsWith('#'); };
            if (findBehindMarks(m_lines.text(block->firstLine), block->depth, atx) < 0
                && findBehindMarks(m_lines.text(block->lastLine + 1), block->depth, isSetextUnderline) >= 0)
                ++block->lastLine;
        } else if (block->type == Type::Table && block->lastLine == block->firstLine) {
            block->lastLine = std::min(block->firstLine + 1, m_lines.count());
        }
    }

    void addOpeningFence(PlacedBlock *block, int from) const
    {
        const auto opens = [block](QByteArrayView rest) { return isFence(rest, block->fence); };
        for (int line = block->firstLine - 1; line >= from; --line) {
            if (findBehindMarks(m_lines.text(line), block->depth, opens) >= 0) {
                block->firstLine = line;
                return;
            }
            if (findBehindMarks(m_lines.text(line), block->depth, isBlank) < 0)
                return;
        }
    }

    void addClosingFence(PlacedBlock *block, int before) const
    {
        const auto closes = [block](QByteArrayView rest) { return isFence(rest, block->fence); };
        for (int line = block->lastLine + 1; line < before && line <= m_lines.count(); ++line) {
            const QByteArrayView text = m_lines.text(line);
            if (findBehindMarks(text, block->depth, closes) >= 0) {
                block->lastLine = line;
                return;
            }
            if (findBehindMarks(text, block->depth, isBlank) < 0)
                return;
        }
    }

    void widenParent(const PlacedBlock &block)
    {
        if (block.parent < 0)
            return;
        PlacedBlock &parent = m_blocks[static_cast<size_t>(block.parent)];
        parent.firstLine = parent.firstLine == 0 ? block.firstLine : std::min(parent.firstLine, block.firstLine);
        parent.lastLine = std::max(parent.lastLine, block.lastLine);
    }

    const LineIndex &m_lines;
    std::vector<PlacedBlock> &m_blocks;
};

} // namespace

void placeBlocks(const LineIndex &lines, std::vector<PlacedBlock> *blocks)
{
    Places(lines, blocks).place();
}

ByteRange headingRange(const LineIndex &lines, const PlacedBlock &heading)
{
    const QByteArrayView first = lines.text(heading.firstLine);
    const auto atx = [](QByteArrayView rest) { return rest.startsWith('#'); };
    qsizetype indent = findBehindMarks(first, heading.depth, atx);
    if (indent < 0) {
        int marks = 0;
        indent = findBehindMarks(first, heading.depth, [&marks, &heading](QByteArrayView rest) {
            return marks++ == heading.depth || markLength(rest) == 0;
        });
    }
    const QByteArrayView last = lines.text(heading.lastLine);
    return {lines.start(heading.firstLine) + indent, lines.start(heading.lastLine) + last.size()};
}

} // namespace galley::markdown
