// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// table.rb

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

/// TABLE_PIPE_CHECK on the line that begins at `at`: a bar at its start, or one that is not escaped.
bool hasPipe(std::string_view text, size_t at)
{
    const std::string_view line = text.substr(at, lineEnd(text, at) - at);
    for (size_t i = line.find('|'); i != noMatch; i = line.find('|', i + 1)) {
        if (i == 0 || line[i - 1] != '\\')
            return true;
    }
    return false;
}

/// A line of nothing but bars, colons, plus signs and `mark`: TABLE_SEP_LINE or TABLE_FSEP_LINE. The offset behind it,
/// or noMatch.
size_t separatorLine(std::string_view text, size_t at, char mark)
{
    bool marked = false;
    for (; at < text.size() && text[at] != '\n'; ++at) {
        const char c = text[at];
        if (c != mark && c != '+' && c != '|' && c != ':' && !isBlank(c))
            return noMatch;
        marked = marked || c == mark;
    }
    return marked && at < text.size() ? at + 1 : noMatch;
}

/// TABLE_HSEP_ALIGN, over and over.
std::vector<Alignment> alignmentOf(std::string_view line)
{
    std::vector<Alignment> columns;
    size_t behind = 0; // the column before: a colon belongs to one column only
    for (size_t i = line.find('-'); i < line.size(); i = line.find('-', i)) {
        const bool left = i > behind && line[i - 1] == ':';
        while (i < line.size() && line[i] == '-')
            ++i;
        const bool right = i < line.size() && line[i] == ':';
        i += right ? 1 : 0;
        behind = i;
        columns.push_back(left ? (right ? Alignment::Center : Alignment::Left)
                               : (right ? Alignment::Right : Alignment::Default));
    }
    return columns;
}

/// No code and no escapes.
bool isPlainRow(std::string_view row)
{
    return row.find('`') == noMatch && row.find('<') == noMatch && row.find('\\') == noMatch;
}

using Cell = std::vector<Slice>;

/// The cells of one row; the slices of a cell may come from several places.
class RowReader final
{
public:
    RowReader(Arena &arena, const SourceText &text, SpanScanner &spans)
        : m_arena(arena)
        , m_text(text)
        , m_spans(spans)
    {
    }

    std::vector<Cell> read(size_t begin, size_t end, bool leadingPipe)
    {
        // Within <code> elements and code spans a bar is a bar.
        for (size_t at = begin; at < end;) {
            const size_t code = codeElement(at, end);
            readText(at, std::min(code, end));
            if (code >= end)
                break;
            const size_t close = m_text.text.find("</code>", code) + 7;
            add(sliceOf(m_text, code, close));
            at = close;
        }
        if (leadingPipe && !m_cells.empty() && isEmpty(m_cells.front()))
            m_cells.erase(m_cells.begin());
        if (!m_cells.empty() && isEmpty(m_cells.back()))
            m_cells.pop_back();
        return std::move(m_cells);
    }

private:
    [[nodiscard]] size_t codeElement(size_t at, size_t end) const
    {
        const std::string_view text = m_text.text.substr(0, end);
        const size_t code = text.find("<code", at);
        if (code == noMatch)
            return end;
        const size_t open = text.find('>', code);
        return open != noMatch && text.find("</code>", open) != noMatch ? code : end;
    }

    void readText(size_t begin, size_t end)
    {
        if (begin >= end)
            return;
        for (const SpanScanner::Child &child : m_spans.codeAndHtml(m_text, begin, end, false)) {
            if (child.kind == SpanScanner::Child::Kind::Code)
                addCode(child);
            else
                addText(child.begin, child.end);
        }
    }

    void addText(size_t begin, size_t end)
    {
        size_t from = begin;
        for (size_t i = begin; i < end; ++i) {
            if (m_text.text[i] != '|')
                continue;
            const bool escaped = i > begin && m_text.text[i - 1] == '\\';
            add(sliceOf(m_text, from, escaped ? i - 1 : i));
            from = escaped ? i : i + 1;
            if (!escaped)
                m_cells.emplace_back();
        }
        add(sliceOf(m_text, from, end));
    }

    /// Code gets a fence of its own, longer than any run of backticks in it.
    void addCode(const SpanScanner::Child &child)
    {
        const std::string_view code = m_text.text.substr(child.begin, child.end - child.begin);
        size_t longest = 0;
        size_t run = 0;
        for (const char c : code) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const std::string fence(longest + 1, '`');
        const std::string_view space = longest > 0 ? " " : "";
        add({m_arena.keep(fence + std::string(space)), nullptr, 0});
        add(sliceOf(m_text, child.begin, child.end));
        add({m_arena.keep(std::string(space) + fence), nullptr, 0});
    }

    void add(const Slice &slice)
    {
        if (m_cells.empty())
            m_cells.emplace_back();
        m_cells.back().push_back(slice);
    }

    static bool isEmpty(const Cell &cell)
    {
        return std::all_of(cell.begin(), cell.end(), [](const Slice &slice) { return strip(slice.bytes).empty(); });
    }

    Arena &m_arena;
    const SourceText &m_text;
    SpanScanner &m_spans;
    std::vector<Cell> m_cells;
};

/// Whether each line has a bar outside of code spans and HTML elements, as far as kramdown looks.
bool everyLineHasPipe(const SourceText &text, const std::vector<SpanScanner::Child> &children)
{
    bool pipeOnLine = false;
    for (const SpanScanner::Child &child : children) {
        // Ruby's split("\n"): empty lines at the end do not count.
        std::string_view value = text.text.substr(child.begin, child.end - child.begin);
        while (value.ends_with('\n'))
            value.remove_suffix(1);
        const auto lines = value.empty() ? 0 : std::count(value.begin(), value.end(), '\n') + 1;
        if (child.kind == SpanScanner::Child::Kind::Code) {
            if (lines > 2 || (lines == 2 && !pipeOnLine))
                break;
            if (lines == 2)
                pipeOnLine = false;
            continue;
        }
        if (lines > 1 && !pipeOnLine && !hasPipe(value, 0))
            break;
        const size_t lastLine = lines > 1 ? value.rfind('\n') + 1 : 0;
        pipeOnLine = (lines <= 1 && pipeOnLine) || (lines > 0 && hasPipe(value, lastLine));
    }
    return pipeOnLine;
}

} // namespace

bool BlockScanner::parseTable()
{
    const size_t first = skipSpaces(m_src, m_pos, 3);
    if (first >= m_src.size() || isSpace(m_src[first]) || !afterBlockBoundary()
        || !hasPipe(m_src.substr(0, endOfLine(first)), first))
        return false;
    const size_t begin = m_pos;
    Node *table = newBlock(Type::Table, begin);
    if (readTable(table)) {
        m_tree->append(table);
        finish(table);
        return true;
    }
    m_pos = begin;
    return false;
}

bool BlockScanner::readTable(Node *table)
{
    const size_t begin = m_pos;
    const bool leadingPipe = byteAt(skipBlanks(m_src, m_pos)) == '|';
    if (const size_t end = separatorLine(m_src, m_pos, '-'); end != noMatch)
        m_pos = end;
    size_t end = m_pos;
    while (end < m_src.size() && hasPipe(m_src, end))
        end = lineEnd(m_src, end);
    const size_t rowsBegin = m_pos;
    m_pos = end;
    if (!beforeBlockBoundary() || end == begin
        || !everyLineHasPipe(*m_text, m_spans->codeAndHtml(*m_text, begin, end - 1, true)))
        return false;
    m_pos = rowsBegin;

    Node *rows = nullptr; // that have no section yet
    bool hasFooter = false;
    std::vector<Alignment> alignment;
    size_t columns = 0;
    const auto addSection = [&](Type type, bool force) {
        if (hasFooter && type == Type::TableBody && !force)
            return;
        if (rows == nullptr)
            rows = newNode(type, m_pos);
        rows->type = type;
        table->append(rows);
        rows = nullptr;
    };
    while (m_pos < end) {
        if (const size_t next = separatorLine(m_src, m_pos, '-'); next != noMatch) {
            if (rows != nullptr && alignment.empty() && !hasFooter) {
                addSection(Type::TableHead, false);
                alignment = alignmentOf(m_src.substr(m_pos, next - m_pos));
            } else if (rows != nullptr) {
                addSection(Type::TableBody, false);
            }
            m_pos = next;
        } else if (const size_t foot = separatorLine(m_src, m_pos, '='); foot != noMatch) {
            if (rows != nullptr)
                addSection(Type::TableBody, true);
            hasFooter = true;
            m_pos = foot;
        } else {
            if (rows == nullptr)
                rows = newNode(Type::TableBody, m_pos);
            columns = std::max(columns, addRow(rows, leadingPipe));
        }
    }
    if (rows != nullptr)
        addSection(hasFooter ? Type::TableFoot : Type::TableBody, false);
    // A bar in a Liquid tag is a filter's, and gone when kramdown gets the text.
    const std::string_view source = m_src.substr(begin, end - begin);
    const bool hasLiquid = source.find("{{") != noMatch || source.find("{%") != noMatch;
    if (alignment.empty() && !hasLiquid)
        m_notes->add("table-from-bars", m_text->toSource(skipBlanks(m_src, begin), end - 1));
    return completeTable(table, columns, std::move(alignment));
}

/// The cells of a row in which every bar parts two of them.
size_t BlockScanner::addPlainCells(Node *row, size_t begin, size_t end, bool leadingPipe)
{
    size_t count = 0;
    for (size_t from = begin; from <= end;) {
        const size_t bar = std::min(m_src.find('|', from), end);
        const std::string_view left = stripLeft(m_src.substr(from, bar - from));
        const bool isOuter = (leadingPipe && from == begin) || bar == end;
        if (!isOuter || !left.empty()) {
            auto *cell = m_arena.make<Node>();
            cell->type = Type::TableCell;
            cell->sourceBegin = cell->sourceEnd = row->sourceBegin;
            setText(cell, bar - left.size(), bar - left.size() + stripRight(left).size());
            row->append(cell);
            ++count;
        }
        from = bar + 1;
    }
    return count;
}

/// Reads the row at the position; returns the number of its cells.
size_t BlockScanner::addRow(Node *section, bool leadingPipe)
{
    const size_t begin = m_pos;
    const size_t next = lineEnd(m_src, begin);
    size_t end = next - 1;
    while (end > begin && isBlank(m_src[end - 1]))
        --end;
    Node *row = newNode(Type::TableRow, begin);
    section->append(row);
    size_t count = 0;
    if (isPlainRow(m_src.substr(begin, end - begin))) {
        count = addPlainCells(row, begin, end, leadingPipe);
        m_pos = next;
        finish(row);
        return count;
    }
    for (const Cell &slices : RowReader(m_arena, *m_text, *m_spans).read(begin, end, leadingPipe)) {
        Node *cell = newNode(Type::TableCell, begin);
        if (slices.size() == 1 && slices.front().from != nullptr) {
            const Slice &slice = slices.front();
            const std::string_view left = stripLeft(slice.bytes);
            const size_t cellBegin = slice.offset + slice.bytes.size() - left.size();
            setText(cell, cellBegin, cellBegin + stripRight(left).size());
        } else {
            cell->text = join(m_arena, slices);
            const std::string_view text = cell->text->text;
            const std::string_view left = stripLeft(text);
            cell->begin = static_cast<uint32_t>(text.size() - left.size());
            cell->end = cell->begin + static_cast<uint32_t>(stripRight(left).size());
        }
        row->append(cell);
        ++count;
    }
    m_pos = next;
    finish(row);
    return count;
}

/// Gives all rows the same number of cells; false where no body came together.
bool BlockScanner::completeTable(Node *table, size_t columns, std::vector<Alignment> alignment)
{
    // Short rows in a table with one very long row would grow to the product of both.
    constexpr size_t mostAddedCells = 200000;
    bool hasBody = false;
    size_t added = 0;
    for (Node *section = table->firstChild; section != nullptr; section = section->next) {
        hasBody = hasBody || section->type == Type::TableBody;
        for (Node *row = section->firstChild; row != nullptr; row = row->next) {
            size_t count = 0;
            for (const Node *cell = row->firstChild; cell != nullptr; cell = cell->next)
                ++count;
            for (; count < columns && added < mostAddedCells; ++count, ++added) {
                auto *cell = m_arena.make<Node>();
                cell->type = Type::TableCell;
                cell->sourceBegin = cell->sourceEnd = row->sourceBegin;
                row->append(cell);
            }
        }
    }
    alignment.resize(columns, Alignment::Default);
    extraOf(table)->alignment = m_arena.keep(std::span<const Alignment>(alignment));
    return hasBody;
}

} // namespace galley::markdown::kramdown
