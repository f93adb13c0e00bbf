// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringView>

namespace galley::body {

/// What a part of a line is. Spans may lie within each other: strong text in a heading is both.
enum class Style : quint8 {
    Markup, ///< the characters that mean something to Markdown: `#`, `**`, `](`
    Heading,
    Strong,
    Emphasis,
    Struck,
    Code,
    CodeBlock,
    LinkText,
    Url,
    Quote,
    ListMarker,
    Html,
    Liquid,
    AttributeList,
    Math,
};

struct Span
{
    int start = 0; ///< UTF-16 units of the line
    int length = 0;
    Style style = Style::Markup;

    friend bool operator==(const Span &, const Span &) = default;
};

/// What a line leaves open for the next one.
struct LineState
{
    enum Kind : quint8 { Text, Fence, Comment, Math, LiquidBlock };

    Kind kind = Text;
    bool tilde = false; ///< of a fence: by tildes, not backticks
    quint8 fenceLength = 0;
    bool afterBlank = true; ///< the line before is blank, or indented code: an indented line is code
    bool inList = false; ///< within a list item, where indentation means nesting

    [[nodiscard]] int pack() const;
    [[nodiscard]] static LineState unpack(int packed);
    friend bool operator==(const LineState &, const LineState &) = default;
};

/// Finds what a line of Jekyll's Markdown is made of, for the eye of the writer: line by line, in time linear in its
/// length, and forgiving about what is half typed. What will be published is the preview's business. Appends to `spans`
/// unless it is null; returns what the next line begins with. Lines over 8,000 units get no spans within.
LineState lexLine(QStringView line, LineState state, QList<Span> *spans);

} // namespace galley::body
