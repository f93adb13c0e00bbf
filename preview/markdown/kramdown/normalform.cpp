// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/normalform.h"

#include "preview/markdown/kramdown/chars.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t longestFence = 31; ///< md4c 0.4.8 reads no longer one (CODESPAN_MARK_MAXLEN is 32)

/// What CommonMark, without any extension, gives a meaning to within a line.
constexpr std::array<bool, 256> makeSpecial()
{
    std::array<bool, 256> special{};
    for (const char c : {'\\', '*', '_', '[', ']', '<', '&', '`', '!', '~'})
        special[static_cast<unsigned char>(c)] = true;
    return special;
}
constexpr std::array<bool, 256> special = makeSpecial();

size_t longestRun(std::string_view text, char c)
{
    size_t longest = 0;
    size_t run = 0;
    for (const char x : text) {
        run = x == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

Sentinels::Sentinels(std::string_view source, bool mayHold)
{
    if (!mayHold)
        source = {};
    // Private use in the basic plane: U+E000 to U+F8FF, in blocks of 64.
    constexpr int firstBlock = 0xe000 / 64;
    constexpr int lastBlock = 0xf8ff / 64;
    int block = firstBlock;
    const auto prefix = [](int b) {
        return std::array<char, 2>{static_cast<char>(0xe0 | (b >> 6)), static_cast<char>(0x80 | (b & 0x3f))};
    };
    const auto occurs = [&](int b) {
        const auto bytes = prefix(b);
        return source.find(std::string_view(bytes.data(), 2)) != std::string_view::npos;
    };
    while (block < lastBlock && occurs(block))
        ++block;
    m_mustScrub = occurs(block);
    const auto bytes = prefix(block);
    for (size_t i = 0; i < m_private.size() / 3; ++i) {
        m_private[3 * i] = bytes[0];
        m_private[3 * i + 1] = bytes[1];
        m_private[3 * i + 2] = static_cast<char>(0x80 + i);
    }
    // U+2E30 to U+2E3F, rare marks of punctuation.
    m_punctuation = {'\xe2', '\xb8', '\xb1'};
    while (source.find(punctuation()) != std::string_view::npos) {
        if (m_punctuation[2] == '\xbf') {
            m_mustScrub = true;
            break;
        }
        m_punctuation[2] = static_cast<char>(m_punctuation[2] + 1);
    }
}

bool Sentinels::read(std::string_view text, size_t at, Kind *kind) const
{
    if (at + 2 >= text.size() || text[at] != m_private[0] || text[at + 1] != m_private[1])
        return false;
    *kind = static_cast<Kind>(static_cast<unsigned char>(text[at + 2]) - 0x80);
    return true;
}

void NormalForm::clear()
{
    m_buffer.clear();
    m_items.clear();
    m_leaves.clear();
}

void NormalForm::beginLeaf(const Leaf &leaf)
{
    m_leaves.push_back(leaf);
    m_atLineStart = true;
}

void NormalForm::endLeaf()
{
    if (m_atLineStart || (!m_buffer.empty() && isBlank(m_buffer.back())))
        m_buffer += m_sentinels[Sentinels::Letter];
    m_buffer += "\n\n";
}

/// Markup of ours.
void NormalForm::raw(std::string_view text)
{
    if (m_atLineStart) {
        m_buffer += m_sentinels[Sentinels::Letter];
        m_atLineStart = false;
    }
    m_buffer += text;
}

/// A line that begins with a letter, or with anything beyond ASCII, begins no block.
void NormalForm::protectLineStart(char first)
{
    if (m_atLineStart && !isAsciiLetter(first) && static_cast<signed char>(first) >= 0)
        m_buffer += m_sentinels[Sentinels::Letter];
    m_atLineStart = false;
}

void NormalForm::plainText(std::string_view text)
{
    if (text.empty())
        return;
    if (m_sentinels.mustScrub()) {
        scrubbed(text);
        return;
    }
    protectLineStart(text[0]);
    m_buffer += text;
}

void NormalForm::text(std::string_view text)
{
    if (text.empty())
        return;
    if (m_sentinels.mustScrub()) {
        scrubbed(text);
        return;
    }
    protectLineStart(text[0]);
    size_t begin = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!special[static_cast<unsigned char>(text[i])])
            continue;
        m_buffer.append(text, begin, i - begin);
        m_buffer += '\\';
        begin = i;
    }
    m_buffer.append(text, begin, text.size() - begin);
}

/// A text that may hold sentinels.
void NormalForm::scrubbed(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        const size_t size = characterAt(text, i).size;
        Sentinels::Kind kind;
        const bool isOurs = m_sentinels.read(text, i, &kind) || m_sentinels.isPunctuation(text, i);
        if (special[static_cast<unsigned char>(text[i])])
            raw("\\");
        raw(isOurs ? std::string_view("\xef\xbf\xbd") : text.substr(i, size));
        i += size;
    }
}

void NormalForm::newline()
{
    if (m_atLineStart || (!m_buffer.empty() && isBlank(m_buffer.back())))
        m_buffer += m_sentinels[Sentinels::Letter]; // an empty line would end the paragraph, two spaces would break it
    m_buffer += '\n';
    m_atLineStart = true;
}

void NormalForm::hardBreak()
{
    raw("\\");
}

void NormalForm::removeBackslash()
{
    m_buffer.resize(m_buffer.size() - 2);
}

void NormalForm::openEmphasis(int size)
{
    raw(m_sentinels.punctuation());
    m_buffer.append(static_cast<size_t>(size), '*');
    m_buffer += m_sentinels[Sentinels::Letter];
}

void NormalForm::closeEmphasis(int size)
{
    raw(m_sentinels[Sentinels::Letter]);
    m_buffer.append(static_cast<size_t>(size), '*');
    m_buffer += m_sentinels.punctuation();
}

void NormalForm::code(std::string_view text)
{
    const size_t fence = longestRun(text, '`') + 1;
    if (fence > longestFence || m_sentinels.mustScrub()) {
        SpanItem item;
        item.kind = SpanItem::Kind::Code;
        item.text = text;
        this->item(add(item));
        return;
    }
    raw(m_sentinels[Sentinels::Letter]);
    m_buffer.append(fence, '`');
    m_buffer += m_sentinels[Sentinels::Letter];
    for (size_t begin = 0; begin <= text.size();) {
        const size_t line = std::min(text.find('\n', begin), text.size());
        m_buffer.append(text, begin, line - begin);
        if (line < text.size())
            m_buffer += m_sentinels[Sentinels::Newline];
        begin = line + 1;
    }
    m_buffer += m_sentinels[Sentinels::Letter];
    m_buffer.append(fence, '`');
    m_buffer += m_sentinels[Sentinels::Letter];
}

void NormalForm::closeLink(int item)
{
    raw("](");
    m_buffer.append(std::to_string(item)).append(")");
}

void NormalForm::image(int item)
{
    raw("![");
    closeLink(item);
}

void NormalForm::item(int item)
{
    raw(m_sentinels[Sentinels::Letter]);
    m_buffer.append("`").append(m_sentinels[Sentinels::Item]).append(std::to_string(item)).append("`");
    m_buffer += m_sentinels[Sentinels::Letter];
}

void NormalForm::emphasisAttributes(int item)
{
    raw(m_sentinels[Sentinels::AttributesBegin]);
    m_buffer.append(std::to_string(item)).append(m_sentinels[Sentinels::AttributesEnd]);
}

void NormalForm::nodeEnd()
{
    raw(m_sentinels[Sentinels::NodeEnd]);
}

int NormalForm::add(const SpanItem &item)
{
    m_items.push_back(item);
    return static_cast<int>(m_items.size()) - 1;
}

void NormalForm::rewind(const Mark &mark)
{
    m_buffer.resize(mark.size);
    m_items.resize(mark.items);
    m_atLineStart = mark.atLineStart;
}

} // namespace galley::markdown::kramdown
