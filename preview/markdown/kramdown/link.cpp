// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// link.rb (spans), footnote.rb (markers).

#include "preview/markdown/entities.h"
#include "preview/markdown/kramdown/blockstarts.h"
#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/spanscanner.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

QByteArray decoded(std::string_view text)
{
    const QByteArrayView view(text.data(), static_cast<qsizetype>(text.size()));
    return text.find('&') == npos ? view.toByteArray() : decodeEntities(view);
}

/// gsub(ESCAPED_CHARS, '\1'); kramdown's own, also in GFM.
std::string unescaped(std::string_view text)
{
    constexpr std::string_view escapable = "\\.*_+`<>()[]{}#!:|\"'$=-";
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && escapable.find(text[i + 1]) != npos)
            ++i;
        plain += text[i];
    }
    return plain;
}

} // namespace

struct SpanScanner::LinkTarget
{
    std::string_view url;
    std::string_view title;
    bool hasTitle = false;
    bool isReference = false;
    size_t urlBegin = npos; ///< of one written here
    size_t titleBegin = npos;
    const LinkDefinition *definition = nullptr;
};

bool SpanScanner::parseFootnoteMarker()
{
    if (at(m_pos + 1) != '^')
        return false;
    const size_t nameEnd = idNameEnd(m_src, m_pos + 2);
    if (nameEnd == m_pos + 2 || at(nameEnd) != ']')
        return false;
    const size_t end = nameEnd + 1;
    const int footnote = m_definitions.footnote(m_src.substr(m_pos + 2, nameEnd - m_pos - 2));
    if (footnote < 0) {
        m_notes.add("undefined-footnote", m_text->toSource(m_pos, end), m_src.substr(m_pos + 2, nameEnd - m_pos - 2));
        addText(m_pos, end);
    } else {
        SpanItem item;
        item.kind = SpanItem::Kind::Footnote;
        item.index = footnote;
        m_out.item(m_out.add(item));
        addChild(Frame::Last::Opaque);
    }
    m_pos = end;
    return true;
}

bool SpanScanner::parseLink()
{
    const bool image = at(m_pos) == '!';
    const size_t begin = m_pos;
    const size_t textBegin = begin + (image ? 2 : 1);
    if (textBegin >= m_src.size() || m_src[textBegin] == '^' || m_src[textBegin - 1] != '[')
        return false;
    bool isText = !mayTry() || begin >= m_absent.bracket;
    for (const Frame *frame = m_frame; frame != nullptr && !image && !isText; frame = frame->up)
        isText = frame->kind == Frame::Kind::Link || frame->kind == Frame::Kind::Image;
    if (!isText && begin < m_absent.bracket && m_src.find(']', textBegin) == npos) {
        m_absent.bracket = begin;
        isText = true;
    }
    if (isText) {
        addText(begin, textBegin);
        m_pos = textBegin;
        return true;
    }

    const NormalForm::Mark mark = m_out.mark();
    const Places places = this->places();
    const bool nested = m_linkDepth > 0; // within strikethrough, kramdown puts links into links; CommonMark cannot
    Frame frame;
    frame.kind = image ? Frame::Kind::Image : Frame::Kind::Link;
    frame.breaks = m_frame->breaks;
    Stop stop;
    stop.kind = Stop::Kind::Bracket;
    m_pos = textBegin;
    SpanItem item;
    item.kind = image ? SpanItem::Kind::Image : nested ? SpanItem::Kind::StartTag : SpanItem::Kind::Link;
    item.text = image ? "img" : "a";
    item.attributes = newAttributes();
    const int number = m_out.add(item);
    const int place = image ? -1 : addLinkPlace(begin, begin, begin, begin, {}, {});
    if (!image && nested)
        m_out.item(number);
    else if (!image)
        m_out.openLink();
    m_linkDepth += image ? 0 : 1;
    const bool closed = parseSpans(&frame, &stop);
    m_linkDepth -= image ? 0 : 1;
    const size_t textEnd = m_pos;
    LinkTarget target;
    const bool found = closed && readLinkTarget(m_src.substr(textBegin, textEnd - textBegin), &target);
    if (!found) {
        m_out.rewind(mark);
        restore(places);
        if (closed)
            noteReference(begin, textEnd + 1);
        pay(begin);
        m_pos = textBegin;
        addText(begin, textBegin);
        return true;
    }
    if (image) {
        m_out.rewind(mark);
        restore(places);
        m_out.add(item);
        finishImage(number, begin, textBegin, textEnd, target);
        m_out.image(number);
        ++m_frame->images;
    } else {
        finishLink(number, place, begin, target);
        if (nested) {
            SpanItem end = m_out.items()[static_cast<size_t>(number)];
            end.kind = SpanItem::Kind::EndTag;
            m_out.item(m_out.add(end));
        } else {
            m_out.closeLink(number);
        }
    }
    addChild(Frame::Last::Item, number);
    return true;
}

/// `[text][name]`, which is no link. In `list[0][1]` none was meant.
void SpanScanner::noteReference(size_t begin, size_t textEnd)
{
    constexpr size_t longestName = 100;
    if (at(textEnd) != '[' || (begin > m_begin && wordAt(m_src, begin - 1)))
        return;
    const std::string_view rest = m_src.substr(textEnd + 1, longestName + 1);
    const std::string_view name = rest.substr(0, rest.find(']'));
    if (name.empty() || name.size() == rest.size() || name[0] == '^' || name[0] == '['
        || m_definitions.link(name) != nullptr)
        return;
    m_notes.add("undefined-reference", m_text->toSource(begin, textEnd + name.size() + 2), name);
}

/// What follows the closing bracket, at which the position is.
bool SpanScanner::readLinkTarget(std::string_view alt, LinkTarget *target)
{
    const size_t open = ++m_pos;
    size_t id = open; // LINK_INLINE_ID_RE
    while (spaceAt(id))
        ++id;
    size_t idEnd = npos;
    if (at(id) == '[')
        idEnd = m_src.find(']', id + 1);
    if (idEnd == npos && at(open) == '(')
        return readParenthesized(target);
    std::string plain;
    std::string_view name = idEnd != npos ? m_src.substr(id + 1, idEnd - id - 1) : std::string_view();
    if (name.empty()) {
        plain = unescaped(alt);
        name = plain;
    }
    target->definition = m_definitions.link(name);
    if (target->definition == nullptr)
        return false;
    m_pos = idEnd != npos ? idEnd + 1 : open;
    target->isReference = true;
    target->url = target->definition->url;
    target->title = target->definition->title;
    target->hasTitle = target->definition->hasTitle;
    // References to a long URL make an output that grows with the square of the text: the whole is limited.
    m_expansion += target->url.size() + target->title.size();
    return m_expansion <= 10 * static_cast<size_t>(m_body.size()) + 1000000;
}

bool SpanScanner::readParenthesized(LinkTarget *target)
{
    const size_t line = std::min(m_src.find('\n', m_pos), m_src.size());
    const size_t angle = at(m_pos + 1) == '<' ? m_src.find('>', m_pos + 2) : npos;
    if (angle < line) {
        target->urlBegin = m_pos + 2;
        target->url = m_src.substr(m_pos + 2, angle - m_pos - 2);
        m_pos = angle + 1;
        if (at(m_pos) == ')') {
            ++m_pos;
            return true;
        }
    } else {
        const size_t begin = m_pos;
        int open = 0;
        bool stopped = false;
        size_t i = m_pos;
        for (; i < m_src.size() && !stopped; ++i) { // LINK_PAREN_STOP_RE
            const char c = m_src[i];
            if (c == '(') {
                ++open;
            } else if (c == ')') {
                stopped = --open == 0;
            } else if (isSpace(c)) {
                stopped = at(i + 1) == '"' || at(i + 1) == '\'';
            }
        }
        m_furthest = std::max(m_furthest, i);
        if (!stopped)
            return false;
        m_pos = i;
        const std::string_view left = stripLeft(m_src.substr(begin + 1, i - begin - 2));
        target->url = stripRight(left);
        target->urlBegin = i - 1 - left.size();
        if (open == 0)
            return true;
    }
    // LINK_INLINE_TITLE_RE
    size_t quote = m_pos;
    while (spaceAt(quote))
        ++quote;
    if (at(quote) != '"' && at(quote) != '\'')
        return false;
    for (size_t close = m_src.find(m_src[quote], quote + 2); close != npos;
         close = m_src.find(m_src[quote], close + 1)) {
        size_t end = close + 1;
        while (spaceAt(end))
            ++end;
        m_furthest = std::max(m_furthest, end);
        if (at(end) != ')')
            continue;
        target->hasTitle = true;
        target->titleBegin = quote + 1;
        target->title = m_src.substr(quote + 1, close - quote - 1);
        m_pos = end + 1;
        return true;
    }
    return false;
}

/// add_link for an `a`
void SpanScanner::finishLink(int number, int place, size_t begin, const LinkTarget &target)
{
    SpanItem &item = m_out.items()[static_cast<size_t>(number)];
    if (target.definition != nullptr && target.definition->ial() != nullptr)
        m_resolver.apply(*target.definition->ial(), item.attributes);
    item.attributes->set(m_arena, "href", target.url);
    if (target.hasTitle)
        item.attributes->set(m_arena, "title", target.title);
    item.index = place;
    Link &link = m_post.links[place];
    link.range = m_text->toSource(begin, m_pos);
    link.url = target.isReference ? target.definition->urlRange
                                  : m_text->toSource(target.urlBegin, target.urlBegin + target.url.size());
    link.urlText = decoded(target.url);
    link.titleText = decoded(target.title);
}

/// add_link for an `img`
void SpanScanner::finishImage(int number, size_t begin, size_t altBegin, size_t altEnd, const LinkTarget &target)
{
    SpanItem &item = m_out.items()[static_cast<size_t>(number)];
    const std::string_view alt = m_arena.keep(unescaped(m_src.substr(altBegin, altEnd - altBegin)));
    if (target.definition != nullptr && target.definition->ial() != nullptr) {
        item.ial = newAttributes();
        item.ial->mergeReferences(m_arena, *target.definition->ial());
        m_resolver.apply(*target.definition->ial(), item.attributes);
    }
    item.attributes->set(m_arena, "src", target.url);
    item.attributes->set(m_arena, "alt", alt);
    if (target.hasTitle)
        item.attributes->set(m_arena, "title", target.title);
    Image image;
    image.kind = target.isReference ? Image::Kind::Reference : Image::Kind::Markdown;
    image.range = m_text->toSource(begin, m_pos);
    image.alt = m_text->toSource(altBegin, altEnd);
    image.url = target.isReference ? target.definition->urlRange
                                   : m_text->toSource(target.urlBegin, target.urlBegin + target.url.size());
    if (target.hasTitle) {
        image.title = target.isReference ? target.definition->titleRange
                                         : m_text->toSource(target.titleBegin, target.titleBegin + target.title.size());
    }
    image.urlText = decoded(target.url);
    image.altText = decoded(alt);
    image.titleText = decoded(target.title);
    item.index = static_cast<int>(m_post.images.size());
    m_post.images.append(image);
}

int SpanScanner::addLinkPlace(size_t begin, size_t end, size_t urlBegin, size_t urlEnd, std::string_view url,
                              std::string_view title)
{
    Link link;
    link.range = m_text->toSource(begin, end);
    link.url = m_text->toSource(urlBegin, urlEnd);
    link.urlText = decoded(url);
    link.titleText = decoded(title);
    m_post.links.append(link);
    return static_cast<int>(m_post.links.size()) - 1;
}

} // namespace galley::markdown::kramdown
