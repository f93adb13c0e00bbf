// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/md4creader.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace galley::markdown::kramdown {

namespace {

int numberOf(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

const char *entityFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return nullptr;
    }
}

} // namespace

Md4cReader::Md4cReader(NormalForm &form, const Highlight &highlight, const Dialect &dialect,
                       const Definitions &definitions, AttributeResolver *resolver, Arena &arena, RenderedPost *post,
                       std::string *html)
    : m_form(form)
    , m_highlight(highlight)
    , m_dialect(dialect)
    , m_resolver(*resolver)
    , m_arena(arena)
    , m_post(*post)
    , m_html(*html)
    , m_abbreviations(definitions.abbreviations())
{
    for (const char c : {'&', '<', '>', form.sentinels().lead(), form.sentinels().punctuation()[0]})
        m_special[static_cast<unsigned char>(c)] = true;
}

void Md4cReader::read()
{
    const std::string_view source = m_form.buffer();
    m_html.clear();
    m_leaves.clear();
    m_plains.clear();
    m_marks.clear();
    m_html.reserve(source.size() + source.size() / 4);
    m_leaves.reserve(m_form.leaves().size());
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = onEnterBlock;
    parser.leave_block = onLeaveBlock;
    parser.enter_span = onEnterSpan;
    parser.leave_span = onLeaveSpan;
    parser.text = onText;
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    // One paragraph for each leaf is what the normal form is for. Should md4c ever see it otherwise, no leaf may be
    // asked for that is not there.
    Q_ASSERT(m_leaves.size() == m_form.leaves().size());
    m_leaves.resize(m_form.leaves().size());
}

void Md4cReader::enterBlock(MD_BLOCKTYPE type)
{
    if (type != MD_BLOCK_P)
        return;
    const bool wantsPlain = m_leaves.size() < m_form.leaves().size() && m_form.leaves()[m_leaves.size()].wantsPlain;
    m_leaves.push_back({m_html.size(), m_html.size(), m_marks.size(), m_marks.size(), -1});
    m_plain.clear();
    m_plainText.clear();
    m_plainWanted = wantsPlain ? 1 : 0;
    m_rawDepth = 0;
}

void Md4cReader::leaveBlock(MD_BLOCKTYPE type)
{
    if (type != MD_BLOCK_P)
        return;
    flushText();
    LeafHtml &leaf = m_leaves.back();
    leaf.end = m_html.size();
    leaf.endMark = m_marks.size();
    if (m_plainWanted > 0) {
        leaf.plain = static_cast<int>(m_plains.size());
        m_plains.push_back({m_arena.keep(m_plain), m_arena.keep(m_plainText)});
    }
}

void Md4cReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    flushText();
    switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
        m_emphasis.push_back(m_html.size());
        m_html += type == MD_SPAN_EM ? "<em>" : "<strong>";
        break;
    case MD_SPAN_CODE:
        m_inCode = true;
        m_code.clear();
        break;
    case MD_SPAN_A: {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        m_links.push_back({numberOf({link->href.text, link->href.size}), m_plain.size()});
        ++m_plainWanted;
        writeTag(item(m_links.back().item));
        break;
    }
    case MD_SPAN_IMG: {
        const auto *image = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        writeTag(item(numberOf({image->src.text, image->src.size})));
        break;
    }
    default:
        break;
    }
}

void Md4cReader::leaveSpan(MD_SPANTYPE type)
{
    flushText();
    switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
        m_html += type == MD_SPAN_EM ? "</em>" : "</strong>";
        m_closedEmphasis = m_emphasis.back();
        m_emphasis.pop_back();
        break;
    case MD_SPAN_CODE:
        m_inCode = false;
        leaveCode();
        break;
    case MD_SPAN_A: {
        const size_t begin = m_html.size();
        m_html += "</a>";
        markCut(begin);
        leaveLink(item(m_links.back().item), m_links.back().plainBegin);
        m_links.pop_back();
        --m_plainWanted;
        break;
    }
    default:
        break;
    }
}

void Md4cReader::leaveLink(const SpanItem &item, size_t plainBegin)
{
    if (item.index >= 0 && item.index < m_post.links.size())
        m_post.links[item.index].text =
            QByteArray(m_plain.data() + plainBegin, static_cast<qsizetype>(m_plain.size() - plainBegin));
}

void Md4cReader::text(MD_TEXTTYPE type, std::string_view text)
{
    switch (type) {
    case MD_TEXT_CODE:
        codeText(text);
        break;
    case MD_TEXT_BR:
        flushText();
        m_html += "<br />\n";
        break;
    case MD_TEXT_SOFTBR:
        addText("\n");
        break;
    case MD_TEXT_NULLCHAR:
        addText("\xef\xbf\xbd");
        break;
    default:
        normalText(text);
        break;
    }
}

/// The next byte of text that does not go out as it is, or the end. Sixteen at a time, without branches, so that the
/// compiler makes vector instructions of it: all text passes here.
size_t Md4cReader::nextSpecial(std::string_view text, size_t at) const
{
    constexpr size_t part = 16;
    const auto lead = static_cast<uint8_t>(m_form.sentinels().lead());
    const auto mark = static_cast<uint8_t>(m_form.sentinels().punctuation()[0]);
    for (; at + part <= text.size(); at += part) {
        const auto *bytes = reinterpret_cast<const uint8_t *>(text.data()) + at;
        uint8_t any = 0;
        for (size_t i = 0; i < part; ++i) {
            const uint8_t c = bytes[i];
            any |= static_cast<uint8_t>((c == '&') | (c == '<') | (c == '>') | (c == lead) | (c == mark));
        }
        if (any != 0)
            break;
    }
    while (at < text.size() && !m_special[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

/// Text, which most often holds nothing that must be looked at.
void Md4cReader::normalText(std::string_view text)
{
    if (m_pendingNumber >= 0 || m_plainWanted > 0 || !m_abbreviations.isEmpty()) {
        markedText(text);
        return;
    }
    const Sentinels &sentinels = m_form.sentinels();
    size_t begin = 0;
    for (size_t i = 0;;) {
        i = nextSpecial(text, i);
        if (i == text.size())
            break;
        Sentinels::Kind kind = Sentinels::Letter;
        const bool isSentinel = sentinels.read(text, i, &kind);
        const char *entity = entityFor(text[i]);
        if (entity == nullptr && !isSentinel && !sentinels.isPunctuation(text, i)) {
            ++i;
            continue;
        }
        m_html.append(text, begin, i - begin);
        if (isSentinel && kind == Sentinels::AttributesBegin) {
            markedText(text.substr(i));
            return;
        }
        if (entity != nullptr)
            m_html.append(entity);
        i += entity != nullptr ? 1 : 3;
        begin = i;
    }
    m_html.append(text, begin, text.size() - begin);
}

/// Text with sentinels in it.
void Md4cReader::markedText(std::string_view text)
{
    const Sentinels &sentinels = m_form.sentinels();
    const char lead = sentinels.lead();
    const char mark = sentinels.punctuation()[0];
    size_t begin = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != lead && text[i] != mark)
            continue;
        Sentinels::Kind kind = Sentinels::Letter;
        if (!sentinels.read(text, i, &kind) && !sentinels.isPunctuation(text, i))
            continue;
        if (m_pendingNumber < 0)
            addText(text.substr(begin, i - begin));
        else if (kind == Sentinels::AttributesEnd)
            insertAttributes(numberOf(text.substr(begin, i - begin)));
        m_pendingNumber = kind == Sentinels::AttributesBegin ? 0 : -1;
        if (kind == Sentinels::NodeEnd || kind == Sentinels::AttributesBegin)
            flushText();
        i += 2;
        begin = i + 1;
    }
    addText(text.substr(begin));
}

void Md4cReader::addText(std::string_view text)
{
    if (text.empty())
        return;
    if (m_plainWanted > 0) {
        m_plain += text;
        m_plainText += text;
    }
    if (m_abbreviations.isEmpty() || m_rawDepth > 0)
        appendText(text);
    else
        m_waiting += text;
}

void Md4cReader::appendText(std::string_view text)
{
    appendEscaped(&m_html, text);
}

void Md4cReader::codeText(std::string_view text)
{
    m_code += text;
}

/// A code span: code, or an item.
void Md4cReader::leaveCode()
{
    const Sentinels &sentinels = m_form.sentinels();
    Sentinels::Kind kind;
    if (!sentinels.read(m_code, 0, &kind))
        return;
    if (kind == Sentinels::Item) {
        writeItem(numberOf(std::string_view(m_code).substr(3)));
        return;
    }
    std::string_view code(m_code);
    code = code.substr(3, code.size() - 6); // between the letters that keep its spaces
    std::string lines;
    if (code.find(sentinels[Sentinels::Newline]) != std::string_view::npos) {
        for (size_t i = 0; i < code.size(); ++i) {
            const bool isNewline = sentinels.read(code, i, &kind) && kind == Sentinels::Newline;
            lines += isNewline ? '\n' : code[i];
            i += isNewline ? 2 : 0;
        }
        code = lines;
    }
    if (m_plainWanted > 0)
        m_plain += code;
    m_highlight.appendCodeSpan(&m_html, code, nullptr);
}

void Md4cReader::writeItem(int number)
{
    const SpanItem &item = this->item(number);
    const size_t begin = m_html.size();
    switch (item.kind) {
    case SpanItem::Kind::Verbatim:
        m_html += item.text;
        if (m_plainWanted > 0)
            m_plain += item.plain;
        break;
    case SpanItem::Kind::Footnote:
        m_marks.push_back({begin, begin, item.index});
        break;
    case SpanItem::Kind::Code:
        if (m_plainWanted > 0)
            m_plain += item.text;
        m_highlight.appendCodeSpan(&m_html, item.text, item.attributes);
        break;
    case SpanItem::Kind::Math:
        if (m_plainWanted > 0)
            m_plain += item.text;
        writeMath(item);
        break;
    case SpanItem::Kind::StartTag:
        m_rawDepth += item.raw && !item.empty ? 1 : 0;
        writeTag(item);
        if (item.index >= 0) {
            m_links.push_back({number, m_plain.size()});
            ++m_plainWanted;
        }
        break;
    case SpanItem::Kind::EndTag:
        m_rawDepth -= item.raw ? 1 : 0;
        m_html.append("</").append(item.text).append(">");
        if (item.index >= 0) {
            leaveLink(item, m_links.back().plainBegin);
            m_links.pop_back();
            --m_plainWanted;
        }
        if (item.index >= 0 || item.native)
            markCut(begin);
        break;
    case SpanItem::Kind::Link:
    case SpanItem::Kind::Image:
    case SpanItem::Kind::Emphasis:
        break;
    }
}

void Md4cReader::writeTag(const SpanItem &item)
{
    const size_t begin = m_html.size();
    m_html.append("<").append(item.text);
    if (item.attributes != nullptr)
        appendAttributes(&m_html, *item.attributes);
    const bool isEmpty = item.kind == SpanItem::Kind::Image || item.empty;
    m_html += isEmpty ? " />" : ">";
    if (item.kind == SpanItem::Kind::Link
        || (item.kind == SpanItem::Kind::StartTag && (item.index >= 0 || item.native)))
        markCut(begin);
}

/// convert_math and the MathJax engine (converter/math_engine/mathjax.rb) for spans
void Md4cReader::writeMath(const SpanItem &item)
{
    const bool hasEngine = m_dialect.mathEngine == "mathjax";
    AttributeList attributes;
    if (item.attributes != nullptr)
        attributes.merge(m_arena, *item.attributes);
    if (hasEngine && attributes.isEmpty()) {
        m_html += "\\(";
        appendEscaped(&m_html, item.text);
        m_html += "\\)";
        return;
    }
    if (!hasEngine)
        attributes.addClass(m_arena, "kdmath");
    m_html += "<span";
    appendAttributes(&m_html, attributes);
    m_html.append(">$").append(item.text).append("$</span>");
}

/// An attribute list behind the emphasis that was closed last.
void Md4cReader::insertAttributes(int number)
{
    std::string attributes;
    appendAttributes(&attributes, *item(number).attributes);
    const size_t at = m_html.find('>', m_closedEmphasis);
    m_html.insert(at, attributes);
    for (size_t i = m_leaves.back().firstMark; i < m_marks.size(); ++i) {
        if (m_marks[i].begin >= at) {
            m_marks[i].begin += attributes.size();
            m_marks[i].end += attributes.size();
        }
    }
}

/// From `begin` on the HTML is the tag of a link.
void Md4cReader::markCut(size_t begin)
{
    if (m_leaves.size() <= m_form.leaves().size() && m_form.leaves()[m_leaves.size() - 1].wantsPlain)
        m_marks.push_back({begin, m_html.size(), -1});
}

int Md4cReader::onEnterBlock(MD_BLOCKTYPE type, void *, void *self)
{
    static_cast<Md4cReader *>(self)->enterBlock(type);
    return 0;
}

int Md4cReader::onLeaveBlock(MD_BLOCKTYPE type, void *, void *self)
{
    static_cast<Md4cReader *>(self)->leaveBlock(type);
    return 0;
}

int Md4cReader::onEnterSpan(MD_SPANTYPE type, void *detail, void *self)
{
    static_cast<Md4cReader *>(self)->enterSpan(type, detail);
    return 0;
}

int Md4cReader::onLeaveSpan(MD_SPANTYPE type, void *, void *self)
{
    static_cast<Md4cReader *>(self)->leaveSpan(type);
    return 0;
}

int Md4cReader::onText(MD_TEXTTYPE type, const char *text, MD_SIZE size, void *self)
{
    static_cast<Md4cReader *>(self)->text(type, {text, size});
    return 0;
}

} // namespace galley::markdown::kramdown
