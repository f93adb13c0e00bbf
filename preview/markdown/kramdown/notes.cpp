// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/notes.h"

#include "preview/markdown/kramdown/chars.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

constexpr qsizetype mostNotes = 1000;

/// The offset behind a shortcode such as `:punch:` or `:+1:` at `at`, or npos.
size_t shortcodeEnd(std::string_view text, size_t at)
{
    const auto isPart = [](char c) { return (isWord(c) && !(c >= 'A' && c <= 'Z')) || c == '+' || c == '-'; };
    size_t end = at + 1;
    bool isName = false;
    for (; end < text.size() && isPart(text[end]); ++end)
        isName = isName || isAsciiLetter(text[end]);
    const std::string_view name = text.substr(at + 1, end - at - 1);
    isName = (isName && name.size() > 1) || name == "+1" || name == "-1" || name == "100";
    if (!isName || end >= text.size() || text[end] != ':')
        return npos;
    ++end;
    const bool isApart = (at == 0 || !(isWord(text[at - 1]) || text[at - 1] == ':'))
        && (end == text.size() || !(isWord(text[end]) || text[end] == ':'));
    return isApart ? end : npos;
}

/// Whether the text looks as if its writer expects Markdown: strong text, a link, a fence, an item or a heading.
size_t findMarkdown(std::string_view text)
{
    size_t first = npos;
    for (const std::string_view sign : {"](", "\n```", "\n- ", "\n* ", "\n# ", "\n## ", "\n### ", "\n1. "})
        first = std::min(first, text.find(sign));
    const size_t strong = text.find("**");
    if (strong != npos && strong + 2 < text.size() && !isSpace(text[strong + 2]) && text.find("**", strong + 3) != npos)
        first = std::min(first, strong);
    return first;
}

/// `{%`, perhaps a dash, blanks, the word; npos where it is another tag.
bool isTag(std::string_view body, size_t at, std::string_view word)
{
    size_t i = at + 2;
    while (i < body.size() && (body[i] == '-' || body[i] == ' ' || body[i] == '\t'))
        ++i;
    return body.substr(i, word.size()) == word;
}

} // namespace

Notes::Notes(std::string_view body, const Dialect &dialect)
    : m_body(body)
{
    for (size_t at = dialect.emoji ? npos : body.find(':'); at != npos && !m_wantsShortcodes;
         at = body.find(':', at + 1))
        m_wantsShortcodes = shortcodeEnd(body, at) != npos;
}

void Notes::findRaw()
{
    m_knowsRaw = true;
    size_t begin = npos;
    for (size_t at = m_body.find("{%"); at != npos; at = m_body.find("{%", at + 2)) {
        if (begin == npos && isTag(m_body, at, "raw")) {
            begin = at;
        } else if (begin != npos && isTag(m_body, at, "endraw")) {
            m_raw.push_back({static_cast<qsizetype>(begin), static_cast<qsizetype>(at)});
            begin = npos;
        }
    }
}

bool Notes::isRaw(size_t place)
{
    if (!m_knowsRaw)
        findRaw();
    const auto offset = static_cast<qsizetype>(place);
    const auto next = std::upper_bound(m_raw.begin(), m_raw.end(), offset,
                                       [](qsizetype at, const ByteRange &range) { return at < range.begin; });
    return next != m_raw.begin() && offset <= std::prev(next)->end; // the tag that ends it is no text of code either
}

void Notes::add(const char *id, ByteRange range, std::string_view argument)
{
    if (m_notes.size() < mostNotes)
        m_notes.append({QByteArray::fromRawData(id, static_cast<qsizetype>(qstrlen(id))), range,
                        QByteArray(argument.data(), static_cast<qsizetype>(argument.size()))});
}

void Notes::lookForShortcodes(const SourceText &text, size_t begin, size_t end)
{
    const std::string_view within = text.text.substr(0, end);
    for (size_t at = within.find(':', begin); at != npos; at = within.find(':', at + 1)) {
        const size_t behind = shortcodeEnd(text.text, at);
        if (behind == npos)
            continue;
        add("emoji-shortcode", text.toSource(at, behind), text.text.substr(at, behind - at));
        at = behind - 1;
    }
}

void Notes::lookIntoHtml(const Node &element)
{
    const std::string_view name = element.name();
    for (const std::string_view literal : {"pre", "script", "style", "code", "textarea", "svg", "math"}) {
        if (name == literal)
            return;
    }
    for (const Node *child = element.firstChild; child != nullptr; child = child->next) {
        if (child->type == Type::HtmlElement && child->content == HtmlElement::Content::Raw) {
            lookIntoHtml(*child);
            continue;
        }
        const size_t at = child->type == Type::HtmlText ? findMarkdown(child->value()) : npos;
        if (at == npos)
            continue;
        size_t begin = child->begin + at;
        while (isSpace(child->text->text[begin]))
            ++begin;
        const size_t line = std::min<size_t>(child->text->text.find('\n', begin), child->end);
        add("markdown-in-html", child->text->toSource(begin, line), name);
        return;
    }
}

void Notes::lookIntoCode(std::string_view code, const SourceText &text, size_t begin)
{
    for (size_t at = code.find('{'); at != npos && at + 1 < code.size(); at = code.find('{', at + 1)) {
        if (code[at + 1] != '{' && code[at + 1] != '%')
            continue;
        const size_t close = code.find(code[at + 1] == '{' ? "}}" : "%}", at + 2);
        if (close == npos)
            return;
        const ByteRange range = text.toSource(begin + at, begin + close + 2);
        if (isRaw(static_cast<size_t>(range.begin)))
            continue;
        const std::string_view tag = code.substr(at, close + 2 - at);
        add("liquid-in-code", range, tag);
        return;
    }
}

QList<Note> Notes::take()
{
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const Note &a, const Note &b) { return a.range.begin < b.range.begin; });
    return std::move(m_notes);
}

} // namespace galley::markdown::kramdown
