// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "preview/markdown/dialect.h"
#include "preview/markdown/kramdown/blocktree.h"
#include "preview/markdown/kramdown/entitynames.h"

#include <optional>
#include <string>
#include <vector>

namespace galley::markdown::kramdown {

/// The option html_to_native: makes the elements of an HTML block what Markdown would have made them, so that `<h2>`
/// gets an id and `<pre>` the classes of code (parser/html.rb, class ElementConverter, whose methods the private ones
/// are named after).
class NativeHtml final
{
public:
    NativeHtml(Arena &arena, const Dialect &dialect)
        : m_arena(arena)
        , m_dialect(dialect)
    {
    }

    void convert(Node *element) { process(element, true, false, nullptr); }

private:
    using Nodes = std::vector<Node *>;

    void process(Node *node, bool convert, bool preserve, const Node *parent);
    void processChildren(Node *node, bool convert, bool preserve);
    void processHtmlElement(Node *node, bool convert = true, bool preserve = false);
    void processText(const Node *text, bool preserve, Nodes *into);
    bool convertNamed(Node *node);
    void convertEmphasis(Node *node);
    void convertHeader(Node *node);
    void convertCode(Node *node);
    void convertTable(Node *node);
    void convertScript(Node *node);

    static void removeTextChildren(Node *node);
    void stripWhitespace(Node *node);
    static void removeWhitespaceChildren(Node *node);
    void wrapTextChildren(Node *node);
    void makeNative(Node *node, Type type);

    Node *newText(std::string_view text);
    Node *newReady(std::string_view html, std::string_view plain);
    void setText(Node *node, std::string_view text);
    static void setChildren(Node *node, const Nodes &children);

    Arena &m_arena;
    const Dialect &m_dialect;
};

/// The character reference as process_text reads it; nothing where kramdown knows none of that name.
[[nodiscard]] std::optional<Entity> readEntity(std::string_view reference);
/// The text of `<code>` or `<pre>` with its character references read.
[[nodiscard]] std::string nativeCode(std::string_view text);
/// A class attribute without what a highlighter has put into it before.
[[nodiscard]] std::string withoutHighlighter(std::string_view classes);

} // namespace galley::markdown::kramdown
