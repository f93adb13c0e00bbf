// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// paragraph.rb, and texts that come in pieces.

#include "preview/markdown/kramdown/blockscanner.h"
#include "preview/markdown/kramdown/chars.h"

namespace galley::markdown::kramdown {

void joinPieces(Arena &arena, Node *node)
{
    if (node->extra == nullptr || node->extra->pieces == nullptr)
        return;
    std::vector<Slice> slices;
    for (const Piece *piece = node->extra->pieces; piece != nullptr; piece = piece->next)
        slices.push_back(piece->slice);
    node->text = join(arena, slices);
    node->begin = 0;
    node->end = static_cast<uint32_t>(node->text->text.size());
    node->extra->pieces = node->extra->lastPiece = nullptr;
}

bool BlockScanner::parseParagraph()
{
    const size_t first = skipSpaces(m_src, m_pos, 3);
    if (first >= m_src.size() || isBlank(m_src[first]) || m_src[first] == '\n')
        return false;
    const size_t begin = m_pos;
    m_pos = endOfLine(m_pos);
    while (m_pos < m_src.size() && !m_rules.endsParagraph(m_src, m_pos))
        m_pos = endOfLine(m_pos);
    const size_t end = begin + stripRight(m_src.substr(begin, m_pos - begin)).size();
    Node *last = m_tree->lastChild;
    if (last != nullptr && last->type == Type::Paragraph) {
        const bool hardBreak = begin >= 3 && m_src.substr(begin - 3, 3) == "  \n";
        Node *content = last->native ? last->lastChild : last;
        if (last->native && (content == nullptr || content->type != Type::RawText)) {
            content = newNode(Type::RawText, begin);
            setText(content, begin, end);
            last->append(content);
        } else {
            extendParagraph(content, begin, end, hardBreak ? "  \n" : "\n");
        }
        finish(last);
        return true;
    }
    Node *paragraph = newBlock(Type::Paragraph, begin);
    const size_t textBegin = end - stripLeft(m_src.substr(begin, end - begin)).size();
    setText(paragraph, textBegin, end);
    m_tree->append(paragraph);
    finish(paragraph);
    return true;
}

/// A text goes on in another place: the line between was taken for something else at first.
void BlockScanner::extendParagraph(Node *paragraph, size_t begin, size_t end, std::string_view joiner)
{
    NodeExtra *extra = paragraph->extra;
    if ((extra == nullptr || extra->pieces == nullptr) && paragraph->text == m_text
        && paragraph->end + joiner.size() == begin && m_src.substr(paragraph->end, joiner.size()) == joiner) {
        paragraph->end = static_cast<uint32_t>(end);
        return;
    }
    extra = extraOf(paragraph);
    const auto add = [&](const Slice &slice) {
        auto *piece = m_arena.make<Piece>(slice);
        (extra->lastPiece != nullptr ? extra->lastPiece->next : extra->pieces) = piece;
        extra->lastPiece = piece;
    };
    if (extra->pieces == nullptr)
        add(sliceOf(*paragraph->text, paragraph->begin, paragraph->end));
    add({joiner, nullptr, 0});
    add(sliceOf(*m_text, begin, end));
}

} // namespace galley::markdown::kramdown
