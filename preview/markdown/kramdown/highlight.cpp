// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/highlight.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/rougelanguages.h"

#include <algorithm>

namespace galley::markdown::kramdown {

namespace {

constexpr size_t npos = std::string_view::npos;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Where `\blanguage-\S+` begins in a class attribute, or npos; `end` is behind it.
size_t languageClass(std::string_view classes, size_t *end)
{
    constexpr std::string_view prefix = "language-";
    for (size_t at = classes.find(prefix); at != npos; at = classes.find(prefix, at + 1)) {
        *end = at + prefix.size();
        if ((at > 0 && isUnicodeWord(characterBefore(classes, at).code)) || *end >= classes.size()
            || isSpace(classes[*end]))
            continue;
        while (*end < classes.size() && !isSpace(classes[*end]))
            ++*end;
        return at;
    }
    return npos;
}

std::string_view languageOf(std::string_view classes)
{
    size_t end = 0;
    const size_t at = languageClass(classes, &end);
    return at == npos ? std::string_view() : classes.substr(at + 9, end - at - 9);
}

AttributeList copyOf(Arena &arena, const AttributeList *attributes)
{
    AttributeList copy;
    if (attributes != nullptr)
        copy.merge(arena, *attributes);
    return copy;
}

/// The marks that kramdown's `.show-whitespaces` makes of blanks.
void appendVisibleBlanks(std::string *html, std::string_view code)
{
    for (size_t i = 0; i < code.size();) {
        size_t end = i;
        while (end < code.size() && isBlank(code[end]))
            ++end;
        if (end == i) {
            *html += code[i++];
            continue;
        }
        const bool atStart = i == 0 || code[i - 1] == '\n';
        const bool atEnd = end == code.size() || code[end] == '\n';
        const std::string suffix = atStart ? "-l" : atEnd ? "-r" : "";
        for (; i < end; ++i) {
            *html += code[i] == '\t' ? "<span class=\"ws-tab" + suffix + "\">\t</span>"
                                     : "<span class=\"ws-space" + suffix + "\">&#8901;</span>";
        }
    }
}

} // namespace

Highlight::Highlight(Arena &arena, const Dialect &dialect)
    : m_arena(arena)
    , m_dialect(dialect)
    // Jekyll sets this default where the site names none (converters/markdown/kramdown_parser.rb).
    , m_defaultLanguage(dialect.defaultLanguage.isEmpty() ? std::string_view("plaintext")
                                                          : viewOf(dialect.defaultLanguage))
{
    AttributeList attributes;
    if (highlights({}, dialect.highlightSpans))
        addClass(&attributes, m_defaultLanguage);
    m_plainCodeStart = "<code";
    appendAttributes(&m_plainCodeStart, attributes);
    m_plainCodeStart += '>';
}

/// Whether rouge takes the code.
bool Highlight::highlights(std::string_view language, bool enabled) const
{
    if (m_dialect.syntaxHighlighter != "rouge" || !enabled)
        return false;
    std::string_view name = language.empty() ? m_defaultLanguage : language;
    name = name.substr(0, name.find('?'));
    if (name == "guess")
        return true;
    const bool isPlain = name == "plaintext" || name == "text";
    return isRougeLanguage(name) && (!isPlain || m_dialect.guessLanguage);
}

/// add_syntax_highlighter_to_class_attr
void Highlight::addClass(AttributeList *attributes, std::string_view language) const
{
    std::string classes(attributes->value("class"));
    classes += classes.empty() ? "highlighter-" : " highlighter-";
    classes += viewOf(m_dialect.syntaxHighlighter);
    size_t end = 0;
    const bool leads = languageClass(classes, &end) == 0;
    const std::string first = "language-" + std::string(language);
    classes = leads ? first + classes.substr(end) : first + " " + classes;
    attributes->set(m_arena, "class", m_arena.keep(classes));
}

void Highlight::appendCodeSpan(std::string *html, std::string_view code, const AttributeList *attributes) const
{
    if (attributes == nullptr || attributes->isEmpty()) {
        html->append(m_plainCodeStart);
    } else {
        AttributeList own = copyOf(m_arena, attributes);
        const std::string_view language = languageOf(own.value("class"));
        if (highlights(language, m_dialect.highlightSpans))
            addClass(&own, language.empty() ? m_defaultLanguage : language);
        html->append("<code");
        appendAttributes(html, own);
        html->append(">");
    }
    appendEscaped(html, code);
    html->append("</code>");
}

/// Rouge's HTMLTable: a gutter with numbers beside the code.
void Highlight::appendNumbered(std::string *html, std::string_view code) const
{
    const bool endsLine = code.ends_with('\n');
    const auto lines = std::count(code.begin(), code.end(), '\n') + (endsLine ? 0 : 1);
    html->append("<table class=\"rouge-table\"><tbody><tr><td class=\"rouge-gutter gl\"><pre class=\"lineno\">");
    for (int line = 0; line < lines; ++line)
        html->append(std::to_string(m_dialect.firstLineNumber + line)).append("\n");
    html->append("</pre></td><td class=\"rouge-code\"><pre>");
    appendEscaped(html, code);
    html->append(endsLine ? "" : "\n").append("</pre></td></tr></tbody></table>");
}

void Highlight::appendCodeBlock(std::string *html, std::string_view code, const AttributeList *attributes,
                                std::string_view language, std::string_view marks, size_t indent) const
{
    AttributeList own = copyOf(m_arena, attributes);
    const std::string_view classes = own.value("class");
    size_t end = 0;
    const size_t at = languageClass(classes, &end);
    std::string_view name;
    if (at != npos) { // extract_code_language!
        name = classes.substr(at + 9, end - at - 9);
        const std::string rest = std::string(classes.substr(0, at)) + std::string(classes.substr(end));
        const std::string_view others = m_arena.keep(strip(rest));
        if (others.empty())
            own.remove("class");
        else
            own.set(m_arena, "class", others);
    }
    html->append(indent, ' ');
    if (highlights(language.empty() ? name : language, m_dialect.highlightBlocks)) {
        addClass(&own, name.empty() ? m_defaultLanguage : name);
        html->append("<div");
        appendAttributes(html, own);
        html->append(marks).append("><div class=\"highlight\"><pre class=\"");
        html->append(viewOf(m_dialect.highlightClass)).append("\"><code>");
        if (m_dialect.lineNumbers)
            appendNumbered(html, code);
        else
            appendEscaped(html, code);
        html->append("</code></pre></div>").append(indent, ' ').append("</div>\n");
        return;
    }
    html->append("<pre");
    appendAttributes(html, own);
    html->append(marks).append("><code");
    if (!name.empty()) {
        html->append(" class=\"language-");
        appendEscapedAttribute(html, name);
        html->append("\"");
    }
    html->append(">");
    if (code.ends_with('\n'))
        code.remove_suffix(1);
    if (own.value("class").find("show-whitespaces") != npos) {
        std::string escaped;
        appendEscaped(&escaped, code);
        appendVisibleBlanks(html, escaped);
    } else {
        appendEscaped(html, code);
    }
    html->append("\n</code></pre>\n");
}

} // namespace galley::markdown::kramdown
