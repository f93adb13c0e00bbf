// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// list.rb, and gfm.rb for the boxes of tasks.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr std::string_view openBox = R"(<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />)";
constexpr std::string_view checkedBox =
    R"(<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />)";

bool isParagraph(const Node *node)
{
    return node != nullptr && node->type == Type::Paragraph;
}

bool isWrittenParagraph(const Node *node)
{
    return isParagraph(node) && !node->native;
}

} // namespace

bool BlockScanner::parseList()
{
    ListMarker marker;
    if (!listMarker(m_src, m_pos, 3, &marker) || marker.kind == ListMarker::Kind::Definition || isDeepest())
        return false;
    const bool ordered = marker.kind == ListMarker::Kind::Ordered;
    Node *list = newBlock(ordered ? Type::OrderedList : Type::UnorderedList, m_pos);
    ListLines lines(m_arena, *m_text);
    bool endOfBlockFound = false;
    readListLines(list, marker.kind, &lines, &endOfBlockFound);
    m_tree->append(list);
    finish(list);

    Node *last = nullptr;
    for (size_t i = 0; i < lines.pieces().size(); ++i) {
        Node *item = lines.pieces()[i].item;
        parseBlocks(item, lines.textOf(m_arena, i));
        if ((i + 1 < lines.pieces().size() && lines.pieces()[i + 1].item == item) || item->firstChild == nullptr)
            continue;
        applyTightness(list, item, endOfBlockFound);
        last = item->lastChild->type == Type::Blank ? item->lastChild : nullptr;
        if (last != nullptr)
            item->remove(last);
    }
    if (last != nullptr && !endOfBlockFound)
        m_tree->append(last);
    if (m_rules.gfm)
        markTasks(list);
    return true;
}

void BlockScanner::readListLines(Node *list, ListMarker::Kind kind, ListLines *lines, bool *endOfBlockFound)
{
    Node *item = nullptr;
    size_t mostIndent = 3;
    bool lastIsBlank = false;
    while (m_pos < m_src.size()) {
        ListMarker marker;
        if (lastIsBlank && horizontalRule(m_src, m_pos) != noMatch)
            break;
        const size_t endOfBlock_ = endOfBlock(m_src, m_pos);
        if (endOfBlock_ != noMatch) {
            *endOfBlockFound = true;
            m_pos = endOfBlock_;
            break;
        }
        if (listMarker(m_src, m_pos, mostIndent, &marker) && marker.kind == kind) {
            item = newNode(Type::ListItem, m_pos);
            list->append(item);
            std::string_view ial;
            m_pos = lines->takeFirstLine(item, marker.end, marker.end - m_pos, &ial);
            if (!ial.empty())
                parseAttributeList(m_arena, ial, ialOf(item));
            mostIndent = lines->mostIndent();
            lastIsBlank = false;
        } else if (lines->isContent(m_pos) || (!lastIsBlank && lines->isLazy(m_pos))) {
            m_pos = lines->takeLine(m_pos);
            lastIsBlank = false;
        } else if (const size_t blank = blankLines(m_src, m_pos); blank != noMatch) {
            lines->takeBlank(m_pos, blank);
            m_pos = blank;
            lastIsBlank = true;
            continue; // blank lines do not make the item longer
        } else {
            break;
        }
        finish(item);
    }
}

/// Decides whether an item's first paragraph is written without `<p>`.
void BlockScanner::applyTightness(Node *list, Node *item, bool endOfBlockFound)
{
    Node *first = item->firstChild;
    if (!isParagraph(first))
        return;
    if (first->next != nullptr && first->next->type == Type::EndOfBlock && first->ial() != nullptr)
        item->remove(first->next); // it stands for the attribute list of the first paragraph
    const Node *second = first->next;
    const bool isLast = list->lastChild == item;
    const bool blankFollows =
        second != nullptr && second->type == Type::Blank && !(isLast && second->next == nullptr && !endOfBlockFound);
    if (blankFollows)
        return;
    if (isLast && list->firstChild != item) {
        bool anyTight = false;
        for (const Node *other = list->firstChild; other != item && !anyTight; other = other->next)
            anyTight = !isParagraph(other->firstChild) || other->firstChild->transparent;
        if (!anyTight)
            return;
    }
    if (second != nullptr && second->type != Type::Blank)
        first->trailingNewline = true;
    first->transparent = true;
}

/// GFM#parse_list: once an item has a box, every later one is an item of a task list.
void BlockScanner::markTasks(Node *list)
{
    bool isTaskList = false;
    for (Node *item = list->firstChild; item != nullptr; item = item->next) {
        Node *paragraph = item->firstChild;
        if (!isWrittenParagraph(paragraph))
            continue;
        joinPieces(m_arena, paragraph);
        const std::string_view text = stripLeft(paragraph->value());
        const bool isOpen = text.starts_with("[ ]");
        const bool isChecked = text.starts_with("[x]") || text.starts_with("[X]");
        const bool followed = text.size() > 3 ? isSpace(text[3]) : paragraph->trailingNewline;
        if ((isOpen || isChecked) && followed) {
            isTaskList = true;
            const std::string_view rest = stripLeft(text.substr(3));
            const size_t begin = paragraph->end - rest.size();
            const Slice slices[] = {{isOpen ? openBox : checkedBox, nullptr, 0},
                                    sliceOf(*paragraph->text, begin, paragraph->end)};
            paragraph->text = join(m_arena, slices);
            paragraph->begin = 0;
            paragraph->end = static_cast<uint32_t>(paragraph->text->text.size());
        }
        if (isTaskList)
            extraOf(item)->attributes.set(m_arena, "class", "task-list-item");
    }
    if (isTaskList)
        extraOf(list)->attributes.set(m_arena, "class", "task-list");
}

bool BlockScanner::parseDefinitionList()
{
    ListMarker marker;
    if (!listMarker(m_src, m_pos, 3, &marker) || marker.kind != ListMarker::Kind::Definition || isDeepest())
        return false;
    const Node *last = m_tree->lastChild;
    const bool behindParagraph = isWrittenParagraph(last);
    const bool behindOneBlank =
        last != nullptr && last->type == Type::Blank && last->singleNewline && isWrittenParagraph(last->previous);
    if (!behindParagraph && !behindOneBlank)
        return false;

    Node *list = newBlock(Type::DefinitionList, m_pos);
    bool firstAsParagraph = false;
    takeTerms(list, &firstAsParagraph);
    ListLines lines(m_arena, *m_text);
    readDefinitionLines(list, firstAsParagraph, &lines);
    finish(list);

    Node *blank = nullptr;
    for (size_t i = 0; i < lines.pieces().size(); ++i) {
        Node *definition = lines.pieces()[i].item;
        parseBlocks(definition, lines.textOf(m_arena, i));
        if (definition->firstChild == nullptr)
            continue;
        blank = definition->lastChild->type == Type::Blank ? definition->lastChild : nullptr;
        if (blank != nullptr)
            definition->remove(blank);
        Node *first = definition->firstChild;
        if (isParagraph(first) && !definition->firstAsParagraph) {
            first->trailingNewline = first->next != nullptr;
            first->transparent = true;
        }
    }

    Node *before = m_tree->lastChild;
    if (before != nullptr && before->type == Type::Blank && before->previous != nullptr
        && before->previous->type == Type::DefinitionList) {
        m_tree->remove(before);
        before = m_tree->lastChild;
    }
    if (before != nullptr && before->type == Type::DefinitionList) {
        while (Node *child = list->firstChild) {
            list->remove(child);
            before->append(child);
        }
        before->sourceEnd = list->sourceEnd;
    } else {
        m_tree->append(list);
    }
    if (blank != nullptr)
        m_tree->append(blank);
    return true;
}

/// The paragraph before the definitions becomes their terms, one for each line.
void BlockScanner::takeTerms(Node *list, bool *firstAsParagraph)
{
    Node *paragraph = m_tree->lastChild;
    if (paragraph->type == Type::Blank) {
        m_tree->remove(paragraph);
        paragraph = m_tree->lastChild;
        *firstAsParagraph = true;
    }
    m_tree->remove(paragraph);
    joinPieces(m_arena, paragraph);
    const SourceText *text = paragraph->text;
    list->sourceBegin = paragraph->sourceBegin;
    const size_t end = paragraph->end;
    for (size_t line = paragraph->begin; line < end;) {
        const size_t next = std::min(lineEnd(text->text, line), end);
        const size_t lineStop = next > line && text->text[next - 1] == '\n' ? next - 1 : next;
        Node *term = m_arena.make<Node>();
        term->type = Type::DefinitionTerm;
        term->sourceBegin = static_cast<uint32_t>(text->toSource(line));
        term->sourceEnd = static_cast<uint32_t>(text->toSource(line, lineStop).end);
        std::string_view ial;
        const size_t behindIal = ListLines::itemIalEnd(text->text, line, lineStop, &ial);
        if (behindIal != noMatch)
            parseAttributeList(m_arena, ial, ialOf(term));
        term->text = text;
        term->begin = static_cast<uint32_t>(behindIal != noMatch ? behindIal : line);
        term->end = static_cast<uint32_t>(lineStop);
        list->append(term);
        line = next;
    }
    if (paragraph->extra != nullptr || list->extra != nullptr)
        extraOf(list)->ial = paragraph->extra != nullptr ? paragraph->extra->ial : nullptr;
}

void BlockScanner::readDefinitionLines(Node *list, bool firstAsParagraph, ListLines *lines)
{
    Node *item = nullptr;
    size_t mostIndent = 3;
    bool lastIsBlank = false;
    while (m_pos < m_src.size()) {
        ListMarker marker;
        if (listMarker(m_src, m_pos, mostIndent, &marker) && marker.kind == ListMarker::Kind::Definition) {
            item = newNode(Type::Definition, m_pos);
            item->firstAsParagraph = firstAsParagraph;
            list->append(item);
            std::string_view ial;
            m_pos = lines->takeFirstLine(item, marker.end, marker.end - m_pos, &ial);
            if (!ial.empty())
                parseAttributeList(m_arena, ial, ialOf(item));
            mostIndent = lines->mostIndent();
        } else if (endOfBlock(m_src, m_pos) != noMatch) {
            break;
        } else if (lines->isContent(m_pos) || (!lastIsBlank && lines->isLazy(m_pos))) {
            m_pos = lines->takeDefinitionLine(m_pos);
        } else if (const size_t blank = blankLines(m_src, m_pos); blank != noMatch) {
            lines->takeBlank(m_pos, blank);
            m_pos = blank;
            firstAsParagraph = true;
            lastIsBlank = true;
            continue;
        } else {
            break;
        }
        firstAsParagraph = false;
        lastIsBlank = false;
        finish(item);
    }
}

} // namespace galley::markdown::kramdown
