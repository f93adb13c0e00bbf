// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "preview/markdown/kramdown/nativehtml.h"

#include "preview/markdown/kramdown/chars.h"
#include "preview/markdown/kramdown/entitynames.h"
#include "preview/markdown/kramdown/escape.h"
#include "preview/markdown/kramdown/nativetable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace galley::markdown::kramdown {

namespace {

template <size_t N> bool isOneOf(std::string_view name, const std::array<std::string_view, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 14> withoutText = {"html",  "head",  "hgroup",   "ol",      "ul",
                                                          "dl",    "table", "colgroup", "tbody",   "thead",
                                                          "tfoot", "tr",    "select",   "optgroup"};
constexpr std::array<std::string_view, 16> wrapsText = {
    "body", "section", "nav", "article",    "aside",  "header",     "footer",   "address",
    "div",  "li",      "dd",  "blockquote", "figure", "figcaption", "fieldset", "form"};
constexpr std::array<std::string_view, 18> losesBlanks = {
    "body", "section", "nav",        "article", "aside",      "header", "footer", "address",  "div",
    "li",   "dd",      "blockquote", "figure",  "figcaption", "td",     "th",     "fieldset", "form"};
constexpr std::array<std::string_view, 28> stripsText = {
    "address",  "article",    "aside", "blockquote", "body",   "caption", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "form",  "footer",     "header", "h1",      "h2", "h3",  "h4", "h5",
    "h6",       "legend",     "li",    "nav",        "p",      "section", "td", "th"};

struct Simple
{
    std::string_view name;
    Type type;
};
/// SIMPLE_ELEMENTS that have a type of their own here; em, strong, br and img are treated apart.
constexpr std::array<Simple, 15> simple = {{{"blockquote", Type::Blockquote},
                                            {"hr", Type::HorizontalRule},
                                            {"p", Type::Paragraph},
                                            {"thead", Type::TableHead},
                                            {"tbody", Type::TableBody},
                                            {"tfoot", Type::TableFoot},
                                            {"tr", Type::TableRow},
                                            {"td", Type::TableCell},
                                            {"th", Type::TableCell},
                                            {"ul", Type::UnorderedList},
                                            {"ol", Type::OrderedList},
                                            {"dl", Type::DefinitionList},
                                            {"li", Type::ListItem},
                                            {"dt", Type::DefinitionTerm},
                                            {"dd", Type::Definition}}};

std::optional<Type> simpleType(std::string_view name)
{
    const auto found = std::find_if(simple.begin(), simple.end(), [&](const Simple &s) { return s.name == name; });
    return found != simple.end() ? std::optional(found->type) : std::nullopt;
}

/// Element#block?
bool isBlock(const Node *node)
{
    switch (node->type) {
    case Type::RawText:
    case Type::HtmlText:
    case Type::Text:
    case Type::Ready:
    case Type::Span:
    case Type::CodeSpan:
    case Type::TableHead:
    case Type::TableBody:
    case Type::TableFoot:
    case Type::TableRow:
        return false;
    default:
        return true;
    }
}

/// extract_text
void appendText(const Node *node, std::string *text)
{
    if (node->type == Type::HtmlText || node->type == Type::Text)
        text->append(node->value());
    for (const Node *child = node->firstChild; child != nullptr; child = child->next)
        appendText(child, text);
}

} // namespace

std::optional<Entity> readEntity(std::string_view reference)
{
    std::string_view name = reference.substr(1, reference.size() - 2);
    Entity entity;
    if (!name.starts_with('#'))
        return findEntity(name, &entity) ? std::optional(entity) : std::nullopt;
    const bool hexadecimal = name.size() > 1 && name[1] == 'x';
    name.remove_prefix(hexadecimal ? 2 : 1);
    uint32_t code = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    return entityOf(read.ec == std::errc() ? code : 0x1000000);
}

std::string nativeCode(std::string_view text)
{
    std::string code;
    for (size_t at = 0; at < text.size();) {
        const size_t size = text[at] == '&' ? entityLength(text, at) : 0;
        const auto entity = size > 0 ? readEntity(text.substr(at, size)) : std::nullopt;
        if (entity) {
            code += utf8(entity->code);
            at += size;
        } else {
            code += text[at++];
        }
    }
    return code;
}

std::string withoutHighlighter(std::string_view classes)
{
    const size_t at = classes.find("highlighter-");
    if (at == std::string_view::npos)
        return std::string(classes);
    size_t begin = at;
    while (begin > 0 && isSpace(classes[begin - 1]))
        --begin;
    size_t end = at + 12;
    while (end < classes.size() && isWord(classes[end]))
        ++end;
    while (begin == at && end < classes.size() && isSpace(classes[end]))
        ++end;
    return std::string(classes.substr(0, begin)).append(classes.substr(end));
}

Node *NativeHtml::newText(std::string_view text)
{
    auto *node = m_arena.make<Node>();
    node->type = Type::Text;
    setText(node, text);
    return node;
}

/// HTML that goes out as it is; `plain` is what ids see of it.
Node *NativeHtml::newReady(std::string_view html, std::string_view plain)
{
    Node *node = newText(html);
    node->type = Type::Ready;
    node->extra = m_arena.make<NodeExtra>();
    node->extra->name = m_arena.keep(plain);
    return node;
}

/// A text that stands nowhere in the body.
void NativeHtml::setText(Node *node, std::string_view text)
{
    const Slice slice{text, nullptr, 0};
    node->text = join(m_arena, std::span<const Slice>(&slice, 1));
    node->begin = 0;
    node->end = static_cast<uint32_t>(text.size());
}

void NativeHtml::setChildren(Node *node, const Nodes &children)
{
    node->firstChild = node->lastChild = nullptr;
    for (Node *child : children)
        node->append(child);
}

/// set_basics: whatever was said of the HTML element is forgotten, an attribute list before it too.
void NativeHtml::makeNative(Node *node, Type type)
{
    node->type = type;
    node->native = true;
    node->extra->ial = nullptr;
    node->closed = false;
}

void NativeHtml::process(Node *node, bool convert, bool preserve, const Node *parent)
{
    const bool isScriptText = parent != nullptr && (parent->name() == "script" || parent->name() == "style");
    if (node->type == Type::Verbatim && !isScriptText && parent != nullptr) {
        const bool inSpan = parent->type == Type::Header || parent->type == Type::Paragraph
            || parent->type == Type::Span || parent->type == Type::DefinitionTerm
            || (parent->type == Type::HtmlElement && htmlElement(parent->name()).content == HtmlElement::Content::Span);
        if (inSpan)
            node->type = Type::Ready;
        return;
    }
    if (node->type != Type::HtmlElement || (convert && convertNamed(node)))
        return;
    const std::string_view name = node->name();
    if (convert && isOneOf(name, withoutText))
        removeTextChildren(node);
    if (convert && name == "br") {
        *node = *newReady("<br />", {});
        return;
    }
    const auto type = simpleType(name);
    if (convert && (type || name == "img")) {
        makeNative(node, type.value_or(Type::Span));
        processChildren(node, convert, preserve);
    } else {
        processHtmlElement(node, convert, preserve);
    }
    if (!convert)
        return;
    if (isOneOf(name, stripsText))
        stripWhitespace(node);
    if (isOneOf(name, losesBlanks))
        removeWhitespaceChildren(node);
    if (isOneOf(name, wrapsText))
        wrapTextChildren(node);
}

void NativeHtml::processChildren(Node *node, bool convert, bool preserve)
{
    Nodes children;
    for (Node *child = node->firstChild; child != nullptr;) {
        Node *next = child->next;
        Node *previous = child->previous;
        if (child->type == Type::HtmlText) {
            processText(child, preserve || !convert, &children);
        } else {
            process(child, convert, preserve, node);
            child->previous = previous;
            children.push_back(child);
        }
        child = next;
    }
    setChildren(node, children);
}

void NativeHtml::processHtmlElement(Node *node, bool convert, bool preserve)
{
    const HtmlElement &known = htmlElement(node->name());
    node->content = convert ? known.content : HtmlElement::Content::Raw;
    node->closed = false;
    node->extra->ial = nullptr;
    if (known.span)
        node->type = Type::Span;
    processChildren(node, convert, preserve);
}

void NativeHtml::processText(const Node *text, bool preserve, Nodes *into)
{
    std::string raw;
    for (const char c : text->value()) {
        const bool isBlankAgain = !preserve && isSpace(c) && !raw.empty() && raw.back() == ' ';
        if (!isBlankAgain)
            raw += !preserve && isSpace(c) ? ' ' : c;
    }
    const std::string_view view = raw;
    size_t begin = 0;
    for (size_t at = view.find('&'); at != std::string_view::npos; at = view.find('&', at + 1)) {
        const size_t size = entityLength(view, at);
        if (size == 0)
            continue;
        into->push_back(newText(view.substr(begin, at - begin)));
        const std::string_view original = view.substr(at, size);
        const auto entity = readEntity(original);
        if (entity) {
            const EntityText out = entityText(*entity, original, m_dialect.entityOutput);
            into->push_back(newReady(out.text, utf8(entity->code)));
        } else {
            into->push_back(newReady("&amp;", "&"));
        }
        begin = entity ? at + size : at + 1;
    }
    if (begin < view.size())
        into->push_back(newText(view.substr(begin)));
}

/// The elements that have a method of their own.
bool NativeHtml::convertNamed(Node *node)
{
    const std::string_view name = node->name();
    if (name == "textarea") {
        processHtmlElement(node, true, true);
    } else if (name == "a") {
        if (node->attributes()->find("href") != nullptr) {
            makeNative(node, Type::Span);
            processChildren(node, true, false);
        } else {
            processHtmlElement(node, false);
        }
    } else if (name == "em" || name == "i" || name == "strong" || name == "b") {
        convertEmphasis(node);
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
        convertHeader(node);
    } else if (name == "code" || name == "pre") {
        convertCode(node);
    } else if (name == "table") {
        convertTable(node);
    } else if (name == "script") {
        convertScript(node);
    } else {
        return false;
    }
    return true;
}

void NativeHtml::convertEmphasis(Node *node)
{
    std::string text;
    appendText(node, &text);
    if (!text.empty() && (isSpace(text.front()) || isSpace(text.back()))) {
        processHtmlElement(node, false);
        return;
    }
    const bool isStrong = node->name() == "strong" || node->name() == "b";
    makeNative(node, Type::Span);
    node->extra->name = isStrong ? "strong" : "em";
    processChildren(node, true, false);
}

void NativeHtml::convertHeader(Node *node)
{
    std::string text;
    appendText(node, &text);
    node->level = static_cast<uint8_t>(node->name()[1] - '0');
    makeNative(node, Type::Header);
    processChildren(node, true, false);
    setText(node, text); // its raw text
}

void NativeHtml::convertCode(Node *node)
{
    std::string raw;
    appendText(node, &raw);
    const std::string code = nativeCode(raw);
    AttributeList &attributes = node->extra->attributes;
    if (node->name() == "code") {
        makeNative(node, Type::CodeSpan);
        if (attributes.find("class") != nullptr)
            attributes.set(m_arena, "class", m_arena.keep(withoutHighlighter(attributes.value("class"))));
    } else {
        makeNative(node, Type::CodeBlock);
        const Node *child = node->firstChild;
        if (child != nullptr && child->next == nullptr && child->name() == "code") {
            const std::string_view classes = child->attributes()->value("class");
            const size_t at = classes.find("language-");
            if (at != std::string_view::npos) {
                const std::string_view language = classes.substr(at, classes.find_first_of(" \t\n", at) - at);
                const std::string all = std::string(language).append(" ").append(attributes.value("class"));
                attributes.set(m_arena, "class", m_arena.keep(stripRight(all)));
            }
        }
    }
    node->firstChild = node->lastChild = nullptr;
    node->extra->name = {};
    setText(node, code);
}

void NativeHtml::convertTable(Node *node)
{
    if (!isSimpleTable(node)) {
        processHtmlElement(node, false);
        return;
    }
    removeTextChildren(node);
    processChildren(node, true, false);
    makeNative(node, Type::Table);
    std::vector<Alignment> alignment;
    const auto align = [&](auto &self, Node *parent) -> void {
        for (Node *child = parent->firstChild; child != nullptr; child = child->next) {
            if (child->type != Type::TableRow) {
                self(self, child);
                continue;
            }
            alignment.clear();
            for (Node *cell = child->firstChild; cell != nullptr; cell = cell->next)
                alignment.push_back(cell->extra != nullptr ? cellAlignment(m_arena, cell) : Alignment::Default);
        }
    };
    align(align, node);
    node->extra->alignment = m_arena.keep(std::span<const Alignment>(alignment));
    Nodes sections;
    for (Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (child->type != Type::HtmlElement)
            sections.push_back(child);
    }
    if (!sections.empty() && sections.front()->type == Type::TableRow) {
        auto *body = m_arena.make<Node>();
        body->type = Type::TableBody;
        body->sourceBegin = body->sourceEnd = node->sourceBegin;
        setChildren(body, sections);
        sections = {body};
    }
    setChildren(node, sections);
}

void NativeHtml::convertScript(Node *node)
{
    const std::string_view type = node->attributes()->value("type");
    if (type.find("math/tex") == std::string_view::npos || node->firstChild == nullptr) {
        processHtmlElement(node);
        return;
    }
    const bool isDisplay = type.find("mode=display") != std::string_view::npos;
    const std::string formula(node->firstChild->value());
    node->extra->attributes.remove("type");
    makeNative(node, Type::Math);
    node->firstChild = node->lastChild = nullptr;
    if (isDisplay) {
        setText(node, formula);
        return;
    }
    std::string html = "\\(";
    appendEscaped(&html, formula);
    html += "\\)";
    node->type = Type::Ready;
    node->extra->name = m_arena.keep(formula);
    setText(node, html);
}

void NativeHtml::removeTextChildren(Node *node)
{
    Nodes children;
    for (Node *child = node->firstChild; child != nullptr; child = child->next) {
        if (child->type != Type::HtmlText)
            children.push_back(child);
    }
    setChildren(node, children);
}

void NativeHtml::stripWhitespace(Node *node)
{
    Node *first = node->firstChild;
    Node *last = node->lastChild;
    if (first != nullptr && first->type == Type::Text)
        setText(first, std::string(stripLeft(first->value())));
    if (last != nullptr && last->type == Type::Text)
        setText(last, std::string(stripRight(last->value())));
}

void NativeHtml::removeWhitespaceChildren(Node *node)
{
    Nodes children;
    for (Node *child = node->firstChild; child != nullptr; child = child->next) {
        const bool isBlank = child->type == Type::Text && strip(child->value()).empty();
        const bool isOuter = child->previous == nullptr || child->next == nullptr;
        if (!isBlank || (!isOuter && !(isBlock(child->previous) && isBlock(child->next))))
            children.push_back(child);
    }
    setChildren(node, children);
}

void NativeHtml::wrapTextChildren(Node *node)
{
    Nodes children;
    Node *paragraph = nullptr;
    for (Node *child = node->firstChild; child != nullptr;) {
        Node *next = child->next;
        if (isBlock(child)) {
            children.push_back(child);
            paragraph = nullptr;
        } else {
            if (paragraph == nullptr) {
                paragraph = m_arena.make<Node>();
                paragraph->type = Type::Paragraph;
                paragraph->transparent = paragraph->native = true;
                paragraph->sourceBegin = paragraph->sourceEnd = node->sourceBegin;
                children.push_back(paragraph);
            }
            paragraph->append(child);
        }
        child = next;
    }
    setChildren(node, children);
}

} // namespace galley::markdown::kramdown
