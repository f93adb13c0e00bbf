// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/body/markdownlexer.h"

#include "editor/body/inlinelexer.h"

#include <algorithm>

namespace galley::body {

namespace {

/// Beyond this a line is data, not prose; colouring it would only cost time.
constexpr qsizetype LongestLexedLine = 8000;

qsizetype runLength(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

qsizetype indentation(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

/// The columns that the indentation takes, a tab going to the next multiple of four.
int indentColumns(QStringView indent)
{
    int columns = 0;
    for (const QChar c : indent)
        columns = c == u'\t' ? columns / 4 * 4 + 4 : columns + 1;
    return columns;
}

/// The name of the Liquid block that the line opens ("raw", "highlight", "comment"), unless it closes it as well.
bool opensLiquidBlock(QStringView text)
{
    if (!text.startsWith(u"{%"))
        return false;
    const QStringView tag = text.sliced(text.startsWith(u"{%-") ? 3 : 2).trimmed();
    const bool verbatim = tag.startsWith(u"highlight ") || tag.startsWith(u"raw") || tag.startsWith(u"comment");
    return verbatim && !text.contains(u"endhighlight") && !text.contains(u"endraw") && !text.contains(u"endcomment");
}

bool closesLiquidBlock(QStringView text)
{
    return text.startsWith(u"{%")
        && (text.contains(u"endhighlight") || text.contains(u"endraw") || text.contains(u"endcomment"));
}

bool isRule(QStringView text)
{
    if (text.isEmpty() || (text[0] != u'-' && text[0] != u'*' && text[0] != u'_' && text[0] != u'='))
        return false;
    int marks = 0;
    for (const QChar c : text) {
        if (c == text[0])
            ++marks;
        else if (c != u' ' && c != u'\t')
            return false;
    }
    return marks >= 3;
}

/// The length of a list marker with the space behind it, a task's box included; 0 where there is none.
qsizetype listMarker(QStringView text)
{
    if (text.isEmpty())
        return 0;
    qsizetype end = 0;
    if (text[0] == u'-' || text[0] == u'*' || text[0] == u'+') {
        end = 1;
    } else {
        while (end < text.size() && end < 9 && text[end] >= u'0' && text[end] <= u'9')
            ++end;
        if (end == 0 || end == text.size() || text[end] != u'.')
            return 0;
        ++end;
    }
    if (end < text.size() && text[end] != u' ' && text[end] != u'\t')
        return 0;
    end = std::min(end + 1, text.size());
    const QStringView box = text.sliced(end).left(4);
    if (box == u"[ ] " || box == u"[x] " || box == u"[X] ")
        end += 4;
    return end;
}

class Lexer
{
public:
    Lexer(QStringView line, LineState state, QList<Span> *spans)
        : m_line(line)
        , m_state(state)
        , m_spans(spans)
    {
    }

    LineState run()
    {
        m_at = indentation(m_line);
        switch (m_state.kind) {
        case LineState::Fence:
            return withinFence();
        case LineState::Comment:
            return within(u"-->", Style::Html);
        case LineState::Math:
            return within(u"$$", Style::Math);
        case LineState::LiquidBlock:
            return withinLiquidBlock();
        case LineState::Text:
            break;
        }
        return text();
    }

private:
    void add(qsizetype start, qsizetype end, Style style)
    {
        if (m_spans && end > start)
            m_spans->append({int(start), int(end - start), style});
    }

    LineState withinFence()
    {
        const QStringView rest = m_line.sliced(m_at);
        const QChar mark = m_state.tilde ? u'~' : u'`';
        const bool closes = !rest.isEmpty() && rest[0] == mark && runLength(rest, 0) >= m_state.fenceLength
            && rest.sliced(runLength(rest, 0)).trimmed().isEmpty();
        add(0, m_line.size(), closes ? Style::Markup : Style::CodeBlock);
        if (closes)
            m_state.kind = LineState::Text;
        m_state.afterBlank = false;
        return m_state;
    }

    LineState withinLiquidBlock()
    {
        const bool closes = closesLiquidBlock(m_line.sliced(m_at));
        add(0, m_line.size(), closes ? Style::Liquid : Style::CodeBlock);
        if (closes)
            m_state.kind = LineState::Text;
        return m_state;
    }

    LineState within(QStringView closer, Style style)
    {
        const qsizetype end = m_line.indexOf(closer);
        add(0, end < 0 ? m_line.size() : end + closer.size(), style);
        if (end >= 0)
            m_state.kind = LineState::Text;
        return m_state;
    }

    LineState text()
    {
        const QStringView rest = m_line.sliced(m_at);
        if (rest.isEmpty()) {
            m_state.afterBlank = true;
            return m_state;
        }
        const int columns = indentColumns(m_line.first(m_at));
        if (columns == 0 && m_state.afterBlank && listMarker(rest) == 0)
            m_state.inList = false;
        if (columns >= 4 && m_state.afterBlank && !m_state.inList) {
            add(0, m_line.size(), Style::CodeBlock);
            return m_state;
        }
        m_state.afterBlank = false;
        if (opensBlock(rest))
            return m_state;
        return paragraph();
    }

    /// Lines that are a block of their own, or open one.
    bool opensBlock(QStringView rest)
    {
        const qsizetype run = runLength(rest, 0);
        if ((rest[0] == u'`' || rest[0] == u'~') && run >= 3 && (rest[0] == u'~' || rest.indexOf(u'`', run) < 0)) {
            m_state.kind = LineState::Fence;
            m_state.tilde = rest[0] == u'~';
            m_state.fenceLength = quint8(std::min(run, qsizetype(255)));
            add(m_at, m_line.size(), Style::Markup);
            return true;
        }
        if (rest.startsWith(u"<!--") && rest.indexOf(u"-->") < 0) {
            m_state.kind = LineState::Comment;
            add(m_at, m_line.size(), Style::Html);
            return true;
        }
        if (rest.startsWith(u"$$") && rest.indexOf(u"$$", 2) < 0) {
            m_state.kind = LineState::Math;
            add(m_at, m_line.size(), Style::Math);
            return true;
        }
        if (opensLiquidBlock(rest)) {
            m_state.kind = LineState::LiquidBlock;
            add(m_at, m_line.size(), Style::Liquid);
            return true;
        }
        if (isRule(rest)) {
            add(m_at, m_line.size(), Style::Markup);
            return true;
        }
        return false;
    }

    LineState paragraph()
    {
        while (m_at < m_line.size() && m_line[m_at] == u'>') {
            add(m_at, m_at + 1, Style::Markup);
            add(m_at + 1, m_line.size(), Style::Quote);
            ++m_at;
            m_at += indentation(m_line.sliced(m_at));
        }
        if (const qsizetype marker = listMarker(m_line.sliced(m_at))) {
            add(m_at, m_at + marker, Style::ListMarker);
            m_at += marker;
            m_state.inList = true;
        }
        const QStringView rest = m_line.sliced(m_at);
        if (!rest.isEmpty() && rest[0] == u'#' && runLength(rest, 0) <= 6) {
            const qsizetype marks = runLength(rest, 0);
            add(m_at, m_at + marks, Style::Markup);
            add(m_at + marks, m_line.size(), Style::Heading);
            m_at += marks;
        }
        if (m_spans && m_line.size() <= LongestLexedLine)
            InlineLexer(m_line, *m_spans).run(m_at);
        return m_state;
    }

    QStringView m_line;
    LineState m_state;
    QList<Span> *m_spans;
    qsizetype m_at = 0;
};

} // namespace

int LineState::pack() const
{
    return int(kind) | (tilde ? 0x10 : 0) | (afterBlank ? 0x20 : 0) | (inList ? 0x40 : 0) | fenceLength << 8;
}

LineState LineState::unpack(int packed)
{
    LineState state;
    state.kind = Kind(packed & 0xf);
    state.tilde = packed & 0x10;
    state.afterBlank = packed & 0x20;
    state.inList = packed & 0x40;
    state.fenceLength = quint8(packed >> 8);
    return state;
}

LineState lexLine(QStringView line, LineState state, QList<Span> *spans)
{
    LineState next = Lexer(line, state, spans).run();
    if (next.kind != LineState::Fence) {
        next.tilde = false;
        next.fenceLength = 0;
    }
    return next;
}

} // namespace galley::body
