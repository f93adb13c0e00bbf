// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include "editor/body/markdownlexer.h"

#include <vector>

namespace galley::body {

/// Finds the spans within one line of text: code, links, emphasis, HTML, Liquid, attribute lists, math.
class InlineLexer final
{
public:
    InlineLexer(QStringView line, QList<Span> &spans)
        : m_line(line)
        , m_spans(spans)
    {
    }

    void run(qsizetype from);

private:
    struct Delimiter
    {
        char16_t character = 0;
        qsizetype start = 0;
        qsizetype length = 0;
    };

    void add(qsizetype start, qsizetype end, Style style);
    [[nodiscard]] qsizetype behind(QStringView closer, qsizetype from);
    bool enclosed(QStringView opener, QStringView closer, Style style);
    bool codeSpan();
    bool html();
    void openBracket();
    void closeBracket();
    void delimiterRun();
    void closeDelimiter(std::size_t index, qsizetype start, qsizetype length);

    QStringView m_line;
    QList<Span> &m_spans;
    qsizetype m_at = 0;
    std::vector<qsizetype> m_brackets;
    std::vector<Delimiter> m_delimiters;
    QList<QStringView> m_missing; ///< closers that the rest of the line does not have
};

} // namespace galley::body
